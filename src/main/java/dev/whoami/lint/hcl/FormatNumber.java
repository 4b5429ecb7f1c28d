package dev.whoami.lint.hcl;

import dev.whoami.lint.value.HclNumber;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/** A number that is not negative as Go writes it, which Terraform leaves that to. */
final class FormatNumber {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** The power of ten from which on it is written. */
  private static final int LARGE = 6;

  private FormatNumber() {}

  /**
   * With this many decimal places; empty for a number halfway between two results, which the bits
   * of its floating-point form decide.
   */
  static Optional<String> fixed(BigDecimal number, int places) {
    boolean isInTheMiddle =
        number.movePointRight(places).remainder(BigDecimal.ONE).compareTo(HALF) == 0;
    return isInTheMiddle && !isExact(number, places)
        ? Optional.empty()
        : Optional.of(number.setScale(places, RoundingMode.HALF_EVEN).toPlainString());
  }

  /** Whether bits say it exactly: of what lies in the middle, a half, quarters and so on do. */
  private static boolean isExact(BigDecimal number, int places) {
    return number
            .multiply(new BigDecimal(BigInteger.ONE.shiftLeft(places + 1)))
            .stripTrailingZeros()
            .scale()
        <= 0;
  }

  /** One digit, this many decimal places, and the power of ten. */
  static Optional<String> scientific(BigDecimal number, int places, char letter) {
    int power = power(number);
    Optional<String> digits = fixed(number.movePointLeft(power), places);
    boolean isOneMore = digits.filter(it -> it.startsWith("10")).isPresent();
    if (isOneMore) {
      power++;
      digits = fixed(number.movePointLeft(power), places);
    }
    String exponent = exponent(power, letter);
    return digits.map(it -> it + exponent);
  }

  private static int power(BigDecimal number) {
    return number.signum() == 0 ? 0 : number.precision() - number.scale() - 1;
  }

  private static String exponent(int power, char letter) {
    int size = Math.abs(power);
    return letter + (power < 0 ? "-" : "+") + (size < 10 ? "0" : "") + size;
  }

  /** As short as it can be: with the power of ten where that is large or small. */
  static String general(BigDecimal number, char letter) {
    BigDecimal plain = new BigDecimal(HclNumber.text(number)).stripTrailingZeros();
    int power = power(plain);
    if (power >= -4 && power < LARGE) {
      return HclNumber.text(number);
    }
    String all = plain.unscaledValue().toString();
    String fraction = all.length() > 1 ? "." + all.substring(1) : "";
    return all.charAt(0) + fraction + exponent(power, letter);
  }
}
