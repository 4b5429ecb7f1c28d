package dev.whoami.aws;

import dev.whoami.world.text.Alphabet;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a library, compared by the numbers that it begins with. Anything after them is
 * ignored: a distributor's suffix (2.6.0-cdh5.16.2) or a pre-release's (2.0.0-rc1).
 */
public final class Version implements Comparable<Version> {
  private static final int MOST_DIGITS = 6;
  private static final int MOST_NUMBERS = 10;
  private static final int LONGEST_MARK = 61;
  private static final Alphabet LETTERS = Alphabet.of("A-Za-z");
  private static final Alphabet BEFORE_MARK = Alphabet.of("+._-");
  private static final Alphabet IN_MARK = Alphabet.of("A-Za-z0-9_");
  private static final Alphabet MARK = Alphabet.of("A-Za-z0-9_.+~-");

  private final String text;
  private final int[] numbers;

  private Version(String text, int[] numbers) {
    this.text = text;
    this.numbers = numbers;
  }

  /** Empty if the text does not begin with numbers and dots, as 2.41.30 and 1.0.0-beta do. */
  public static Optional<Version> parse(String text) {
    int end = endOfNumbers(text);
    if (end > 0 && (end == text.length() || isMark(text.substring(end)))) {
      return Optional.of(new Version(text, numbers(text.substring(0, end))));
    }
    Matcher matcher = Shape.ANY.matcher(text);
    return matcher.matches()
        ? Optional.of(new Version(text, numbers(matcher.group(1))))
        : Optional.empty();
  }

  /**
   * The end of the numbers at its beginning, each of a few digits; 0 if there are none. It uses no
   * pattern, because a run parses a hundred versions.
   */
  private static int endOfNumbers(String text) {
    int end = 0;
    int start = 0;
    for (int numbers = 0; numbers < MOST_NUMBERS; numbers++) {
      int next = Alphabet.DIGITS.endOfRun(text, start);
      if (next == start || next - start > MOST_DIGITS) {
        return end;
      }
      end = next;
      if (!text.startsWith(".", end)) {
        return end;
      }
      start = end + 1;
    }
    return end;
  }

  /** Whether it is the suffix of a distributor or a pre-release: -cdh5.16.2, rc1, +dfsg. */
  private static boolean isMark(String text) {
    boolean isBegun =
        LETTERS.has(text.charAt(0))
            || (text.length() > 1
                && BEFORE_MARK.has(text.charAt(0))
                && IN_MARK.has(text.charAt(1)));
    return isBegun && text.length() <= LONGEST_MARK && MARK.spells(text);
  }

  /** A version that whoami's own code names, so that it is valid. */
  public static Version of(String text) {
    return parse(text).orElseThrow(() -> new IllegalArgumentException(text + " is not a version"));
  }

  /** Zeros at the end are left out, so that 2.8 equals 2.8.0. */
  private static int[] numbers(String text) {
    int[] numbers = new int[MOST_NUMBERS];
    int last = 0;
    int significant = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '.') {
        last++;
      } else {
        numbers[last] = numbers[last] * 10 + text.charAt(i) - '0';
        significant = numbers[last] == 0 ? significant : last;
      }
    }
    return Arrays.copyOf(numbers, significant + 1);
  }

  public boolean isBefore(String other) {
    return compareTo(of(other)) < 0;
  }

  /** Whether it is exactly three numbers: neither a distributor's version nor a pre-release. */
  public boolean isAsReleased() {
    return Shape.AS_RELEASED.matcher(text).matches();
  }

  /** The first three numbers: distributors add their own, as in 3.1.1.7.1.7.0-551. */
  public Version base() {
    return numbers.length <= 3 ? this : of(numbers[0] + "." + numbers[1] + "." + numbers[2]);
  }

  @Override
  public int compareTo(Version other) {
    for (int i = 0; i < Math.max(numbers.length, other.numbers.length); i++) {
      int difference = Integer.compare(number(i), other.number(i));
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  private int number(int i) {
    return i < numbers.length ? numbers[i] : 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Version && Arrays.equals(((Version) other).numbers, numbers);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(numbers);
  }

  /** The version as written. */
  @Override
  public String toString() {
    return text;
  }

  /** Created at its first use. */
  private static final class Shape {
    static final Pattern ANY =
        Pattern.compile(
            "v?(\\d{1,6}(?:\\.\\d{1,6}){0,9})(?:(?:[-+._]\\w|[A-Za-z])[\\w.+~-]{0,60})?");
    static final Pattern AS_RELEASED = Pattern.compile("\\d+\\.\\d+\\.\\d+");
  }
}
