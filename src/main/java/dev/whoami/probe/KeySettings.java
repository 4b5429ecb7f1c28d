package dev.whoami.probe;

import dev.whoami.aws.Credentials;
import dev.whoami.world.Disclosure;
import dev.whoami.world.Reading;
import dev.whoami.world.Secret;
import java.util.function.Function;

/** The three settings that hold an access key, wherever they are. */
final class KeySettings {
  private final String idName;
  private final String secretName;
  private final String tokenName;

  private KeySettings(String idName, String secretName, String tokenName) {
    this.idName = idName;
    this.secretName = secretName;
    this.tokenName = tokenName;
  }

  static KeySettings named(String idName, String secretName, String tokenName) {
    return new KeySettings(idName, secretName, tokenName);
  }

  Outcome read(Function<String, Reading> settings) {
    Reading id = settings.apply(idName);
    Reading secret = settings.apply(secretName);
    if (id.isAbsent() && secret.isAbsent()) {
      return Outcome.absent("not set");
    }
    if (id.isBlank() || secret.isBlank()) {
      String blank = id.isBlank() ? idName : secretName;
      return Outcome.broken(Fault.BLANK, blank + " is set, but blank");
    }
    if (id.isAbsent() || secret.isAbsent()) {
      String there = id.isPresent() ? idName : secretName;
      String missing = id.isAbsent() ? idName : secretName;
      return Outcome.broken(Fault.HALF_SET, there + " is set, " + missing + " is not");
    }
    Reading token = settings.apply(tokenName);
    Credentials found = Credentials.of(id.text().trim(), Secret.of(secret.text().trim()));
    found = token.hasText() ? found.withToken(Secret.of(token.text().trim())) : found;
    return Outcome.found(found, "access key " + Disclosure.keyId(id.text().trim()));
  }
}
