package dev.whoami.trust;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The claims of a token as condition keys see them. STS reads a few claims of every issuer, and
 * more claims of some; whether it reads any other claim is unknown.
 */
final class CallerClaims {
  private final String issuer;
  private final Map<String, KeyValue> claims;

  CallerClaims(String issuer, Map<String, KeyValue> claims) {
    this.issuer = issuer;
    this.claims = Collections.unmodifiableMap(new LinkedHashMap<>(claims));
  }

  /**
   * The value of a claim's condition key. If the token has an azp, the key aud reads the claim azp,
   * and the key oaud reads the claim aud.
   */
  KeyValue of(String claim) {
    String key = claim.toLowerCase(Locale.ROOT);
    KeyValue authorized = claims.getOrDefault("azp", KeyValue.absent());
    if (key.equals("aud") && !authorized.isAbsent()) {
      return authorized;
    }
    String read = key.equals("oaud") ? "aud" : key;
    if (key.equals("oaud") && authorized.isAbsent()) {
      return KeyValue.unknown();
    }
    KeyValue value = claims.getOrDefault(read, KeyValue.unknown());
    return WebIdentityClaims.isFor(issuer, read) ? value : KeyValue.unknown();
  }
}
