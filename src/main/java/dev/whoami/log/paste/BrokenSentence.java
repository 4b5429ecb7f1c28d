package dev.whoami.log.paste;

import dev.whoami.log.denial.DenialText;
import java.util.List;

/** The sentence of a denial, put together from the lines into which it was broken. */
final class BrokenSentence {
  private static final String USER = "User: ";

  private BrokenSentence() {}

  /** The lines joined at blanks, or as they are where only that has the verb and the action. */
  static String of(List<String> texts) {
    String spaced = atBlanks(texts);
    String direct = String.join("", texts);
    return !DenialText.hasAction(spaced) && DenialText.hasAction(direct) ? direct : spaced;
  }

  /** In how many lines the sentence has its action, if not its end; 0 where it has none. */
  static int linesOf(List<String> texts) {
    for (int i = 1; i <= texts.size(); i++) {
      if (DenialText.hasAction(of(texts.subList(0, i)))) {
        return BrokenCaller.isOne(texts.subList(0, i)) ? i : 0;
      }
    }
    return 0;
  }

  /** The lines without the blanks at their ends, and a blank between each two of them. */
  static String atBlanks(List<String> texts) {
    StringBuilder joined = new StringBuilder();
    for (String each : texts) {
      String next = each.trim();
      boolean isTorn = isInCaller(joined, next) || next.startsWith(":");
      joined.append(isTorn || joined.length() == 0 ? "" : " ").append(next);
    }
    return joined.toString();
  }

  /**
   * Whether the break is in the middle of the ARN behind User: only a verb can follow a whole one.
   */
  private static boolean isInCaller(StringBuilder before, String next) {
    int user = before.lastIndexOf(USER);
    return user >= 0
        && before.length() > user + USER.length()
        && before.indexOf(" ", user + USER.length()) < 0
        && !next.startsWith("is ");
  }
}
