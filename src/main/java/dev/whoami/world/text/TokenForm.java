package dev.whoami.world.text;

import java.util.Base64;

/**
 * The form of a signed JSON Web Token: three parts in base64url with dots between; the first is a
 * JSON object. Such a text is a token at any length, and never a name. Each part is read a fixed
 * number of times, because the text can come from outside and be long.
 *
 * <p>https://www.rfc-editor.org/rfc/rfc7515#section-7.1
 */
public final class TokenForm {
  /** The beginning of a JSON object, in base64url. */
  private static final String START = "eyJ";

  private TokenForm() {}

  /** Whether the text contains a token. */
  public static boolean isIn(String text) {
    int at = text.indexOf(START);
    while (at >= 0) {
      int end = endOfPart(text, at);
      if (areOthersBehind(text, end) && isHeader(text, at, end)) {
        return true;
      }
      at = text.indexOf(START, end);
    }
    return false;
  }

  /** Whether a header begins in this part, at this index or later. */
  private static boolean isHeader(String text, int start, int end) {
    for (int at = start; at >= 0 && at < end; at = text.indexOf(START, at + 1)) {
      if (isFirst(text, at) || isObject(text, at, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFirst(String text, int at) {
    return at == 0 || !isOfPart(text.charAt(at - 1));
  }

  /**
   * Whether the part ends as a JSON object: the three letters of the beginning also occur in words.
   * Four letters are three bytes, so the last letters show it.
   */
  private static boolean isObject(String text, int at, int end) {
    int last = (end - at) % 4 == 0 ? 4 : (end - at) % 4;
    try {
      byte[] header = Base64.getUrlDecoder().decode(text.substring(end - last, end));
      return header[header.length - 1] == '}';
    } catch (IllegalArgumentException noBase64) {
      return false;
    }
  }

  /** Whether two more parts follow this one. */
  private static boolean areOthersBehind(String text, int end) {
    int claims = end + 1;
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
