package dev.whoami.probe;

import dev.whoami.aws.Sts;
import dev.whoami.world.Witness;
import java.util.EnumSet;
import java.util.function.Supplier;

/**
 * Keys in the environment: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN. Neither
 * key means that nobody asked for this source; one alone, or a blank one, is a mistake. The names
 * that only other clients know are noted beside them.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-static-credentials.html">
 *     AWS: access keys</a>
 */
final class EnvironmentVariables implements Probe {
  @Override
  public Outcome observe(Witness w, Supplier<Sts> sts, ProbeOptions options) {
    KeyEvidence facts =
        KeyEvidence.read(
            EnumSet.range(KeyNames.ENVIRONMENT, KeyNames.ENVIRONMENT_OF_AMAZON), w::env);
    return facts.keys(KeyNames.ENVIRONMENT).with(facts);
  }
}
