package dev.whoami.log;

import dev.whoami.aws.Arn;
import java.util.regex.Pattern;

/**
 * Whether the ARN in a line is that of one who asked. A session of a role is, unless it is what was
 * asked for, or may do something in a policy; a user is where the line says so.
 */
final class AskingArn {
  /** Characters before an ARN that are looked at. */
  private static final int REACH = 40;

  /** Who may do something, in a policy or a plan, has not asked for anything. */
  private static final Pattern PRINCIPAL =
      Pattern.compile(
          "(?:rincipal(?:_arn|Arn)?|\"AWS|\\bAWS(?= {1,8}=))"
              + "\"?\\s{0,8}[:=]\\s{0,8}[\\[{]?\\s{0,8}\"?$");

  /** In a denial, or in an answer of STS in whatever form. */
  private static final Pattern USER =
      Pattern.compile(
          "User: $|<Arn>$"
              + "|[Aa]rn[\"']?\\s{0,8}[:=|]\\s{0,8}[\"']?$"
              + "|(?<![0-9])[0-9]{12}\\s{1,8}$");

  /** A line that is one of these, where no name in JSON stands before the ARN. */
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
