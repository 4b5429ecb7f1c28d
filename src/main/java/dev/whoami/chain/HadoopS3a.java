package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.chain.link.Chain;
import dev.whoami.chain.link.UnusableProvider;
import dev.whoami.client.JavaV1;
import dev.whoami.hadoop.HadoopRelease;
import dev.whoami.hadoop.HadoopRelease.Feature;
import dev.whoami.hadoop.S3aEvidence;
import dev.whoami.probe.Observations;
import dev.whoami.probe.Source;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Hadoop's S3A: the classes that fs.s3a.aws.credentials.provider names, from 2.8 on. If it names
 * none, S3A has the list of its version. Before 3.3.0 that list has no provider for a container, so
 * it uses the Host Role even if the task has a role. 3.3 asks the container or the instance,
 * depending on the environment. 3.4 has the AWS SDK for Java 2, and falls back from the container
 * to the instance permanently. A core-site.xml that is not XML ends each command before it asks any
 * provider.
 *
 * @see <a
 *     href="https://hadoop.apache.org/docs/stable/hadoop-aws/tools/hadoop-aws/authentication.html">
 *     Hadoop: authenticating with S3</a>
 */
final class HadoopS3a implements ChainModel {

  @Override
  public String newest() {
    return "3.5.0";
  }

  @Override
  public List<String> lines() {
    return Arrays.asList(
        "2.6.5", "2.7.7", "2.8.5", "2.9.2", "2.10.2", "3.0.3", "3.1.4", "3.2.4", "3.3.6", "3.4.3",
        "3.5.0");
  }

  /** The AWS SDK that Hadoop uses decides. */
  @Override
  public boolean asksDisabledInstance(Version version) {
    return JavaV1.asksDisabledInstance(HadoopRelease.of(version).sdk());
  }

  /** Its list is built with reuseLastProvider. */
  @Override
  public ProviderChoice choice() {
    return ProviderChoice.FOR_LIFE;
  }

  /** As it comes, with nothing in its site files. */
  @Override
  public Chain chain(Version version) {
    return asItComes(version).chain();
  }

  @Override
  public Chain chain(Version version, Observations seen) {
    Chain chain = list(version, seen).chain();
    return seen.outcomeOf(Source.S3A_SETTINGS)
        .facts(S3aEvidence.class)
        .flatMap(S3aEvidence::stop)
        .map(it -> chain.behind(UnusableProvider.unreadable(it.toString())))
        .orElse(chain);
  }

  private static S3aProviderList asItComes(Version version) {
    return new S3aProviderList(
        version,
        HadoopRelease.of(version).sdk(),
        Optional.empty(),
        usual(version),
        Collections.emptyMap());
  }

  /** The classes of the site files. If they name none, those of the version. */
  static S3aProviderList list(Version version, Observations seen) {
    Optional<S3aEvidence> facts = seen.outcomeOf(Source.S3A_SETTINGS).facts(S3aEvidence.class);
    if (!facts.isPresent()) {
      return asItComes(version);
    }
    Version sdk = facts.get().sdk().flatMap(Version::parse).orElse(HadoopRelease.of(version).sdk());
    Optional<Version> beside = facts.get().sdkV1Beside().flatMap(Version::parse);
    List<String> classes =
        facts
            .get()
            .providers()
            .filter(configured -> HadoopRelease.of(version).has(Feature.PROVIDER_LIST))
            .map(configured -> configured.isEmpty() ? ofBlank(version) : configured)
            .orElse(usual(version));
    return new S3aProviderList(version, sdk, beside, classes, facts.get().mapping());
  }

  /** The list of core-default.xml, or the one in the code if that file has none. */
  private static List<String> usual(Version version) {
    HadoopRelease release = HadoopRelease.of(version);
    if (!release.has(Feature.PROVIDER_LIST)) {
      return Arrays.asList(
          S3aProviderLinks.S3A + "BasicAWSCredentialsProvider",
          S3aProviderLinks.SDK_1 + "InstanceProfileCredentialsProvider",
          S3aProviderLinks.S3A + "AnonymousAWSCredentialsProvider");
    }
    if (!release.has(Feature.CONTAINER_PROVIDER)) {
      String keys = version.isBefore("3.2.0") ? "Basic" : "Simple";
      String instance =
          version.isBefore("2.9.0")
              ? S3aProviderLinks.S3A + "SharedInstanceProfileCredentialsProvider"
              : S3aProviderLinks.SDK_1 + "InstanceProfileCredentialsProvider";
      return Arrays.asList(
          S3aProviderLinks.S3A + keys + "AWSCredentialsProvider",
          S3aProviderLinks.SDK_1 + "EnvironmentVariableCredentialsProvider",
          instance);
    }
    return Arrays.asList(
        S3aProviderLinks.S3A + "TemporaryAWSCredentialsProvider",
        S3aProviderLinks.S3A + "SimpleAWSCredentialsProvider",
        (release.has(Feature.AWS_SDK_JAVA_V2) ? S3aProviderLinks.SDK_2 : S3aProviderLinks.SDK_1)
            + "EnvironmentVariableCredentialsProvider",
        S3aProviderLinks.S3A + "auth.IAMInstanceCredentialsProvider");
  }

  /** The list for a blank setting. 3.4 then uses the list in its code, in another order. */
  private static List<String> ofBlank(Version version) {
    if (!HadoopRelease.of(version).has(Feature.AWS_SDK_JAVA_V2)) {
      return usual(version);
    }
    return Arrays.asList(
        S3aProviderLinks.SDK_2 + "EnvironmentVariableCredentialsProvider",
        S3aProviderLinks.S3A + "auth.IAMInstanceCredentialsProvider",
        S3aProviderLinks.S3A + "SimpleAWSCredentialsProvider",
        S3aProviderLinks.S3A + "TemporaryAWSCredentialsProvider");
  }
}
