package dev.whoami.client;

import static dev.whoami.client.behavior.ProfileBehavior.SKIPPED_FILE_IS_NONE;

import dev.whoami.aws.Version;
import dev.whoami.aws.profile.ProfileDialect;
import dev.whoami.client.behavior.ContainerClientBehavior;
import dev.whoami.client.behavior.CredentialsReader;
import dev.whoami.client.behavior.FileSearch;
import dev.whoami.client.behavior.HostKind;
import dev.whoami.client.behavior.ImdsClientBehavior;
import dev.whoami.client.behavior.LibraryMark;
import dev.whoami.client.behavior.ProcessLanguage;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.client.behavior.RetryPolicy;
import dev.whoami.client.behavior.StsUse;
import dev.whoami.client.behavior.TextSign;
import dev.whoami.client.behavior.TrustedHosts;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The AWS SDK for .NET, versions 3 and 4, which cannot be run here. */
public final class DotNet extends KnownClient {
  public static final DotNet V4 = new DotNet("aws-sdk-net-v4", ".NET v4");
  public static final DotNet V3 = new DotNet("aws-sdk-net-v3", ".NET v3");

  /** Either version, for marks that do not show which one it is. */
  static final DotNet EITHER = new DotNet("aws-sdk-net", ".NET");

  public static final ProfileLookup PROFILE =
      ProfileLookup.parsing(ProfileDialect.DOT_NET, SKIPPED_FILE_IS_NONE)
          .in(FileSearch.withoutProperties())
          .asking(StsUse.notMeasured())
          .instance(behavior())
          .named(".NET");

  private DotNet(String id, String language) {
    super(id, language);
  }

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
    return behavior().by(PROFILE);
  }

  private static ImdsClientBehavior behavior() {
    return ImdsClientBehavior.usual().reading(CredentialsReader.OTHER);
  }

  @Override
  public List<LibraryMark> libraries() {
    return this == EITHER
        ? Collections.singletonList(LibraryMark.of(LibraryMark.Registry.NUGET, "AWSSDK.Core"))
        : Collections.emptyList();
  }

  @Override
  public KnownClient walkedAs(Optional<Version> version) {
    return version.filter(it -> it.isBefore("4")).isPresent() ? V3 : V4;
  }

  @Override
  public Optional<ProcessLanguage> usualIn() {
    return this == V4 ? Optional.of(ProcessLanguage.DOTNET) : Optional.empty();
  }

  @Override
  public List<TextSign> signs() {
    if (this == EITHER) {
      return Arrays.asList(
          TextSign.of("Amazon.Runtime."),
          TextSign.of("Amazon.Util.EC2InstanceMetadata"),
          TextSign.of("Amazon.")
              .before("[A-Z][A-Za-z0-9]++\\.(?:Amazon[A-Z]|Model\\.|Transfer\\.)"),
          TextSign.of("Amazon.DynamoDBv2."),
          TextSign.of("Amazon.Extensions.NETCore.Setup."),
          TextSign.of("AWSSDK.Core"),
          TextSign.of("AWSSDK.").before("[A-Z][A-Za-z0-9]++(?:, Version=|\\.dll)"),
          TextSign.of("FallbackCredentialsFactory"),
          TextSign.of("profile in CredentialProfileStoreChain"));
    }
    return this == V4
        ? Arrays.asList(
            TextSign.withVersion("aws-sdk-dotnet-coreclr/", "4"),
            TextSign.withVersion("aws-sdk-dotnet-framework/", "4"))
        : Arrays.asList(
            TextSign.withVersion("aws-sdk-dotnet-coreclr/", "3"),
            TextSign.withVersion("aws-sdk-dotnet-45/", "3"));
  }
}
