package dev.whoami.world;

import java.util.Optional;

/** The home folder of a user in /etc/passwd, which a JVM uses as user.home. */
final class UserHome {
  private static final int USER = 2;
  private static final int HOME = 5;

  private UserHome() {}

  /** Empty if the user has no line, or a line without a folder. */
  static Optional<String> of(long user, String passwd) {
    for (String line : passwd.split("\n", -1)) {
      String[] fields = line.split(":", -1);
      if (fields.length > HOME && fields[USER].equals(String.valueOf(user))) {
        return Optional.of(fields[HOME]).filter(it -> it.startsWith("/"));
      }
    }
    return Optional.empty();
  }
}
