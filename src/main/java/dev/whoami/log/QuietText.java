package dev.whoami.log;

import dev.whoami.log.text.Literals;
import dev.whoami.log.trail.PastedField;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Text that says nothing of AWS, as most lines of a log do: one pass over its characters shows
 * that, and nothing else is done with it.
 */
final class QuietText {
  /**
   * What is looked for beside the words of messages and clients: what hides a word in a line, the
   * rows of the query, and names of the fields in which a service of AWS says something.
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

  /** The length of the ID with which a line of an access log of S3 begins. */
  private static final int OWNER = 64;

  /** Where the status stands in a line of the audit log of ECS, behind the time. */
  private static final int STATUS = 21;

  /** In front of a caller who is in the next line. */
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

  /** An object of JSON; a character that is written with a backslash can be a part of a word. */
  static boolean isObject(String json) {
    return json.indexOf('\\') < 0 && WordScan.isQuiet(json);
  }

  /** Whether a character that is written with a backslash can hide a word. */
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
