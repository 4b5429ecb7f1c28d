package dev.whoami.client;

import static dev.whoami.aws.StsTrait.ENDPOINT_NEEDS_REGION;
import static dev.whoami.aws.StsTrait.GLOBAL_BY_DEFAULT;
import static dev.whoami.aws.StsTraits.REGIONAL;

import dev.whoami.aws.StsClientBehavior;
import dev.whoami.aws.Version;
import dev.whoami.client.behavior.FileSearch;
import dev.whoami.client.behavior.LibraryMark;
import dev.whoami.client.behavior.ProcessLanguage;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.client.behavior.ProfileNaming;
import dev.whoami.client.behavior.StsUse;
import dev.whoami.client.behavior.TextSign;
import dev.whoami.client.behavior.TrialSetup;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** boto3, which finds its profile differently from every other client of botocore. */
public final class Boto3 extends BotocoreClient {
  private static final StsClientBehavior TOKEN =
      StsClientBehavior.globally(5, BotocoreClient.STS.and(REGIONAL));
  private static final StsClientBehavior ROLE = TOKEN.and(ENDPOINT_NEEDS_REGION);

  /** The global endpoint, unless a setting says otherwise. */
  private static final StsUse GLOBAL =
      StsUse.of(TOKEN.and(GLOBAL_BY_DEFAULT), ROLE.and(GLOBAL_BY_DEFAULT));

  /** AWS_DEFAULT_PROFILE counts before AWS_PROFILE. */
  private static final FileSearch FILES =
      BotocoreClient.files().named(ProfileNaming.AWS_DEFAULT_PROFILE_FIRST);

  public static final ProfileLookup PROFILE =
      BotocoreClient.profile().in(FILES).asking(StsUse.of(TOKEN, ROLE)).named("boto3");

  public static final ProfileLookup PROFILE_BEFORE_1_40 =
      BotocoreClient.profile().in(FILES).asking(GLOBAL).named("boto3 before 1.40");

  /**
   * For versions that put no slash between the configured address of the instance metadata and a
   * path.
   */
  public static final ProfileLookup PROFILE_NEEDING_SLASH =
      BotocoreClient.profile()
          .in(FILES)
          .asking(GLOBAL)
          .instance(BotocoreClient.instanceNeedingSlash())
          .named("boto3 before 1.20.46");

  public static final Boto3 CLIENT = new Boto3();

  private Boto3() {
    super("boto3", "boto3", "1.29.0", "1.29.4", "1.42.5", "1.20.46");
  }

  @Override
  public ProfileLookup profile(Version version) {
    if (needsSlash(version)) {
      return PROFILE_NEEDING_SLASH;
    }
    return version.isBefore("1.40.0") ? PROFILE_BEFORE_1_40 : PROFILE;
  }

  @Override
  public List<LibraryMark> libraries() {
    return Collections.singletonList(LibraryMark.of(LibraryMark.Registry.PYPI, "boto3"));
  }

  @Override
  public Optional<ProcessLanguage> usualIn() {
    return Optional.of(ProcessLanguage.PYTHON);
  }

  @Override
  public Optional<TrialSetup> trial() {
    return Optional.of(TrialSetup.inPython("boto3", "boto3.py").obeyingProxyForInstance());
  }

  @Override
  public List<TextSign> signs() {
    return Arrays.asList(
        TextSign.withVersion("Boto3/", "1"),
        TextSign.of("-packages/boto3/"),
        TextSign.of("boto3/")
            .before("[/\\\\]?(?:[a-z0-9_]++[/\\\\]++)*+[a-z0-9_]++\\.py\\b")
            .inFile(),
        TextSign.of("boto3.").before("(?:resources|s3|dynamodb|ec2|crt)\\.[a-z]").asWord(),
        TextSign.of("\"boto3_version\": \""),
        TextSign.of("No module named 'boto3'"),
        TextSign.of("boto3.exceptions."),
        TextSign.withVersion("boto3 version: ", "1"),
        TextSign.of("Boto3 error:"));
  }
}
