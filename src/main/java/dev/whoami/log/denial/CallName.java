package dev.whoami.log.denial;

import dev.whoami.world.secret.Redaction;

/**
 * What to call a denied call whose action the text does not show: the operation, as botocore and
 * PHP name it without its service, or the service, as the SDKs for Java name it.
 */
public final class CallName {
  private static final String BOTOCORE = "when calling the ";
  private static final String PHP = "Error executing \"";
  private static final String JAVA = "(Service: ";
  private static final int LONGEST = 48;

  private CallName() {}

  /** Empty where the text names neither. */
  public static String in(String text) {
    String operation = word(text, BOTOCORE);
    String ofPhp = operation.isEmpty() ? word(text, PHP) : operation;
    String name = ofPhp.isEmpty() ? ofService(text) : ofPhp;
    return Redaction.isLikeSecret(name) ? "" : name;
  }

  /** An operation is of letters and digits, as GetTable is; an access key ID has only capitals. */
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
