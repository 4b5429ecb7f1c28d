package dev.whoami.fleet.input;

import java.util.Optional;
import java.util.regex.Pattern;

/** A message that kubectl or the AWS CLI writes to standard error, and 2>&1 into the file. */
final class PrintedMessage {
  private static final Pattern INSTEAD =
      Pattern.compile(
          "(?:Error from server|error: |Error: |Unable to connect to the server|The connection to"
              + " the server |No resources found|(?:aws: \\[ERROR\\]: )?An error occurred \\(|aws:"
              + " \\[ERROR\\]: |aws: error: |Unable to locate credentials|Partial credentials|The"
              + " config profile |You must specify a region|Could not connect to the endpoint|Error"
              + " loading SSO Token|Error when retrieving token from sso|The SSO session |Token has"
              + " expired|usage: aws ).*",
          Pattern.DOTALL);

  /** A warning of the server, or a line of the log of kubectl. */
  private static final Pattern BEFORE =
      Pattern.compile("(?:Warning: |[WEI]\\d{4} )[^{]{1,4000}\\n\\{.*", Pattern.DOTALL);

  /** Lines of the log of kubectl, with no answer behind them. */
  private static final Pattern LOG = Pattern.compile("[WEI]\\d{4} \\d\\d:.*", Pattern.DOTALL);

  /** What a person copied from a terminal: the prompt, and the command that printed the answer. */
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?:[^\\n]{0,200}[$#%>] {0,4})?(?:kubectl|oc|aws) [^\\n]*\\n.*", Pattern.DOTALL);

  private static final Pattern HTML =
      Pattern.compile("<(?:!doctype )?html\\b.*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern XML = Pattern.compile("<[?A-Za-z].*", Pattern.DOTALL);

  private PrintedMessage() {}

  /** Why a text that begins so cannot be judged; empty if it is not such a message. */
  static Optional<String> fault(String beginning) {
    String start = beginning.trim();
    if (BEFORE.matcher(start).matches()) {
      return Optional.of("has a warning before its JSON; write it again without 2>&1");
    }
    if (INSTEAD.matcher(start).matches() || LOG.matcher(start).matches()) {
      String right = RefusedRight.in(start, "").map(it -> ": " + it).orElse("");
      return Optional.of("has a message in place of an answer" + right + "; run its command again");
    }
    if (COMMAND.matcher(start).matches()) {
      return Optional.of("begins with the command that printed it; remove that line");
    }
    if (HTML.matcher(start).matches()) {
      return Optional.of(
          "is a page in HTML, perhaps of a login or a proxy; log in, and run its command again");
    }
    return XML.matcher(start).matches()
        ? Optional.of("is XML; write it again with aws … --output json")
        : Optional.empty();
  }
}
