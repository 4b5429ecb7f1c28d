package dev.whoami.log.denial;

import dev.whoami.world.secret.Redaction;

/**
 * The name of a denied call whose action the text does not show. It is the operation, as botocore
 * and PHP print it without its service, or the service, as the SDKs for Java print it.
 */
public final class CallName {
  private static final String BOTOCORE = "when calling the ";
  private static final String PHP = "Error executing \"";
  private static final String JAVA = "(Service: ";
  private static final int LONGEST = 48;

  private CallName() {}

  /** Empty if the text names neither. */
  public static String in(String text) {
    String operation = word(text, BOTOCORE);
    String ofPhp = operation.isEmpty() ? word(text, PHP) : operation;
    String name = ofPhp.isEmpty() ? ofService(text) : ofPhp;
    return Redaction.isLikeSecret(name) ? "" : name;
  }

  /**
   * An operation such as GetTable has letters and digits. An access key ID has no small letters.
   */
  private static String word(String text, String before) {
    int at = text.indexOf(before);
    String word = at < 0 ? "" : Words.at(text, at + before.length(), LONGEST);
    boolean isName =
        word.chars().allMatch(Character::isLetterOrDigit)
            && word.chars().anyMatch(Character::isLowerCase);
    return isName ? word : "";
  }

  private static String ofService(String text) {
    int at = text.indexOf(JAVA);
    int from = at + JAVA.length();
    int to = from;
    while (at >= 0 && to < text.length() && isOfName(text.charAt(to))) {
      to++;
    }
    boolean isName = at >= 0 && to > from && to - from < LONGEST && to < text.length();
    String name = isName ? text.substring(from, to).trim() : "";
    return name.isEmpty() || name.equals("null") ? "" : "a call of " + name;
  }

  private static boolean isOfName(char each) {
    return Character.isLetterOrDigit(each) || each == ' ';
  }
}
