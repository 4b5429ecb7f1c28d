package dev.whoami.lint.hcl;

import dev.whoami.lint.value.HclNumber;
import dev.whoami.lint.value.HclType;
import dev.whoami.lint.value.Node;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One verb of Terraform's "format": flags, width, precision, which value, and a letter, such as
 * {@code %-10s}, {@code %05.2f} and {@code %[2]d}.
 */
final class FormatVerb {
  private static final Pattern FORM =
      Pattern.compile(
          "%([0#\\-+ ]*)([1-9][0-9]*)?(?:\\.([0-9]*))?(?:\\[([1-9][0-9]*)])?([a-zA-Z])");

  /** Wider than any text that a person has written. */
  private static final int WIDEST = 1000;

  private final String flags;
  private final int width;
  private final int precision;
  private final int argument;
  private final char letter;
  private final int end;

  private FormatVerb(String flags, int width, int precision, int argument, char letter, int end) {
    this.flags = flags;
    this.width = width;
    this.precision = precision;
    this.argument = argument;
    this.letter = letter;
    this.end = end;
  }

  /** The verb there; empty where none is. */
  static Optional<FormatVerb> at(String form, int start, int next) {
    Matcher matcher = FORM.matcher(form).region(start, form.length());
    if (!matcher.lookingAt() || "vtbdoxXeEfgGsq".indexOf(matcher.group(5)) < 0) {
      return Optional.empty();
    }
    int width = number(matcher.group(2), -1);
    int precision = number(matcher.group(3), -1);
    int argument = number(matcher.group(4), next);
    return Optional.of(
        new FormatVerb(
            matcher.group(1),
            width,
            precision,
            argument,
            matcher.group(5).charAt(0),
            matcher.end()));
  }

  private static int number(String written, int otherwise) {
    if (written == null) {
      return otherwise;
    }
    String digits = written.isEmpty() ? "0" : written;
    return digits.length() > 6 ? 1_000_000 : Integer.parseInt(digits);
  }

  /** Which value, counted from 1. */
  int argument() {
    return argument;
  }

  char letter() {
    return letter;
  }

  /** Where the text continues after the verb. */
  int end() {
    return end;
  }

  private boolean has(char flag) {
    return flags.indexOf(flag) >= 0;
  }

  /** Whether it puts in a text as it is. */
  boolean isPlain() {
    return "sdv".indexOf(letter) >= 0 && flags.isEmpty() && !isPadded();
  }

  boolean isPadded() {
    return width >= 0 || precision >= 0;
  }

  boolean isOfNumber() {
    return "eEfgG".indexOf(letter) >= 0;
  }

  boolean isOfInteger() {
    return "bdoxX".indexOf(letter) >= 0;
  }

  /** To what it converts its value. */
  HclType type() {
    switch (letter) {
      case 'v':
        return HclType.ANY;
      case 't':
        return HclType.BOOL;
      case 's':
      case 'q':
        return HclType.STRING;
      default:
        return HclType.NUMBER;
    }
  }

  /** Whether it writes JSON of this value. */
  boolean isOfJson(Node value) {
    boolean isText = value.isText() || value.isEncoded();
    boolean isDefault = letter == 'v' && (has('#') || !isText || value.type() == HclType.BOOL);
    return letter == 'q' || isDefault;
  }

  /** A text up to the precision; empty where its characters cannot be counted here. */
  Optional<String> cut(String text) {
    if (precision <= 0) {
      return Optional.of(text);
    }
    return isCountable(text)
        ? Optional.of(text.substring(0, Math.min(precision, text.length())))
        : Optional.empty();
  }

  /** A text with the width; empty where its characters cannot be counted here. */
  Optional<String> padded(String text) {
    // A truth value has no width.
    if (width < 0 || letter == 't') {
      return Optional.of(text);
    }
    if (width > WIDEST || !isCountable(text)) {
      return Optional.empty();
    }
    String pad = repeated(has('0') ? '0' : ' ', width - text.length());
    return Optional.of(has('-') ? text + pad : pad + text);
  }

  private static boolean isCountable(String text) {
    return text.chars().allMatch(it -> it >= ' ' && it < 0x7F);
  }

  private static String repeated(char character, int times) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < times; i++) {
      all.append(character);
    }
    return all.toString();
  }

  private String sign(int signum) {
    return signum < 0 ? "-" : has('+') ? "+" : has(' ') ? " " : "";
  }

  /** A whole number in the base of the letter. */
  String integer(BigInteger number) {
    int base = letter == 'b' ? 2 : letter == 'o' ? 8 : letter == 'd' ? 10 : 16;
    String lower = number.abs().toString(base);
    String digits = letter == 'X' ? lower.toUpperCase(Locale.ROOT) : lower;
    if (precision == 0 && number.signum() == 0) {
      return "";
    }
    String zeros = repeated('0', Math.min(WIDEST, precision) - digits.length());
    return inField(sign(number.signum()) + prefix(), zeros + digits, precision < 0);
  }

  private String prefix() {
    if (!has('#') || letter == 'd') {
      return "";
    }
    return letter == 'o' ? "0" : "0" + letter;
  }

  private String inField(String front, String digits, boolean mayHaveZeros) {
    int missing = Math.min(WIDEST, width) - front.length() - digits.length();
    if (has('-')) {
      return front + digits + repeated(' ', missing);
    }
    return has('0') && mayHaveZeros
        ? front + repeated('0', missing) + digits
        : repeated(' ', missing) + front + digits;
  }

  /** A number with its point; empty where it is open how Terraform rounds it. */
  Optional<String> number(String written) {
    return HclNumber.parse(written)
        .filter(it -> !has('#') && precision <= WIDEST && width <= WIDEST)
        .flatMap(it -> digits(it.abs()).map(digits -> inField(sign(it.signum()), digits, true)));
  }

  private Optional<String> digits(BigDecimal number) {
    int places = precision < 0 ? 6 : precision;
    switch (letter) {
      case 'f':
        return FormatNumber.fixed(number, places);
      case 'e':
      case 'E':
        return FormatNumber.scientific(number, places, letter);
      default:
        return precision < 0
            ? Optional.of(FormatNumber.general(number, letter == 'g' ? 'e' : 'E'))
            : Optional.empty();
    }
  }

  /** A number as {@code %v} shows it: 1e+06 from a million on. */
  Optional<String> general(String written) {
    return HclNumber.parse(written)
        .map(it -> (it.signum() < 0 ? "-" : "") + FormatNumber.general(it.abs(), 'e'));
  }
}
