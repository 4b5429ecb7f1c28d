package dev.whoami.world.secret;

import dev.whoami.world.text.Hex;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds a secret in untrusted text, even if its form was changed: another case, reversed, encoded
 * (hexadecimal, base64, base64url, percent), with blanks or punctuation inside. Only letters and
 * digits are compared. A run of them that occurs in a form of the secret is an echo.
 */
public final class SecretEcho {
  /** This number of equal characters in a row is not an accident. */
  private static final int RUN = 8;

  /** With more runs than these, every text counts as an echo. */
  private static final int MOST_RUNS = 500_000;

  private final Set<String> runs = new HashSet<>();

  public SecretEcho() {}

  SecretEcho(String secret) {
    add(secret);
  }

  /** Adds a secret whose echo will be recognized. */
  public void add(String secret) {
    if (isFull()) {
      return;
    }
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    collect(secret);
    collect(new StringBuilder(secret).reverse().toString());
    collect(Hex.of(bytes));
    for (int shift = 0; shift < 3; shift++) {
      collect(base64(bytes, shift));
    }
  }

  /** Whether the text contains a part of the secret in any form. */
  public boolean isIn(String words) {
    return isFull() || isInLetters(words) || isInLetters(decoded(words));
  }

  private boolean isFull() {
    return runs.size() > MOST_RUNS;
  }

  private boolean isInLetters(String words) {
    String letters = letters(words);
    for (int i = 0; i + RUN <= letters.length(); i++) {
      if (runs.contains(letters.substring(i, i + RUN))) {
        return true;
      }
    }
    return false;
  }

  private void collect(String form) {
    String letters = letters(form);
    for (int i = 0; i + RUN <= letters.length(); i++) {
      runs.add(letters.substring(i, i + RUN));
    }
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /**
   * The encoding at this offset in bytes, without the characters that depend on the bytes before
   * it.
   */
  private static String base64(byte[] bytes, int shift) {
    byte[] shifted = new byte[bytes.length + shift];
    System.arraycopy(bytes, 0, shifted, shift, bytes.length);
    String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
    return encoded.substring(shift == 0 ? 0 : shift + 1);
  }

  /** Decodes percent-encoding. */
  private static String decoded(String words) {
    StringBuilder decoded = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      int high = i + 2 < words.length() ? Character.digit(words.charAt(i + 1), 16) : -1;
      int low = i + 2 < words.length() ? Character.digit(words.charAt(i + 2), 16) : -1;
      if (words.charAt(i) == '%' && high >= 0 && low >= 0) {
        decoded.append((char) (16 * high + low));
        i += 2;
      } else {
        decoded.append(words.charAt(i));
      }
    }
    return decoded.toString();
  }
}
