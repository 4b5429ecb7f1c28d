package dev.whoami.diagnosis;

import dev.whoami.aws.SigningCredentials;
import dev.whoami.probe.Observation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The owner of each set of credentials that was found, as far as STS named it. */
public final class CredentialOwners {
  private final Map<SigningCredentials, Identification> identities;

  CredentialOwners(Map<SigningCredentials, Identification> identities) {
    this.identities = identities;
  }

  /** The owner of the keys that a client got from a source. */
  Optional<Identification> of(Observation source) {
    return source
        .outcome()
        .credentials()
        .flatMap(keys -> Optional.ofNullable(identities.get(keys.signingCredentials())));
  }

  /** The owner of the key with this ID; empty if several sets of credentials have this ID. */
  public Optional<Identification> ofKey(String accessKeyId) {
    List<SigningCredentials> same = new ArrayList<>(identities.keySet());
    same.removeIf(it -> !it.accessKeyId().equals(accessKeyId));
    return same.size() == 1 ? Optional.ofNullable(identities.get(same.get(0))) : Optional.empty();
  }

  /** Whether a bug in whoami hid an owner. */
  public boolean isPartlyCrashed() {
    return identities.values().stream().anyMatch(it -> it.answer().crash().isPresent());
  }

  /** Whether the time limit ended a question to STS. */
  boolean isCutShort() {
    return identities.values().stream().anyMatch(it -> it.answer().isCutShort());
  }

  /** How far the clock of STS is ahead of this machine's, by its first answer with a Date. */
  Optional<Duration> stsAhead() {
    return identities.values().stream()
        .map(it -> it.answer().ahead())
        .filter(Optional::isPresent)
        .map(Optional::get)
        .findFirst();
  }
}
