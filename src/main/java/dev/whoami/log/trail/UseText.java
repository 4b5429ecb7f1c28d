package dev.whoami.log.trail;

import dev.whoami.aws.Arn;
import dev.whoami.world.secret.Redaction;
import java.util.regex.Pattern;

/** The words of a use that a report may show. A User-Agent or a trail can contain anything. */
final class UseText {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._/+:=,@-]{1,128}");
  private static final Pattern TASK =
      Pattern.compile("arn:aws[a-z-]{0,20}:ecs:[a-z0-9-]{1,30}:\\d{12}:task/[A-Za-z0-9_/-]{1,300}");

  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");

  private UseText() {}

  /** A name as AWS allows it. Any other text, and one that looks like a secret, is not shown. */
  static String shown(String text) {
    return isName(text) ? text : "(not shown)";
  }

  /** The ARN of an identity, checked by its form: a session can have any name. */
  static String shownArn(String text) {
    boolean isIdentity = Arn.parse(text).filter(it -> it.kind() != Arn.Kind.OTHER).isPresent();
    return NAME.matcher(text).matches() && isIdentity ? text : "(not shown)";
  }

  /** The ARN of a task. */
  static String shownTask(String text) {
    return TASK.matcher(text).matches() ? text : "(not shown)";
  }

  private static boolean isName(String text) {
    return NAME.matcher(text).matches() && !Redaction.isLikeSecret(text);
  }

  /** The first word of the User-Agent if it names a product, else empty. */
  static String client(HostRoleUse use) {
    return product(use.client());
  }

  /**
   * A word with a slash and only the characters of a name, else empty. S3 puts a bracket before it.
   */
  static String product(String word) {
    String product = word.startsWith("[") ? word.substring(1) : word;
    return product.indexOf('/') > 0 && isName(product) ? product : "";
  }

  static boolean isTime(String text) {
    return TIME.matcher(text).matches();
  }

  /** The first and last time; empty if they are not times. */
  static String span(UseCount count) {
    if (!isTime(count.first()) || !isTime(count.last())) {
      return "";
    }
    String first = words(count.first());
    return count.first().equals(count.last())
        ? ", at " + first
        : ", " + first + " to " + words(count.last());
  }

  private static String words(String time) {
    return time.replace('T', ' ').replace("Z", " UTC");
  }
}
