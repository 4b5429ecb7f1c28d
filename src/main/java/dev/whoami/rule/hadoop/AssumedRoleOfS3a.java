package dev.whoami.rule.hadoop;

import dev.whoami.chain.Walk;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.rule.part.KnownNames;

/**
 * The text and the fix for an S3A that assumes a role with a provider that never calls the
 * container endpoint.
 */
public final class AssumedRoleOfS3a {
  private AssumedRoleOfS3a() {}

  /** A clause without its subject. */
  public static String consequence(Walk assuming, Examination x) {
    return assuming.winner().isPresent()
        ? "assumes its role with " + KnownNames.roleOfInstance(x) + "."
        : "finds no credentials to assume its role with.";
  }

  public static Remedy way() {
    return provider(
        ProviderSetting.nameFor(true),
        "Keep the role, and name a provider in core-site.xml that asks the endpoint for the"
            + " credentials to assume it with.");
  }

  /** The setting for the provider that calls the container endpoint. */
  public static Remedy provider(String setting, String text) {
    return Remedy.of(
            text
                + " Before Hadoop 3.3 that is"
                + " com.amazonaws.auth.EC2ContainerCredentialsProviderWrapper:")
        .fix(Fix.of("WHO601", "of-assumed-role").with("setting", setting));
  }
}
