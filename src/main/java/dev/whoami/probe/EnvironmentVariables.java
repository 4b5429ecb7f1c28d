package dev.whoami.probe;

import dev.whoami.aws.Sts;
import dev.whoami.world.Witness;
import java.util.function.Supplier;

/**
 * Keys in the environment: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN. Neither
 * key means that nobody asked for this source; one alone, or a blank one, is a mistake.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-static-credentials.html">
 *     AWS: access keys</a>
 */
final class EnvironmentVariables implements Probe {
  @Override
  public Outcome observe(Witness w, Supplier<Sts> sts, Options options) {
    return KeySettings.named("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN")
        .read(w::env);
  }
}
