package dev.whoami.log.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The status of an HTTP error in a line: a number from 400 on, after one of the words with which
 * programs print it. Other numbers, such as a port or a thread ID, do not follow these words. A
 * status of success also counts, because a line with two statuses does not show which belongs to
 * the error.
 */
public final class HttpStatus {
  private static final int DIGITS = 3;

  private static final List<String> NAMES =
      Arrays.asList(
          "tatus code: ",
          "tatus code ",
          "tatus code of ",
          "tatus Code: ",
          "tatusCode: ",
          "tatusCode=",
          "tatusCode\":",
          "tatus: ",
          "tatus=",
          "tatus ",
          "response code ",
          "response ",
          "error code ",
          "error: ",
          "HTTP ",
          "HTTP/1.1 ",
          "HTTP/1.1\" ",
          "HTTP/1.1\\\" ",
          "returned ",
          "answered ",
          "`");

  /**
   * The characters allowed before a bracket. After others, as in a call or after a process name, it
   * is another number.
   */
  private static final String BEFORE_BRACKET = " \t:`'\"";

  private static final String STATUS_IN_RUST = "StatusCode(";

  private HttpStatus() {}

  /** Empty if the line has none, several, or only one of success. */
  public static Optional<String> in(String line) {
    String found = "";
    for (int at = 0; at + DIGITS <= line.length(); at++) {
      if (isAt(line, at)) {
        String status = line.substring(at, at + DIGITS);
        if (!found.isEmpty() && !found.equals(status)) {
          return Optional.empty();
        }
        found = status;
      }
    }
    return found.compareTo("4") < 0 ? Optional.empty() : Optional.of(found);
  }

  private static boolean isAt(String line, int at) {
    char first = line.charAt(at);
    return first >= '1'
        && first <= '5'
        && isDigit(line, at + 1)
        && isDigit(line, at + 2)
        && !isDigit(line, at + DIGITS)
        && !isPart(line, at + DIGITS)
        && !NumberUnit.isBehind(line, at + DIGITS)
        && (isNamed(line, at) || isInBrackets(line, at));
  }

  private static boolean isDigit(String line, int at) {
    return at < line.length() && line.charAt(at) >= '0' && line.charAt(at) <= '9';
  }

  /** Whether the number continues, as in an address. */
  private static boolean isPart(String line, int end) {
    return line.startsWith(".", end) && isDigit(line, end + 1);
  }

  private static boolean isNamed(String line, int at) {
    return NAMES.stream().anyMatch(it -> line.startsWith(it, at - it.length()));
  }

  /**
   * Whether the number is in brackets. Square brackets count only at the end of a line, because
   * elsewhere they contain a thread ID.
   */
  private static boolean isInBrackets(String line, int at) {
    int end = at + DIGITS;
    if (at < 2 || end >= line.length()) {
      return false;
    }
    if (line.startsWith(STATUS_IN_RUST, at - STATUS_IN_RUST.length())) {
      return true;
    }
    boolean isFree = BEFORE_BRACKET.indexOf(line.charAt(at - 2)) >= 0;
    boolean isRound =
        line.charAt(at - 1) == '(' && (line.charAt(end) == ')' || line.charAt(end) == ' ');
    boolean isSquare = line.charAt(at - 1) == '[' && isLastBracket(line, behindBlanks(line, end));
    return isFree && (isRound || isSquare);
  }

  private static boolean isLastBracket(String line, int at) {
    return line.startsWith("]", at) && behindBlanks(line, at + 1) == line.length();
  }

  /** Skips spaces, but reads no further: a line may be full of such numbers. */
  private static int behindBlanks(String line, int from) {
    int at = from;
    while (at < line.length() && line.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }
}
