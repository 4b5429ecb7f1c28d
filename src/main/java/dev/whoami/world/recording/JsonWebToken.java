package dev.whoami.world.recording;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A JSON Web Token (RFC 7519) as a recording keeps it: its header, and the claims about its subject
 * and its lifetime. The signature is dropped, so that no service accepts the token.
 */
final class JsonWebToken {
  private JsonWebToken() {}

  /** The token as a recording keeps it; a text that is not a token is hidden as a secret. */
  static String orSecret(String text, Placeholders placeholders) {
    String token = text.trim();
    String[] parts = token.split("\\.", -1);
    boolean isToken = parts.length == 3 && parts[0].startsWith("eyJ");
    if (!isToken || token.length() < Placeholders.SHORTEST_SECRET) {
      return placeholders.secret(text);
    }
    String unsigned;
    try {
      unsigned = withClaims(parts[0], placeholders) + "." + withClaims(parts[1], placeholders);
    } catch (IllegalArgumentException notBase64) {
      return placeholders.secret(text);
    }
    String signature =
        parts[2].length() < Placeholders.SHORTEST_SECRET
            ? placeholders.hidden(parts[2])
            : placeholders.secret(parts[2]);
    return text.replace(token, placeholders.secret(token, unsigned + "." + signature));
  }

  private static String withClaims(String part, Placeholders placeholders) {
    String json = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    String kept = new JsonPlaceholders(placeholders, JsonPlaceholders.CLAIMS).of(json);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(kept.getBytes(StandardCharsets.UTF_8));
  }
}
