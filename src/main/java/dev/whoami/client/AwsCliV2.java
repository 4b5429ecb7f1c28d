package dev.whoami.client;

import static dev.whoami.aws.StsTrait.AWS_REGION;
import static dev.whoami.aws.StsTrait.ENDPOINT_NEEDS_REGION;
import static dev.whoami.aws.StsTrait.INSTANCE_MUST_ANSWER;
import static dev.whoami.aws.StsTrait.REGION_OF_INSTANCE;

import dev.whoami.aws.StsClientBehavior;
import dev.whoami.aws.Version;
import dev.whoami.client.behavior.FileSearch;
import dev.whoami.client.behavior.LibraryMark;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.client.behavior.ProfileNaming;
import dev.whoami.client.behavior.StsUse;
import dev.whoami.client.behavior.TextSign;
import dev.whoami.client.behavior.TrialSetup;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The AWS CLI 2, which contains its own botocore. */
public final class AwsCliV2 extends BotocoreClient {
  private static final StsClientBehavior TOKEN =
      StsClientBehavior.globally(
          3, BotocoreClient.STS.and(AWS_REGION).and(REGION_OF_INSTANCE, INSTANCE_MUST_ANSWER));
  private static final StsClientBehavior ROLE = TOKEN.and(ENDPOINT_NEEDS_REGION);

  /** AWS_DEFAULT_PROFILE counts if AWS_PROFILE is not set. */
  private static final FileSearch FILES =
      BotocoreClient.files().named(ProfileNaming.AWS_PROFILE_FIRST);

  public static final ProfileLookup PROFILE =
      BotocoreClient.profile().in(FILES).asking(StsUse.of(TOKEN, ROLE)).named("AWS CLI 2");

  /**
   * For versions that put no slash between the configured address of the instance metadata and a
   * path.
   */
  public static final ProfileLookup PROFILE_NEEDING_SLASH =
      BotocoreClient.profile()
          .in(FILES)
          .asking(StsUse.of(TOKEN, ROLE))
          .instance(BotocoreClient.instanceNeedingSlash())
          .named("AWS CLI 2 before it adds a slash");

  public static final AwsCliV2 CLIENT = new AwsCliV2();

  private AwsCliV2() {
    super("aws-cli-v2", "AWS CLI 2", "2.15.0", "2.15.1", "2.36.7", "3");
  }

  @Override
  public ProfileLookup profile(Version version) {
    return needsSlash(version) ? PROFILE_NEEDING_SLASH : PROFILE;
  }

  @Override
  public List<LibraryMark> libraries() {
    return Collections.singletonList(
        LibraryMark.of(LibraryMark.Registry.PYPI, "awscli").ofVersions("2."));
  }

  @Override
  public Optional<TrialSetup> trial() {
    return Optional.of(
        TrialSetup.inShell("aws", "AWS CLI", "2.", "aws-cli.sh")
            .obeyingProxyForInstance()
            .keepingCredentials());
  }

  @Override
  public List<TextSign> signs() {
    return Arrays.asList(TextSign.withVersion("aws-cli/", "2"), TextSign.of("/awscli/botocore/"));
  }
}
