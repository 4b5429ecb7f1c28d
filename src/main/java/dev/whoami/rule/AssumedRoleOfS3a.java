package dev.whoami.rule;

import dev.whoami.chain.S3aProviderList;
import dev.whoami.chain.Walk;
import dev.whoami.diagnosis.ConfiguredWalk;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.hadoop.S3aEvidence;
import dev.whoami.probe.Observations;
import dev.whoami.probe.Source;
import java.util.Optional;

/**
 * S3A by a site file that has it assume a role: what asks for the credentials to do it with are the
 * providers of another setting.
 */
final class AssumedRoleOfS3a {
  private AssumedRoleOfS3a() {}

  /**
   * How it comes by those credentials; empty where it assumes no role, or is not of a site file.
   */
  static Optional<Walk> walk(Walk made, Examination x) {
    for (ConfiguredWalk each : x.programs()) {
      Observations seen = x.seen().with(each.program().settings().sources());
      Optional<S3aEvidence> settings = seen.outcomeOf(Source.S3A_SETTINGS).facts(S3aEvidence.class);
      if (each.walk() == made && settings.isPresent()) {
        S3aProviderList list = S3aProviderList.of(made.version(), seen);
        return list.assumesRole()
            ? Optional.of(list.assumingWalk(settings.get().assumedRoleProviders(), seen))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** A clause without its subject. */
  static String consequence(Walk assuming, Examination x) {
    return assuming.winner().isPresent()
        ? "assumes its role with " + KnownNames.roleOfInstance(x) + "."
        : "finds no credentials to assume its role with.";
  }

  static Remedy way() {
    return provider(
        ProviderSetting.nameFor(true),
        "Keep the role, and name a provider in core-site.xml that asks the endpoint for the"
            + " credentials to assume it with.");
  }

  /** The setting with the provider that asks the container endpoint. */
  static Remedy provider(String setting, String text) {
    return Remedy.of(
            text
                + " Before Hadoop 3.3 that is"
                + " com.amazonaws.auth.EC2ContainerCredentialsProviderWrapper:")
        .snippet(
            "<property>\n  <name>"
                + setting
                + "</name>\n  <value>\n"
                + "    org.apache.hadoop.fs.s3a.auth.IAMInstanceCredentialsProvider\n"
                + "  </value>\n</property>");
  }
}
