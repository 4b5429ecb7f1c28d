package dev.whoami.chain.view;

import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.probe.KeyEvidence;
import dev.whoami.probe.KeyNames;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import dev.whoami.probe.VariableFlaw;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keys in the environment or in the JVM's properties, under the names that a client knows. */
public final class KeysView implements SourceView {
  private final Source source;
  private final KeyNames naming;
  private final boolean askedById;
  private final @Nullable ProfileLookup notBesideProfile;

  private KeysView(
      Source source, KeyNames naming, boolean askedById, @Nullable ProfileLookup notBesideProfile) {
    this.source = source;
    this.naming = naming;
    this.askedById = askedById;
    this.notBesideProfile = notBesideProfile;
  }

  public static KeysView inEnvironment(KeyNames naming) {
    return new KeysView(Source.ENVIRONMENT, naming, false, null);
  }

  public static KeysView inProperties(KeyNames naming) {
    return new KeysView(Source.SYSTEM_PROPERTIES, naming, false, null);
  }

  /** For a client that checks these variables before anything else. */
  public static SourceView ofFlaws(VariableFlaw first, VariableFlaw... others) {
    Set<VariableFlaw> minded = EnumSet.of(first, others);
    return seen -> {
      Observation whole = seen.of(Source.ENVIRONMENT);
      return whole.as(
          whole
              .outcome()
              .facts(KeyEvidence.class)
              .flatMap(facts -> facts.unreadable(minded))
              .orElse(Outcome.absent("the variables can be read")));
    };
  }

  /** For a client that reads the file of AWS_CREDENTIAL_FILE. */
  public static SourceView ofCredentialFile() {
    return seen -> {
      Observation whole = seen.of(Source.ENVIRONMENT);
      return whole.as(
          whole
              .outcome()
              .facts(KeyEvidence.class)
              .map(KeyEvidence::keysOfFile)
              .orElse(Outcome.absent("not read")));
    };
  }

  /** For a client that ignores a secret without an access key ID. */
  public KeysView askedById() {
    return new KeysView(source, naming, true, notBesideProfile);
  }

  /** For a client that ignores either of the two without the other, even a blank one. */
  public SourceView askedByBoth() {
    return seen -> {
      Observation keys = in(seen);
      boolean isHalf =
          seen.of(source)
              .outcome()
              .facts(KeyEvidence.class)
              .filter(facts -> !facts.hasBoth(naming))
              .isPresent();
      return isHalf && !keys.outcome().isAbsent()
          ? keys.as(Outcome.absent("not both of the two are set"))
          : keys;
    };
  }

  /** For a client that reads AWS_CREDENTIAL_EXPIRATION where there are keys, and stops at them. */
  public SourceView heedingTheirEnd() {
    return seen -> {
      Observation keys = in(seen);
      return seen.of(source)
          .outcome()
          .facts(KeyEvidence.class)
          .filter(facts -> keys.outcome().isFound())
          .flatMap(KeyEvidence::ended)
          .map(keys::as)
          .orElse(keys);
    };
  }

  /** For this client, which ignores keys where AWS_PROFILE names a profile. */
  public KeysView notBesideProfile(ProfileLookup client) {
    return new KeysView(source, naming, askedById, client);
  }

  @Override
  public Observation in(Observations seen) {
    Observation whole = seen.of(source);
    if (notBesideProfile != null && !ProfileView.isRead(seen)) {
      return whole.as(seen.outcomeOf(Source.PROFILE));
    }
    if (notBesideProfile != null && ProfileView.isNamed(seen, notBesideProfile)) {
      return whole.as(Outcome.absent("skipped, because AWS_PROFILE is set"));
    }
    return whole.outcome().facts(KeyEvidence.class).map(it -> whole.as(keys(it))).orElse(whole);
  }

  private Outcome keys(KeyEvidence facts) {
    Outcome keys = facts.keys(naming);
    return askedById && !keys.isAbsent() && !facts.hasId(naming)
        ? Outcome.absent("no access key ID")
        : keys;
  }
}
