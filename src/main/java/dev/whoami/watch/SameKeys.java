package dev.whoami.watch;

import dev.whoami.aws.Credentials;
import dev.whoami.aws.SigningCredentials;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Examination;
import java.util.Optional;

/**
 * Whether two runs had the same keys, and STS did not answer in at least one of them. Keys always
 * belong to the same identity, so a missing answer is not a change of identity.
 */
final class SameKeys {
  private SameKeys() {}

  static boolean areIn(Diagnosis one, Diagnosis other) {
    Optional<SigningCredentials> keys = keys(one.examination());
    return keys.isPresent()
        && keys.equals(keys(other.examination()))
        && (isStsSilent(one.examination()) || isStsSilent(other.examination()));
  }

  private static Optional<SigningCredentials> keys(Examination x) {
    return x.winner()
        .flatMap(it -> it.outcome().credentials())
        .map(Credentials::signingCredentials);
  }

  private static boolean isStsSilent(Examination x) {
    return x.winner().flatMap(x::identityOf).filter(it -> it.answer().isUnreachable()).isPresent();
  }
}
