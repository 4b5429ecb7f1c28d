package dev.whoami.fleet.input;

import java.util.Optional;
import java.util.regex.Pattern;

/** What kubectl and the AWS CLI write to standard error, which 2>&1 leads into the file. */
final class PrintedMessage {
  private static final Pattern INSTEAD =
      Pattern.compile(
          "(?:Error from server|error: |Unable to connect to the server|The connection to the"
              + " server |An error occurred \\(|Unable to locate credentials|No resources found).*",
          Pattern.DOTALL);

  /** A warning of the server, or a line of the log of kubectl. */
  private static final Pattern BEFORE =
      Pattern.compile("(?:Warning: |[WEI]\\d{4} )[^{]{1,4000}\\n\\{.*", Pattern.DOTALL);

  private PrintedMessage() {}

  /** Why a text that begins so cannot be judged; empty where it is not such a message. */
  static Optional<String> fault(String beginning) {
    String start = beginning.trim();
    if (INSTEAD.matcher(start).matches()) {
      return Optional.of("has a message in place of an answer; run its command again");
    }
    return BEFORE.matcher(start).matches()
        ? Optional.of("has a warning before its JSON; write it again without 2>&1")
        : Optional.empty();
  }
}
