package dev.whoami.chain;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The AWS SDK for Java that each release of Hadoop was built with, and that its users load. */
final class HadoopSdk {
  private static final TreeMap<Version, Version> SINCE = new TreeMap<>();

  static {
    since("2.6.0", "1.7.4");
    since("2.8.0", "1.10.6");
    since("2.9.0", "1.11.199");
    since("2.10.0", "1.11.271");
    since("3.0.0", "1.11.199");
    since("3.0.2", "1.11.271");
    since("3.2.0", "1.11.375");
    since("3.2.2", "1.11.563");
    since("3.2.3", "1.11.901");
    since("3.3.0", "1.11.563");
    since("3.3.1", "1.11.901");
    since("3.3.2", "1.11.1026");
    since("3.3.4", "1.12.262");
    since("3.3.5", "1.12.316");
    since("3.3.6", "1.12.367");
    since("3.4.0", "2.23.19");
    since("3.4.1", "2.24.6");
    since("3.4.2", "2.29.52");
    since("3.4.3", "2.35.4");
  }

  private HadoopSdk() {}

  private static void since(String hadoop, String sdk) {
    SINCE.put(Version.of(hadoop), Version.of(sdk));
  }

  /** An unknown release is treated as the one before it. */
  static Version of(Version hadoop) {
    Map.Entry<Version, Version> before = SINCE.floorEntry(hadoop);
    return before == null
        ? Objects.requireNonNull(SINCE.firstEntry()).getValue()
        : before.getValue();
  }
}
