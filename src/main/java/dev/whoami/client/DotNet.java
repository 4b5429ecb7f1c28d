package dev.whoami.client;

import static dev.whoami.client.behavior.ProfileHabit.SKIPPED_FILE_IS_NONE;

import dev.whoami.aws.profile.ProfileDialect;
import dev.whoami.client.behavior.ContainerClientBehavior;
import dev.whoami.client.behavior.CredentialsReader;
import dev.whoami.client.behavior.FileSearch;
import dev.whoami.client.behavior.HostKind;
import dev.whoami.client.behavior.ImdsClientBehavior;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.client.behavior.RetryPolicy;
import dev.whoami.client.behavior.StsUse;
import dev.whoami.client.behavior.TrustedHosts;

/** The AWS SDK for .NET, versions 3 and 4, which cannot be run here. */
public final class DotNet {
  public static final ProfileLookup PROFILE =
      ProfileLookup.parsing(ProfileDialect.DOT_NET, SKIPPED_FILE_IS_NONE)
          .in(FileSearch.withoutProperties())
          .asking(StsUse.of(StsUse.Kind.NOT_MEASURED))
          .named(".NET");

  public static ContainerClientBehavior container() {
    return TrustedHosts.literal(
        ContainerClientBehavior.usual()
            .reading(CredentialsReader.OTHER)
            .tokenFileFirst()
            .strippingToken()
            .takingBlankForNotSet()
            .trying(5, RetryPolicy.EVERYTHING));
  }

  public static ContainerClientBehavior containerBeforePodIdentity() {
    return TrustedHosts.beforePodIdentity(container()).distrusting(HostKind.HTTPS);
  }

  public static ImdsClientBehavior instance() {
    return ImdsClientBehavior.usual().by(PROFILE).reading(CredentialsReader.OTHER);
  }

  private DotNet() {}
}
