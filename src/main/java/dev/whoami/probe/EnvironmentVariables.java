package dev.whoami.probe;

import dev.whoami.aws.Sts;
import dev.whoami.world.Witness;
import java.util.EnumSet;
import java.util.function.Supplier;

/**
 * Keys in the environment: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN. If
 * neither key is set, this source is not configured; if only one is set, or one is blank, that is a
 * mistake. The probe also reads the names that only other clients know, and the variables whose
 * malformed value stops some client before it looks for keys.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-static-credentials.html">
 *     AWS: access keys</a>
 */
final class EnvironmentVariables implements Probe {
  @Override
  public Outcome observe(Witness w, Supplier<Sts> sts, ProbeOptions options) {
    KeyEvidence facts =
        KeyEvidence.read(
                EnumSet.range(KeyNames.ENVIRONMENT, KeyNames.ENVIRONMENT_OF_AMAZON), w::env)
            .and(KeyNames.ENVIRONMENT_OF_S3FS, w::envIfSet)
            .and(KeyNames.ENVIRONMENT_OF_BOTOCORE, w::envIfSet)
            .withFile(CredentialFile.read(w))
            .checked(w::envIfSet)
            .endingAt(w.envIfSet("AWS_CREDENTIAL_EXPIRATION"), w.now());
    return facts.keys(KeyNames.ENVIRONMENT).with(facts);
  }
}
