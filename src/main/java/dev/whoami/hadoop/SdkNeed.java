package dev.whoami.hadoop;

import java.util.Optional;

/** The AWS SDK that a version of hadoop-aws was compiled with, as its hadoop-project pom says. */
final class SdkNeed {
  private static final String[][] SINCE = {
    {"2.6.0", "1.7.4"},
    {"2.8.0", "1.10.6"},
    {"2.9.0", "1.11.199"},
    {"2.10.0", "1.11.271"},
    {"3.0.0", "1.11.199"},
    {"3.0.2", "1.11.271"},
    {"3.2.0", "1.11.375"},
    {"3.2.2", "1.11.563"},
    {"3.2.3", "1.11.901"},
    {"3.3.0", "1.11.563"},
    {"3.3.1", "1.11.901"},
    {"3.3.2", "1.11.1026"},
    {"3.3.4", "1.12.262"},
    {"3.3.5", "1.12.316"},
    {"3.3.6", "1.12.367"},
    {"3.4.0", "2.23.19"},
    {"3.4.1", "2.24.6"},
    {"3.4.2", "2.29.52"},
    {"3.4.3", "2.35.4"}
  };

  private SdkNeed() {}

  /** Empty for a distributor's own version, which may have been built with another one. */
  static Optional<String> of(String s3aVersion) {
    Optional<String> need = Optional.empty();
    if (!s3aVersion.matches("\\d+\\.\\d+\\.\\d+")) {
      return need;
    }
    for (String[] each : SINCE) {
      if (Release.compare(s3aVersion, each[0]) >= 0) {
        need = Optional.of(each[1]);
      }
    }
    return need;
  }

  /** Hadoop went from version 1 of the SDK to version 2 in 3.4.0. */
  static boolean isOfLine2(Optional<String> s3aVersion) {
    return Release.isFrom(s3aVersion, 3, 4);
  }
}
