package dev.whoami.log.paste;

import java.util.List;

/**
 * Whether lines are one sentence about its caller, wherever they are broken: behind {@code User:}
 * stand one ARN and the verb. If there is another ARN or another word, the lines are several
 * messages, and the first caller is not the one who was denied.
 */
final class BrokenCaller {
  private static final String USER = "User:";
  private static final String VERB = "isnotauthorizedtoperform";
  private static final String ARN = "arn:";
  private static final char BLANK = ' ';

  private BrokenCaller() {}

  static boolean isOne(List<String> lines) {
    String letters = letters(lines, false);
    String words = letters(lines, true);
    int verb = letters.indexOf(VERB);
    boolean isOne = verb > 0;
    while (isOne && verb > 0) {
      int user = letters.lastIndexOf(USER, verb);
      String caller = user < 0 ? "" : letters.substring(user + USER.length(), verb);
      isOne =
          !caller.isEmpty()
              && caller.indexOf(ARN) == caller.lastIndexOf(ARN)
              && words.contains(caller);
      verb = letters.indexOf(VERB, verb + 1);
    }
    return isOne;
  }

  /** Those of all lines without their breaks; with or without the blanks within a line. */
  private static String letters(List<String> lines, boolean hasBlanks) {
    StringBuilder letters = new StringBuilder();
    for (String line : lines) {
      String text = line.trim();
      for (int i = 0; i < text.length(); i++) {
        boolean isBlank = text.charAt(i) <= BLANK;
        if (!isBlank || hasBlanks) {
          letters.append(isBlank ? BLANK : text.charAt(i));
        }
      }
    }
    return letters.toString();
  }
}
