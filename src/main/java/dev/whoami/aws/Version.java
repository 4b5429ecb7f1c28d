package dev.whoami.aws;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a library, compared by the numbers that it begins with. What follows them does not
 * count, be it a distributor's (2.6.0-cdh5.16.2) or the mark of a pre-release (2.0.0-rc1).
 */
public final class Version implements Comparable<Version> {
  private static final int MOST_DIGITS = 6;
  private static final int MOST_NUMBERS = 10;

  private final String text;
  private final int[] numbers;

  private Version(String text, int[] numbers) {
    this.text = text;
    this.numbers = numbers;
  }

  /** Empty where the text does not begin with numbers and dots, as 2.41.30 and 1.0.0-beta do. */
  public static Optional<Version> parse(String text) {
    if (isPlain(text)) {
      return Optional.of(new Version(text, numbers(text)));
    }
    Matcher matcher = Shape.ANY.matcher(text);
    return matcher.matches()
        ? Optional.of(new Version(text, numbers(matcher.group(1))))
        : Optional.empty();
  }

  /** Whether it is numbers and dots alone, as nearly all are: a run reads a hundred of them. */
  private static boolean isPlain(String text) {
    int digits = 0;
    int numbers = 1;
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      if (each >= '0' && each <= '9') {
        digits++;
      } else if (each == '.' && digits > 0) {
        digits = 0;
        numbers++;
      } else {
        return false;
      }
      if (digits > MOST_DIGITS || numbers > MOST_NUMBERS) {
        return false;
      }
    }
    return digits > 0;
  }

  /** One that the program itself names, and so is known to be a version. */
  public static Version of(String text) {
    return parse(text).orElseThrow(() -> new IllegalArgumentException(text + " is not a version"));
  }

  /** Zeros at the end are left out, so that 2.8 is 2.8.0. */
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

  /** Whether it is three numbers and no more: no distributor's, and no pre-release. */
  public boolean isAsReleased() {
    return Shape.AS_RELEASED.matcher(text).matches();
  }

  /** The first three numbers alone: distributors add theirs, as in 3.1.1.7.1.7.0-551. */
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

  /** As it was written. */
  @Override
  public String toString() {
    return text;
  }

  /** Made where it is needed. */
  private static final class Shape {
    static final Pattern ANY =
        Pattern.compile(
            "v?(\\d{1,6}(?:\\.\\d{1,6}){0,9})(?:(?:[-+._]\\w|[A-Za-z])[\\w.+~-]{0,60})?");
    static final Pattern AS_RELEASED = Pattern.compile("\\d+\\.\\d+\\.\\d+");
  }
}
