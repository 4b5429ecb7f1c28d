package dev.whoami.probe;

import dev.whoami.aws.Credentials;
import dev.whoami.world.file.Reading;
import dev.whoami.world.secret.Redaction;
import dev.whoami.world.secret.Secret;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The settings that hold an access key, wherever they are; some clients know more names. */
public final class KeySettings {
  private final List<String> ids;
  private final List<String> secrets;
  private final List<String> tokens;

  private KeySettings(List<String> ids, List<String> secrets, List<String> tokens) {
    this.ids = ids;
    this.secrets = secrets;
    this.tokens = tokens;
  }

  public static KeySettings named(String id, String secret, String token) {
    return new KeySettings(
        Collections.singletonList(id),
        Collections.singletonList(secret),
        Collections.singletonList(token));
  }

  /** The settings of a program without one for a session token. */
  public static KeySettings withoutToken(String id, String secret) {
    return new KeySettings(
        Collections.singletonList(id), Collections.singletonList(secret), Collections.emptyList());
  }

  /** The same settings, where these names also count if the former are not set. */
  KeySettings orNamed(String id, String secret) {
    return new KeySettings(and(ids, id), and(secrets, secret), tokens);
  }

  /** The same settings, also with a further name for the token. */
  KeySettings orNamed(String id, String secret, String token) {
    return new KeySettings(and(ids, id), and(secrets, secret), and(tokens, token));
  }

  private static List<String> and(List<String> names, String name) {
    List<String> more = new ArrayList<>(names);
    more.add(name);
    return Collections.unmodifiableList(more);
  }

  public List<String> names() {
    List<String> names = new ArrayList<>(ids);
    names.addAll(secrets);
    names.addAll(tokens);
    return names;
  }

  /** The outcome for a client that reads each setting with this function. */
  public Outcome read(Function<String, Reading> settings) {
    String idName = nameSet(ids, settings);
    String secretName = nameSet(secrets, settings);
    Reading id = settings.apply(idName);
    Reading secret = settings.apply(secretName);
    if (id.isAbsent() && secret.isAbsent()) {
      return Outcome.absent("not set");
    }
    if (id.isBlank() || secret.isBlank()) {
      return Outcome.broken(
          Fault.BLANK, (id.isBlank() ? idName : secretName) + " is set, but blank");
    }
    if (id.isAbsent() || secret.isAbsent()) {
      String there = id.isPresent() ? idName : secretName;
      String missing = id.isAbsent() ? idName : secretName;
      return Outcome.broken(Fault.HALF_SET, there + " is set, " + missing + " is not");
    }
    Credentials keys = Credentials.of(id.text().trim(), Secret.of(secret.text().trim()));
    Credentials all = token(settings).map(keys::withToken).orElse(keys);
    return Outcome.found(all, "access key " + Redaction.keyId(id.text().trim()));
  }

  /** The first token that is not blank. */
  private Optional<Secret> token(Function<String, Reading> settings) {
    return tokens.stream()
        .map(settings)
        .filter(Reading::hasText)
        .findFirst()
        .map(it -> Secret.of(it.text().trim()));
  }

  /** Whether both the ID and the secret are set, even if they are blank. */
  boolean hasBoth(Function<String, Reading> settings) {
    return settings.apply(nameSet(ids, settings)).isPresent()
        && settings.apply(nameSet(secrets, settings)).isPresent();
  }

  boolean hasId(Function<String, Reading> settings) {
    return settings.apply(nameSet(ids, settings)).hasText();
  }

  /** The first name that is set. If none is set, the first of all. */
  private static String nameSet(List<String> names, Function<String, Reading> settings) {
    return names.stream()
        .filter(name -> settings.apply(name).isPresent())
        .findFirst()
        .orElse(names.get(0));
  }
}
