package dev.whoami.log;

import dev.whoami.log.text.Literals;
import dev.whoami.log.trail.PastedField;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Text without a word about AWS, as most lines of a log are. One pass over its characters shows
 * that, and no other check is needed.
 */
final class QuietText {
  /**
   * The words to look for in addition to those of messages and clients. They hide a word in a line,
   * are rows of the query, or are fields in which AWS reports something.
   */
  static final List<String> LITERALS =
      Collections.unmodifiableList(
          Arrays.asList(
              "- | ",
              "retryDelay",
              "#033[",
              "&quot;",
              "&#",
              "&lt;",
              "&gt;",
              "&amp;",
              "CONTAINER,",
              "CONTAINER\",",
              "AGENT,",
              "AGENT\",",
              "PROGRAM,",
              "PROGRAM\",",
              "used_by",
              "userIdentity",
              "CloudTrailEvent",
              "eventSource",
              "eventsource",
              "\"MESSAGE\":[",
              "\"MESSAGE\": [",
              "\"MESSAGE\" : [",
              "\"@timestamp\",",
              "errorCode",
              "explicitDeny",
              "implicitDeny",
              "EvalActionName",
              "EvalResourceName",
              "AllowedBy",
              "DECISIONDETAIL",
              "using instance role",
              "&nbsp;",
              "&apos;",
              "&colon;",
              "arn%3A",
              "arn%3a",
              "arn%253A",
              "%22%3A",
              "H4sI",
              "partial_message",
              " stdout P ",
              " stderr P ",
              "\"allowed\"",
              "evaluatedEffect",
              "EvalDecision",
              "InstanceCredentialExfiltration"));

  /** The length of the ID at the beginning of a line in an S3 access log. */
  private static final int OWNER = 64;

  /** The position of the status in a line of the ECS audit log, after the time. */
  private static final int STATUS = 21;

  /** The words before a caller who is in the next line. */
  private static final String CALLER = "User:";

  private QuietText() {}

  /** The state of the search behind a line as it was pasted; LOUD where the line says something. */
  static int end(String pasted) {
    boolean isOther =
        mayBeAccess(pasted)
            || mayBeAudit(pasted)
            || PastedField.mayBeIn(pasted)
            || pasted.endsWith(CALLER)
            || mayHide(pasted);
    return isOther ? Literals.LOUD : WordScan.LITERALS.plainEnd(pasted);
  }

  /** Whether a JSON object has none. A character with a backslash may be part of a word. */
  static boolean isObject(String json) {
    return json.indexOf('\\') < 0 && WordScan.isQuiet(json);
  }

  /** Whether a character with a backslash may hide a word. */
  private static boolean mayHide(String line) {
    return line.indexOf('\\') >= 0 && (line.contains("\\\"") || line.contains("\\u00"));
  }

  private static boolean mayBeAccess(String line) {
    return line.length() > OWNER
        && line.charAt(OWNER) == ' '
        && Character.digit(line.charAt(0), 16) >= 0
        && Character.digit(line.charAt(OWNER - 1), 16) >= 0;
  }

  private static boolean mayBeAudit(String line) {
    return line.length() > STATUS
        && line.charAt(STATUS - 1) == ' '
        && line.charAt(STATUS - 2) == 'Z'
        && Character.isDigit(line.charAt(STATUS));
  }
}
