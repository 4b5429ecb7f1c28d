package dev.whoami.world.text;

/** Bytes as hexadecimal digits, two in lower case for each. */
public final class Hex {
  private static final String DIGITS = "0123456789abcdef";

  private Hex() {}

  public static String of(byte[] bytes) {
    StringBuilder hex = new StringBuilder(2 * bytes.length);
    for (byte each : bytes) {
      hex.append(DIGITS.charAt((each >> 4) & 0xf)).append(DIGITS.charAt(each & 0xf));
    }
    return hex.toString();
  }
}
