package dev.whoami.aws;

import dev.whoami.world.Secret;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** What a web identity token says of itself: issuer, subject, audience and expiry. */
public final class TokenClaims {
  private final String issuer;
  private final String subject;
  private final String audience;
  private final @Nullable Instant expiry;

  private TokenClaims(String issuer, String subject, String audience, @Nullable Instant expiry) {
    this.issuer = issuer;
    this.subject = subject;
    this.audience = audience;
    this.expiry = expiry;
  }

  /** Empty where the text is not a JSON Web Token (RFC 7519). The signature is not checked. */
  public static Optional<TokenClaims> in(Secret token) {
    String[] parts = token.reveal().trim().split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      byte[] payload = Base64.getUrlDecoder().decode(parts[1]);
      return JsonFields.of(new String(payload, StandardCharsets.UTF_8)).map(TokenClaims::of);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static TokenClaims of(Map<String, JsonNode> payload) {
    return new TokenClaims(
        JsonFields.text(payload, "iss").orElse("?"),
        JsonFields.text(payload, "sub").orElse("?"),
        audience(payload.get("aud")),
        expiry(payload.get("exp")));
  }

  private static String audience(@Nullable JsonNode aud) {
    if (aud == null) {
      return "?";
    }
    if (aud.isArray()) {
      return aud.asArray().isEmpty() ? "?" : audience(aud.asArray().get(0));
    }
    return aud.isString() ? aud.text() : "?";
  }

  private static @Nullable Instant expiry(@Nullable JsonNode exp) {
    try {
      return exp == null || !exp.isNumber()
          ? null
          : Instant.ofEpochSecond((long) Double.parseDouble(exp.asNumber()));
    } catch (DateTimeException | NumberFormatException outOfRange) {
      return null;
    }
  }

  public String issuer() {
    return issuer;
  }

  public String subject() {
    return subject;
  }

  public String audience() {
    return audience;
  }

  public Optional<Instant> expiry() {
    return Optional.ofNullable(expiry);
  }

  public boolean isExpiredAt(Instant now) {
    return expiry != null && !expiry.isAfter(now);
  }
}
