package dev.whoami.chain;

import dev.whoami.probe.KeyFacts;
import dev.whoami.probe.KeyNaming;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.ProfileSight;
import dev.whoami.probe.Source;

/** Keys in the environment or in the JVM's properties, under the names that a client knows. */
final class KeysView implements View {
  private final Source source;
  private final KeyNaming naming;
  private final boolean askedById;
  private final boolean notBesideProfile;

  private KeysView(Source source, KeyNaming naming, boolean askedById, boolean notBesideProfile) {
    this.source = source;
    this.naming = naming;
    this.askedById = askedById;
    this.notBesideProfile = notBesideProfile;
  }

  static KeysView inEnvironment(KeyNaming naming) {
    return new KeysView(Source.ENVIRONMENT, naming, false, false);
  }

  static KeysView inProperties(KeyNaming naming) {
    return new KeysView(Source.SYSTEM_PROPERTIES, naming, false, false);
  }

  /** For a client that takes a secret without an access key ID for nothing at all. */
  KeysView askedById() {
    return new KeysView(source, naming, true, notBesideProfile);
  }

  /** For a client that leaves keys alone where AWS_PROFILE names a profile. */
  KeysView notBesideProfile() {
    return new KeysView(source, naming, askedById, true);
  }

  @Override
  public Observation in(Observations seen) {
    Observation whole = seen.of(source);
    if (notBesideProfile && !ProfileView.isRead(seen)) {
      return whole.as(seen.outcomeOf(Source.PROFILE));
    }
    if (notBesideProfile && ProfileView.isNamed(seen, ProfileSight.USUAL)) {
      return whole.as(Outcome.absent("not looked at, since AWS_PROFILE is set"));
    }
    return whole.outcome().facts(KeyFacts.class).map(it -> whole.as(keys(it))).orElse(whole);
  }

  private Outcome keys(KeyFacts facts) {
    Outcome keys = facts.keys(naming);
    return askedById && !keys.isAbsent() && !facts.hasId(naming)
        ? Outcome.absent("no access key ID")
        : keys;
  }
}
