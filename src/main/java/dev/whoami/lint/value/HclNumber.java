package dev.whoami.lint.value;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** Numbers, each written in one way only; one that is longer than any real one stays as it is. */
public final class HclNumber {
  private static final int LONGEST = 100;
  private static final String IN_NUMBERS = "0123456789";

  private HclNumber() {}

  public static HclExpression read(HclText in) {
    int start = in.index();
    int line = in.line();
    digits(in);
    if (in.peek() == '.' && isDigit(in.peek(1))) {
      in.take();
      digits(in);
    }
    boolean isSigned = in.peek(1) == '+' || in.peek(1) == '-';
    boolean isExponent = in.peek() == 'e' || in.peek() == 'E';
    if (isExponent && isDigit(in.peek(isSigned ? 2 : 1))) {
      in.skip(isSigned ? 2 : 1);
      digits(in);
    }
    String written = in.since(start);
    String value = parse(written).map(HclNumber::text).orElse(written);
    return new HclConstant(in.source(start, line), Node.text(line, value).ofType(HclType.NUMBER));
  }

  private static boolean isDigit(char character) {
    return IN_NUMBERS.indexOf(character) >= 0;
  }

  private static void digits(HclText in) {
    while (!in.isAtEnd() && isDigit(in.peek())) {
      in.take();
    }
  }

  /** The number in a text; empty where there is none, or one that no file has. */
  public static Optional<BigDecimal> parse(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      BigDecimal number = new BigDecimal(text);
      return Math.abs((long) number.scale()) > LONGEST ? Optional.empty() : Optional.of(number);
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }

  /** A number as it is shown, of one that a file of JSON has. */
  static String normal(String written) {
    boolean isWhole = written.indexOf('.') < 0 && written.toLowerCase(Locale.ROOT).indexOf('e') < 0;
    return isWhole ? written : parse(written).map(HclNumber::text).orElse(written);
  }

  /** The whole number in a text, as an index has it. */
  public static Optional<Integer> integer(String text) {
    return parse(text)
        .filter(it -> it.stripTrailingZeros().scale() <= 0)
        .filter(it -> it.abs().compareTo(BigDecimal.valueOf(1_000_000)) < 0)
        .map(BigDecimal::intValue);
  }

  public static String text(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
