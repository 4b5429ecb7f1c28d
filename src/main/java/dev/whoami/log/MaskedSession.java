package dev.whoami.log;

import dev.whoami.aws.Arn;
import dev.whoami.log.text.Mask;
import java.util.regex.Pattern;

/**
 * The name of a session that a person masked or a terminal cut. The rest may still show that it was
 * an instance ID or a task ID.
 */
final class MaskedSession {
  private static final int TASK = 32;
  private static final int LONGEST_INSTANCE = 24;

  private static final Pattern CUT_INSTANCE = Pattern.compile("i-[0-9a-f]{4,16}");

  /** Words in place of the whole ID, such as {@code <instance-id>}. */
  private static final Pattern WORDS =
      Pattern.compile(
          "[<\\[({$]{0,2}(?:ec2[-_ ]?)?instance[-_ ]?id[>\\])}]{0,2}", Pattern.CASE_INSENSITIVE);

  /** A variable, a word in brackets, or "redacted" after the prefix. */
  private static final Pattern IN_BRACKETS =
      Pattern.compile(
          "i-(?:<[^<>]{1,30}>|\\$?\\{[^{}]{1,30}\\}|\\[[^\\[\\]]{1,30}\\]|(?i)redacted)");

  private MaskedSession() {}

  /** Whether it is an instance ID with masked or missing digits. */
  static boolean isInstance(Arn arn) {
    String session = arn.sessionName().orElse("");
    return isScrambled(session)
        || isOfNode(arn, session)
        || isMaskedInstance(session)
        || isCutInstance(session)
        || WORDS.matcher(session).matches()
        || IN_BRACKETS.matcher(session).matches();
  }

  /** Whether it is a task ID with some masked digits. */
  static boolean isTask(Arn arn) {
    String session = arn.sessionName().orElse("");
    long digits = session.chars().filter(MaskedSession::isHex).count();
    long masks = session.chars().filter(Mask::isDigit).count();
    return session.length() == TASK && masks >= 2 && digits >= 4 && digits + masks == TASK;
  }

  private static boolean isHex(int each) {
    return (each >= '0' && each <= '9') || (each >= 'a' && each <= 'f');
  }

  /** Whether the role has eksctl's name for nodes. Then any text may replace the digits. */
  private static boolean isOfNode(Arn arn, String session) {
    return session.startsWith("i-")
        && session.length() < LONGEST_INSTANCE
        && arn.roleName().filter(it -> it.contains("NodeInstanceRole")).isPresent();
  }

  /** Whether it is as long as an instance ID, and has random letters and digits. */
  private static boolean isScrambled(String session) {
    if (!session.startsWith("i-") || session.length() < 17 || session.length() > 20) {
      return false;
    }
    int digits = 0;
    for (int i = 2; i < session.length(); i++) {
      char each = session.charAt(i);
      boolean isDigit = each >= '0' && each <= '9';
      if (!isDigit && !(each >= 'a' && each <= 'z')) {
        return false;
      }
      digits += isDigit ? 1 : 0;
    }
    return digits >= 5;
  }

  private static boolean isCutInstance(String session) {
    return CUT_INSTANCE.matcher(session).matches() && session.chars().anyMatch(Character::isDigit);
  }

  private static boolean isMaskedInstance(String session) {
    if (!session.startsWith("i-") || session.length() < 3 || session.length() > LONGEST_INSTANCE) {
      return false;
    }
    boolean isMasked = false;
    for (int i = 2; i < session.length(); i++) {
      char each = session.charAt(i);
      boolean isMask = Mask.isDigit(each);
      if (!isMask && !isHex(each)) {
        return false;
      }
      isMasked |= isMask;
    }
    return isMasked;
  }
}
