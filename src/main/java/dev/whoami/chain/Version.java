package dev.whoami.chain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The version of a client library, compared number by number. */
public final class Version implements Comparable<Version> {
  private static final Pattern SHAPE =
      Pattern.compile("v?\\d{1,6}(\\.\\d{1,6}){0,3}([-+.]\\w.{0,20})?");

  private final String text;
  private final List<Integer> numbers;

  private Version(String text, List<Integer> numbers) {
    this.text = text;
    this.numbers = Collections.unmodifiableList(numbers);
  }

  /** Empty where the text does not begin with numbers and dots, as in 2.41.30 or 1.0.0-beta. */
  public static Optional<Version> parse(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(of(text)) : Optional.empty();
  }

  static Version of(String text) {
    List<Integer> numbers = new ArrayList<>();
    for (String part : text.replaceFirst("^v", "").split("[-+]", 2)[0].split("\\.", -1)) {
      if (part.matches("\\d{1,6}")) {
        numbers.add(Integer.valueOf(part));
      }
    }
    return new Version(text, numbers);
  }

  public boolean isBefore(String other) {
    return compareTo(of(other)) < 0;
  }

  @Override
  public int compareTo(Version other) {
    for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
      int difference = Integer.compare(number(i), other.number(i));
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  private int number(int i) {
    return i < numbers.size() ? numbers.get(i) : 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Version && ((Version) other).numbers.equals(numbers);
  }

  @Override
  public int hashCode() {
    return numbers.hashCode();
  }

  /** As it was written. */
  @Override
  public String toString() {
    return text;
  }
}
