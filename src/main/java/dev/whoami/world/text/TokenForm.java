package dev.whoami.world.text;

import java.util.Base64;

/**
 * The form of a signed JSON Web Token: three parts in base64url with dots between; the first is a
 * JSON object. Such a text is a token at any length, and no name.
 *
 * <p>https://www.rfc-editor.org/rfc/rfc7515#section-7.1
 */
public final class TokenForm {
  /** The beginning of an object, in base64url. */
  private static final String START = "eyJ";

  private TokenForm() {}

  /** Whether one is in the text. */
  public static boolean isIn(String text) {
    for (int at = text.indexOf(START); at >= 0; at = text.indexOf(START, at + 1)) {
      if (isAt(text, at) && (isFirst(text, at) || isObject(text, at))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFirst(String text, int at) {
    return at == 0 || !isOfPart(text.charAt(at - 1));
  }

  /**
   * Whether it ends as an object of JSON: in the middle of a word, the three letters are common.
   */
  private static boolean isObject(String text, int at) {
    try {
      byte[] header = Base64.getUrlDecoder().decode(text.substring(at, endOfPart(text, at)));
      return header[header.length - 1] == '}';
    } catch (IllegalArgumentException noBase64) {
      return false;
    }
  }

  private static boolean isAt(String text, int start) {
    int claims = endOfPart(text, start) + 1;
    int signature = endOfPart(text, claims) + 1;
    return isDot(text, claims - 1)
        && isDot(text, signature - 1)
        && endOfPart(text, claims) > claims
        && endOfPart(text, signature) > signature;
  }

  private static boolean isDot(String text, int at) {
    return at < text.length() && text.charAt(at) == '.';
  }

  private static int endOfPart(String text, int start) {
    int end = start;
    while (end < text.length() && isOfPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isOfPart(char each) {
    return (each >= 'a' && each <= 'z')
        || (each >= 'A' && each <= 'Z')
        || (each >= '0' && each <= '9')
        || each == '-'
        || each == '_';
  }
}
