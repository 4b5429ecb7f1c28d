package dev.whoami.log.text;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What people put in place of an account, a name or some of its digits before they show a log. */
public final class Mask {
  /** What stands for one digit of a number or of an ID. */
  private static final String DIGITS = "xX*.\u2026#?_-<>[]{}$()\u2588\u2022";

  /** The same in a number that is written beside other words. */
  private static final String DIGITS_IN_TEXT = "xX*#.";

  /** How a mask begins that stands in place of a whole name or of its end. */
  private static final String BEGINNINGS = "*<[{#\u2026";

  /** What no name of AWS contains. */
  private static final List<String> MARKS =
      Arrays.asList("xxx", "XXX", "...", "\u2026", "***", "###", "<", "[");

  private static final Pattern WORD = Pattern.compile("(?i)\\bredacted\\b");

  private Mask() {}

  /** Whether a part of the name is masked. */
  public static boolean isIn(String name) {
    return MARKS.stream().anyMatch(name::contains) || WORD.matcher(name).find();
  }

  /** Whether dots stand for the rest of the name that ends here in the text. */
  public static boolean isCutOff(String text, int end) {
    return text.startsWith("..", end) || text.startsWith("\u2026", end);
  }

  /** Whether a mask continues the name that ends here in the text. */
  public static boolean isBehind(String text, int end) {
    return isCutOff(text, end)
        || (end < text.length() && BEGINNINGS.indexOf(text.charAt(end)) >= 0);
  }

  /** Whether it can stand for a digit of an ID. */
  public static boolean isDigit(int each) {
    return DIGITS.indexOf(each) >= 0;
  }

  /** Whether the account is this one with all digits from one on masked. */
  public static boolean isOf(String masked, String account) {
    int known = 0;
    while (known < masked.length() && Character.isDigit(masked.charAt(known))) {
      known++;
    }
    return known > 0
        && known < masked.length()
        && masked.chars().skip(known).allMatch(it -> DIGITS_IN_TEXT.indexOf(it) >= 0)
        && account.startsWith(masked.substring(0, known));
  }
}
