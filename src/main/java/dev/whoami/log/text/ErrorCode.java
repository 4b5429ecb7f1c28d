package dev.whoami.log.text;

import java.util.Arrays;
import java.util.List;

/**
 * Distinguishes an error code that a client prints from the same word in source code, a list or a
 * sentence. A client prints it after a name such as {@code Code}, in brackets, or before its
 * message.
 */
public final class ErrorCode {
  private static final int WINDOW = 40;
  private static final String QUOTES = "\"'`\\ ";

  /** The text before a code, without spaces and quotes. */
  private static final List<String> NAMES =
      Arrays.asList(
          "<Code>",
          "code:",
          "ErrorCode",
          "Code:",
          "code=",
          "Code=",
          "ode=>",
          "Some(",
          "apierror",
          "Errors::",
          "#",
          "_type:",
          "name:",
          "rrortype:",
          "rrorType:",
          "rror:",
          "rror=",
          "rror/code",
          "AWSError",
          "err=",
          "xception:");

  /** A code may also be the name of a class. */
  private static final List<String> SUFFIXES = Arrays.asList("Exception", "Error", "Fault");

  private ErrorCode() {}

  /** Whether the line has this word as the code of an error. */
  public static boolean isIn(String line, String code) {
    int at = line.indexOf(code);
    while (at >= 0) {
      if (isAt(line, at, at + code.length())) {
        return true;
      }
      at = line.indexOf(code, at + 1);
    }
    return false;
  }

  private static boolean isAt(String line, int from, int end) {
    if (from > 0 && Character.isLetterOrDigit(line.charAt(from - 1))) {
      return false;
    }
    String before = line.substring(Math.max(0, from - WINDOW), from);
    String after = withoutSuffix(line.substring(end, Math.min(line.length(), end + WINDOW)));
    return !continuesWord(after)
        && (isNamed(before)
            || isInBrackets(before, after)
            || isBeforeMessage(before, after)
            || (from <= WINDOW && isWhole(before, after)));
  }

  private static String withoutSuffix(String after) {
    for (String each : SUFFIXES) {
      if (after.startsWith(each)) {
        return after.substring(each.length());
      }
    }
    return after;
  }

  private static boolean continuesWord(String after) {
    return !after.isEmpty() && Character.isLetterOrDigit(after.charAt(0));
  }

  private static boolean isNamed(String before) {
    StringBuilder bare = new StringBuilder();
    for (int i = 0; i < before.length(); i++) {
      if (QUOTES.indexOf(before.charAt(i)) < 0) {
        bare.append(before.charAt(i));
      }
    }
    String text = bare.toString();
    return NAMES.stream().anyMatch(text::endsWith);
  }

  /**
   * Whether the code is in brackets after the word error, as botocore, s3cmd and the SDK for Rust
   * print it.
   */
  private static boolean isInBrackets(String before, String after) {
    boolean isRound = before.endsWith("(") && after.startsWith(")");
    boolean isSquare = before.endsWith("[") && after.startsWith("]:");
    return (isRound && (before.contains("rror") || before.contains("denied"))) || isSquare;
  }

  /** Whether a message follows, or the text ends. In source code, something else follows. */
  private static boolean isBeforeMessage(String before, String after) {
    if (before.endsWith("case ")) {
      return false;
    }
    if (after.startsWith(" (client)") || after.startsWith("\\n") || after.startsWith(" => ")) {
      return true;
    }
    if (after.isEmpty()) {
      return before.endsWith(": ");
    }
    boolean isColon = after.startsWith(": ") || after.startsWith(":\\n");
    return isColon && after.length() > 2 && isMessage(after.charAt(2));
  }

  /** Whether the line is only the code, perhaps after the HTTP status. */
  private static boolean isWhole(String before, String after) {
    String head = before.trim();
    boolean isStatus =
        head.length() == 3 && (head.charAt(0) == '4' || head.charAt(0) == '5') && isNumber(head);
    boolean isEnd = after.trim().isEmpty() || after.startsWith(",") || after.startsWith(";");
    return isStatus ? isEnd : head.isEmpty() && after.trim().isEmpty();
  }

  private static boolean isNumber(String text) {
    return text.chars().allMatch(Character::isDigit);
  }

  private static boolean isMessage(char first) {
    return Character.isLetterOrDigit(first) || QUOTES.indexOf(first) >= 0 || first == '<';
  }
}
