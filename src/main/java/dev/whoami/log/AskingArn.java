package dev.whoami.log;

import dev.whoami.aws.Arn;
import java.util.regex.Pattern;

/**
 * Whether the ARN in a line belongs to the caller. A role's session does, unless it is the resource
 * of the call, or a policy names it. A user does if the line says so.
 */
final class AskingArn {
  /** The number of characters before an ARN that are checked. */
  private static final int REACH = 40;

  /** A principal in a policy or a plan is not a caller. */
  private static final Pattern PRINCIPAL =
      Pattern.compile(
          "(?:rincipal(?:_arn|Arn)?|\"AWS|\\bAWS(?= {1,8}=))"
              + "\"?\\s{0,8}[:=]\\s{0,8}[\\[{]?\\s{0,8}\"?$");

  /** The words before a user in a denial, or in any form of an answer of STS. */
  private static final Pattern USER =
      Pattern.compile(
          "User: $|<Arn>$"
              + "|[Aa]rn[\"']?\\s{0,8}[:=|]\\s{0,8}[\"']?$"
              + "|(?<![0-9])[0-9]{12}\\s{1,8}$");

  /** Lines that are an answer of STS, unless a JSON name precedes the ARN. */
  private static final Pattern ANSWER =
      Pattern.compile("User: arn:|<Arn>|Account|^Arn: |^[0-9]{12}\\t|^\\| +Arn +\\|");

  private AskingArn() {}

  static boolean is(Arn arn, String text, int from) {
    String before = text.substring(Math.max(0, from - REACH), from);
    if (before.contains("resource: ") || PRINCIPAL.matcher(before).find()) {
      return false;
    }
    switch (arn.kind()) {
      case ASSUMED_ROLE:
      case FEDERATED_USER:
        return arn.toString().contains(":sts::");
      case USER:
      case ROOT:
        return USER.matcher(before).find()
            && (before.endsWith("\"") || ANSWER.matcher(text).find());
      default:
        return false;
    }
  }
}
