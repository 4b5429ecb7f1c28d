package dev.whoami.probe;

import dev.whoami.aws.Sts;
import dev.whoami.world.Witness;
import java.util.EnumSet;
import java.util.function.Supplier;

/**
 * Keys in the system properties of the Java Virtual Machine: aws.accessKeyId, aws.secretAccessKey
 * (the SDK for Java 1 says aws.secretKey) and aws.sessionToken. If neither key is set, this source
 * is not configured; if only one is set, or one is blank, that is a mistake.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/sdk-for-java/latest/developer-guide/credentials-chain.html">
 *     AWS: default credentials provider chain</a>
 */
final class SystemProperties implements Probe {
  @Override
  public Outcome observe(Witness w, Supplier<Sts> sts, ProbeOptions options) {
    KeyEvidence facts =
        KeyEvidence.read(
            EnumSet.of(KeyNames.PROPERTIES, KeyNames.PROPERTIES_OF_JAVA_V1), w::property);
    return facts.keys(KeyNames.PROPERTIES).with(facts);
  }
}
