package dev.whoami.fleet.input;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A table or lines with tabs, as kubectl and the AWS CLI print them for people. It has too little
 * to be judged. It is reported, because the person expects that fleet reads it.
 */
final class PrintedTable {
  /** The head of a table of the AWS CLI: a rule, and below it the name of the call. */
  private static final Pattern AWS_TABLE =
      Pattern.compile("-{5,200}\\r?\\n\\| {1,200}[A-Z][A-Za-z]+ {1,200}\\|.*", Pattern.DOTALL);

  /** --output text: the name of a list in capitals, then a tab. */
  private static final Pattern AWS_TEXT =
      Pattern.compile(
          "(?:ASSOCIATIONS?|CLUSTER|SERVICES|TASKS|TASKDEFINITION|CONTAINERINSTANCES|RESERVATIONS"
              + "|INSTANCES|LAUNCHTEMPLATEVERSIONS|ROLES?|OPENIDCONNECTPROVIDERLIST)\\t.*",
          Pattern.DOTALL);

  /** The columns of kubectl get. */
  private static final Pattern KUBECTL =
      Pattern.compile(
          "(?:NAMESPACE {2,80})?NAME {2,400}[A-Z][A-Z-]+(?: [A-Z-]+){0,40}(?: {2,80}\\S.*|\\r"
              + "?\\n"
              + ".*)",
          Pattern.DOTALL);

  /** The beginning of kubectl describe. */
  private static final Pattern DESCRIBED =
      Pattern.compile(
          "Name: {2,40}\\S+\\r?\\n(?:Namespace|Labels|CreationTimestamp|Role|Roles|Priority): .*",
          Pattern.DOTALL);

  /** The rows of pods without their head: kubectl get --no-headers. */
  private static final Pattern NO_HEAD =
      Pattern.compile(
          "(?:\\S{1,253} {2,80})?\\S{1,253} {2,80}\\d{1,4}/\\d{1,4} {2,80}[A-Z]\\w+ .*",
          Pattern.DOTALL);

  /** kubectl get --output name. */
  private static final Pattern NAMES =
      Pattern.compile(
          "(?:pod|node|serviceaccount|namespace|job|[a-z]{1,20}\\.[a-z0-9.]{1,40})"
              + "(?:\\.[a-z0-9.]{1,60})?/[a-z0-9.-]{1,253}(?:\\r?\\n.*)?",
          Pattern.DOTALL);

  private static final String AGAIN = " for people; write it again with kubectl get --output json";

  private PrintedTable() {}

  /** Why a text that begins so cannot be judged; empty if it is not such a table. */
  static Optional<String> fault(String beginning) {
    String start = beginning.trim();
    if (KUBECTL.matcher(start).matches()) {
      return Optional.of("is a table" + AGAIN);
    }
    if (DESCRIBED.matcher(start).matches()) {
      return Optional.of("is the text of kubectl describe" + AGAIN);
    }
    return AWS_TABLE.matcher(start).matches() || AWS_TEXT.matcher(start).matches()
        ? Optional.of("is a table or text for people; write it again with aws … --output json")
        : Optional.empty();
  }

  /** The same for a file that should be an answer. In a folder, other texts look like this. */
  static Optional<String> faultOfAnswer(String beginning) {
    String start = beginning.trim();
    return NO_HEAD.matcher(start).matches() || NAMES.matcher(start).matches()
        ? Optional.of("is a list of names" + AGAIN)
        : Optional.empty();
  }
}
