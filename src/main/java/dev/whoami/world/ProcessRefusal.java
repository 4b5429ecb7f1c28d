package dev.whoami.world;

import dev.whoami.world.file.Reading;
import dev.whoami.world.process.ProcessUser;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why this process may not read another one, and who could: root with CAP_SYS_PTRACE, or the same
 * user with no fewer capabilities.
 *
 * <p>https://man7.org/linux/man-pages/man2/ptrace.2.html, "Ptrace access mode checking"
 */
final class ProcessRefusal {
  private static final Pattern CAPABILITIES =
      Pattern.compile("(?m)^CapEff:\\s*([0-9a-fA-F]{1,16})$");

  private static final int SYS_PTRACE = 19;

  private static final String PTRACE =
      "give whoami's container CAP_SYS_PTRACE (ECS: linuxParameters.capabilities.add;"
          + " Kubernetes: securityContext.capabilities.add; Docker: --cap-add SYS_PTRACE)";

  /**
   * The refusal of a process that has overwritten its variables: a sentence without a full stop.
   */
  static final String OVERWRITTEN =
      "it has written its title over its variables, as nginx, php-fpm and gunicorn do, which hides"
          + " what it was given. An exec shell has the container's variables: run whoami there"
          + " without --pid";

  private ProcessRefusal() {}

  /** The refusal as a sentence without a full stop. */
  static String sentence(Reading.Status status, String itsStatus, String ownStatus) {
    switch (status) {
      case MISSING:
        return "there is no such process; the numbers in /proc are those that this container sees."
            + " Processes of other containers become visible with pidMode \"task\" (ECS) or"
            + " shareProcessNamespace: true (Kubernetes)";
      case DENIED:
        return denied(itsStatus, ownStatus);
      case TOO_LARGE:
        return "its environment is larger than 8 MiB and was not read";
      default:
        return "its environment could not be read; the process may have ended meanwhile";
    }
  }

  private static String denied(String itsStatus, String ownStatus) {
    String denied = "this user may not read its environment";
    OptionalLong its = user(itsStatus);
    OptionalLong own = user(ownStatus);
    if (!its.isPresent() || !own.isPresent()) {
      return denied + "; run whoami as the user of that process, or as root";
    }
    long user = its.getAsLong();
    if (own.getAsLong() == 0) {
      return hasPtrace(ownStatus)
          ? denied + ", though it is root; a security module or a user namespace forbids it"
          : denied
              + ": it is of user "
              + user
              + ", and root lacks CAP_SYS_PTRACE here. "
              + or(user);
    }
    if (own.getAsLong() == user) {
      return denied
          + ", though it has the same user: the process has more capabilities, or has closed itself"
          + " to others. Run whoami as root (sudo), and "
          + PTRACE;
    }
    return denied
        + ": it is of user "
        + user
        + ", and whoami of user "
        + own.getAsLong()
        + ". Run whoami as user "
        + user
        + " (sudo -u '#"
        + user
        + "', docker exec -u "
        + user
        + "), or as root (sudo) with CAP_SYS_PTRACE";
  }

  private static String or(long user) {
    String same = user == 0 ? "" : "Run whoami as user " + user + ", or ";
    return same.isEmpty() ? "To read it, " + PTRACE : same + PTRACE;
  }

  private static OptionalLong user(String status) {
    Optional<ProcessUser> user = ProcessUser.in(status);
    return user.isPresent() ? OptionalLong.of(user.get().effective()) : OptionalLong.empty();
  }

  private static boolean hasPtrace(String status) {
    Matcher line = CAPABILITIES.matcher(status);
    return line.find() && (Long.parseUnsignedLong(line.group(1), 16) >> SYS_PTRACE & 1) == 1;
  }
}
