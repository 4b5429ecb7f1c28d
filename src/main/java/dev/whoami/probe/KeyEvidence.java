package dev.whoami.probe;

import dev.whoami.aws.Credentials;
import dev.whoami.aws.CredentialsDocument;
import dev.whoami.world.file.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The values of all names from which some client takes an access key. */
public final class KeyEvidence implements SourceEvidence {
  private static final Reading NOT_SET = Reading.none(Reading.Status.NOT_SET);

  private final Map<String, Reading> readings;
  private final Set<KeyNames> namings;

  private final List<Outcome> ended = new ArrayList<>();
  private final Map<VariableFlaw, String> flaws = new EnumMap<>(VariableFlaw.class);
  private final List<Outcome> ofFile = new ArrayList<>();

  private KeyEvidence(Map<String, Reading> readings, Set<KeyNames> namings) {
    this.readings = readings;
    this.namings = namings;
  }

  static KeyEvidence read(Set<KeyNames> namings, Function<String, Reading> lookup) {
    KeyEvidence none = new KeyEvidence(new LinkedHashMap<>(), EnumSet.noneOf(KeyNames.class));
    namings.forEach(it -> none.and(it, lookup));
    return none;
  }

  /** A copy with the names from which one more client takes them. */
  KeyEvidence and(KeyNames naming, Function<String, Reading> lookup) {
    for (String name : naming.settings().names()) {
      readings.computeIfAbsent(name, lookup);
    }
    namings.add(naming);
    return this;
  }

  /** A copy with the flaws of the variables that some client checks before it looks for keys. */
  KeyEvidence checked(Function<String, Reading> lookup) {
    for (VariableFlaw each : VariableFlaw.values()) {
      each.reason(lookup).ifPresent(why -> flaws.put(each, why));
    }
    return this;
  }

  /** Why a client that rejects these flaws cannot look for keys; empty if nothing is wrong. */
  public Optional<Outcome> unreadable(Set<VariableFlaw> minded) {
    return flaws.entrySet().stream()
        .filter(each -> minded.contains(each.getKey()))
        .map(each -> Outcome.broken(Fault.UNPARSABLE, each.getValue()))
        .findFirst();
  }

  /** A copy with the expiry of AWS_CREDENTIAL_EXPIRATION, by this clock. */
  KeyEvidence endingAt(Reading end, Instant now) {
    if (end.hasText()) {
      Optional<Instant> instant = CredentialsDocument.instant(end.text().trim());
      if (!instant.isPresent()) {
        ended.add(
            Outcome.broken(
                Fault.UNPARSABLE, "AWS_CREDENTIAL_EXPIRATION is not a time with a time zone"));
      } else if (!instant.get().isAfter(now)) {
        ended.add(
            Outcome.failed(
                Fault.EXPIRED, "AWS_CREDENTIAL_EXPIRATION, " + instant.get() + ", is past"));
      }
    }
    return this;
  }

  /** A copy with the keys of the file that AWS_CREDENTIAL_FILE names. */
  KeyEvidence withFile(Outcome keys) {
    ofFile.add(keys);
    return this;
  }

  /** The outcome for a client that reads the file of AWS_CREDENTIAL_FILE. */
  public Outcome keysOfFile() {
    return ofFile.stream().findFirst().orElse(Outcome.absent("not read"));
  }

  /** Why a client that obeys AWS_CREDENTIAL_EXPIRATION takes no keys from the environment. */
  public Optional<Outcome> ended() {
    return ended.stream().findFirst();
  }

  /** The outcome for a client that knows these names. */
  public Outcome keys(KeyNames naming) {
    return naming.settings().read(this::reading);
  }

  /** Whether both the access key ID and its secret are set, even if they are blank. */
  public boolean hasBoth(KeyNames naming) {
    return naming.settings().hasBoth(this::reading);
  }

  /** Whether one of the names of the access key ID is set to something. */
  public boolean hasId(KeyNames naming) {
    return naming.settings().hasId(this::reading);
  }

  /** Whether all names are blank, so that there is also no half of a key. */
  public boolean isAllBlank() {
    return readings.values().stream().noneMatch(Reading::hasText);
  }

  private Reading reading(String name) {
    return readings.getOrDefault(name, NOT_SET);
  }

  @Override
  public List<Credentials> credentials() {
    List<Credentials> all = new ArrayList<>();
    namings.forEach(naming -> keys(naming).credentials().ifPresent(all::add));
    keysOfFile().credentials().ifPresent(all::add);
    return all;
  }
}
