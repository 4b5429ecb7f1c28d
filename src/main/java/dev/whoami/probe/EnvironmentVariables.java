package dev.whoami.probe;

import dev.whoami.aws.Sts;
import dev.whoami.world.Witness;
import java.util.EnumSet;
import java.util.function.Supplier;

/**
 * Keys in the environment: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN. If
 * neither key is set, this source is not configured; only one, or a blank one, is a mistake. Names
 * that only other clients read are recorded as well, and what is wrong with a variable that keeps
 * some client from looking for keys at all.
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
            .checked(w::envIfSet)
            .endingAt(w.envIfSet("AWS_CREDENTIAL_EXPIRATION"), w.now());
    return facts.keys(KeyNames.ENVIRONMENT).with(facts);
  }
}
