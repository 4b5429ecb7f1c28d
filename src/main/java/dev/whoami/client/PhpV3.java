package dev.whoami.client;

import dev.whoami.aws.Version;
import dev.whoami.client.behavior.ContainerClientBehavior;
import dev.whoami.client.behavior.CredentialsReader;
import dev.whoami.client.behavior.ImdsClientBehavior;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.client.behavior.RetryPolicy;
import dev.whoami.client.behavior.TrustedHosts;

/** The AWS SDK for PHP v3, which cannot be run here. */
public final class PhpV3 {
  public static final ProfileLookup PROFILE = ProfileLookup.OTHER;

  public static ContainerClientBehavior container(Version version) {
    ContainerClientBehavior behavior =
        TrustedHosts.all(
            ContainerClientBehavior.usual()
                .reading(CredentialsReader.OTHER)
                .tokenFileFirst()
                .takingBlankForNotSet()
                .trying(4, RetryPolicy.CONNECTIONS));
    return version.isBefore("3.287.1") ? TrustedHosts.beforePodIdentity(behavior) : behavior;
  }

  public static ImdsClientBehavior instance(Version version) {
    ImdsClientBehavior behavior =
        ImdsClientBehavior.usual().by(PROFILE).reading(CredentialsReader.OTHER);
    return version.isBefore("3.147.7") ? behavior.onlyV1() : behavior;
  }

  private PhpV3() {}
}
