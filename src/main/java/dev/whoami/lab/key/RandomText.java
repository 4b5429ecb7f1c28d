package dev.whoami.lab.key;

import java.security.SecureRandom;

/** Random text, so that a secret is recognized wherever it appears. */
final class RandomText {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final String MIXED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  private RandomText() {}

  static String upper(int length) {
    return of(UPPER, length);
  }

  static String mixed(int length) {
    return of(MIXED, length);
  }

  private static String of(String alphabet, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
    }
    return text.toString();
  }
}
