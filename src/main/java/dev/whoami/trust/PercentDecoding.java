package dev.whoami.trust;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Decodes a policy as IAM's API returns it: percent-encoded by RFC 3986, where a plus is a plus.
 */
final class PercentDecoding {
  private static final int HEX = 16;

  private PercentDecoding() {}

  /** A percent sign without two hexadecimal digits stays as it is. */
  static String of(String text) {
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(text.length());
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      int code = bytes[i] == '%' ? code(bytes, i + 1) : -1;
      decoded.write(code < 0 ? bytes[i] : code);
      i += code < 0 ? 0 : 2;
    }
    return new String(decoded.toByteArray(), StandardCharsets.UTF_8);
  }

  private static int code(byte[] bytes, int at) {
    if (at + 1 >= bytes.length) {
      return -1;
    }
    int high = Character.digit((char) bytes[at], HEX);
    int low = Character.digit((char) bytes[at + 1], HEX);
    return high < 0 || low < 0 ? -1 : high * HEX + low;
  }
}
