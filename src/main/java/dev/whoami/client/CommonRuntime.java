package dev.whoami.client;

import static dev.whoami.aws.CredentialsFlaw.LIST_WITH_LINE_BREAK;
import static dev.whoami.aws.CredentialsFlaw.OTHER_STATUS;
import static dev.whoami.aws.CredentialsFlaw.SESSION_TOKEN_LONG;
import static dev.whoami.aws.CredentialsFlaw.SEVERAL_ROLES;
import static dev.whoami.aws.CredentialsFlaw.TOKEN_BLANK;
import static dev.whoami.aws.CredentialsFlaw.TOKEN_MISSING;
import static dev.whoami.aws.CredentialsFlaw.TOKEN_NULL;
import static dev.whoami.aws.StsTrait.AWS_DEFAULT_REGION;
import static dev.whoami.aws.StsTrait.AWS_REGION;
import static dev.whoami.aws.StsTrait.ENDPOINT_OF_ALL;
import static dev.whoami.aws.StsTrait.ENDPOINT_OF_PROFILE;
import static dev.whoami.aws.StsTrait.ENDPOINT_OF_PROFILE_WITH_REGION;
import static dev.whoami.aws.StsTrait.ENDPOINT_OF_SERVICES;
import static dev.whoami.aws.StsTrait.ENDPOINT_OF_STS;
import static dev.whoami.aws.StsTrait.GIVES_UP_IF_THROTTLED;
import static dev.whoami.aws.StsTrait.MISREADS_ENDPOINT;
import static dev.whoami.aws.StsTrait.REGION_OF_ASKED_PROFILE;
import static dev.whoami.aws.StsTrait.REGION_OF_PROFILE;
import static dev.whoami.aws.StsTraits.NONE;
import static dev.whoami.client.behavior.ProfileBehavior.KEYS_BEFORE_PROCESS;
import static dev.whoami.client.behavior.ProfileBehavior.KEYS_BEFORE_SIGN_IN;
import static dev.whoami.client.behavior.ProfileBehavior.NO_CORRECTION_OF_CLOCK;
import static dev.whoami.client.behavior.ProfileBehavior.OWN_KEYS_FOR_ROLE;
import static dev.whoami.client.behavior.ProfileBehavior.ROLE_OF_PROFILE_FOR_TOKEN;
import static dev.whoami.client.behavior.ProfileBehavior.SKIPPED_FILE_IS_NONE;
import static dev.whoami.client.behavior.ProfileBehavior.SOURCE_PROFILE_FIRST;
import static dev.whoami.client.behavior.ProfileBehavior.TOKEN_OF_ENVIRONMENT_FIRST;
import static dev.whoami.client.behavior.ProfileBehavior.TOKEN_READ_AGAIN;

import dev.whoami.aws.StsClientBehavior;
import dev.whoami.aws.StsTraits;
import dev.whoami.aws.Version;
import dev.whoami.aws.profile.ProfileDialect;
import dev.whoami.client.behavior.ContainerClientBehavior;
import dev.whoami.client.behavior.CredentialsReader;
import dev.whoami.client.behavior.FileSearch;
import dev.whoami.client.behavior.ImdsClientBehavior;
import dev.whoami.client.behavior.ImdsFiles;
import dev.whoami.client.behavior.LibraryMark;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.client.behavior.RetryPolicy;
import dev.whoami.client.behavior.StsUse;
import dev.whoami.client.behavior.TextSign;
import dev.whoami.client.behavior.TrustedHosts;
import java.util.Arrays;
import java.util.List;

/** The AWS Common Runtime. */
public final class CommonRuntime extends KnownClient {
  public static final CommonRuntime CLIENT = new CommonRuntime();

  private static final StsTraits STS =
      NONE.and(AWS_REGION, AWS_DEFAULT_REGION, REGION_OF_PROFILE, REGION_OF_ASKED_PROFILE)
          .and(ENDPOINT_OF_STS, ENDPOINT_OF_ALL, ENDPOINT_OF_SERVICES, ENDPOINT_OF_PROFILE)
          .and(MISREADS_ENDPOINT);

  /**
   * For a token file in the environment and the role of a profile, which it reads in this case.
   * Also for the token file of a source profile.
   */
  private static final StsClientBehavior TOKEN_FOR_PROFILE =
      StsClientBehavior.needingRegion(1, STS);

  /** For a token file and a role in the environment. */
  private static final StsClientBehavior TOKEN =
      TOKEN_FOR_PROFILE.and(ENDPOINT_OF_PROFILE_WITH_REGION);

  /** It asks twice: for the profile, and then for the web identity. */
  private static final StsClientBehavior TOKEN_IN_PROFILE = StsClientBehavior.needingRegion(2, STS);

  private static final StsClientBehavior ROLE =
      StsClientBehavior.globally(4, STS.and(GIVES_UP_IF_THROTTLED));

  public static final ProfileLookup PROFILE =
      ProfileLookup.parsing(
              ProfileDialect.CRT,
              SKIPPED_FILE_IS_NONE,
              TOKEN_OF_ENVIRONMENT_FIRST,
              TOKEN_READ_AGAIN,
              NO_CORRECTION_OF_CLOCK,
              KEYS_BEFORE_PROCESS,
              KEYS_BEFORE_SIGN_IN,
              OWN_KEYS_FOR_ROLE,
              SOURCE_PROFILE_FIRST,
              ROLE_OF_PROFILE_FOR_TOKEN)
          .in(FileSearch.withoutProperties())
          .withImdsIn(ImdsFiles.none())
          .asking(StsUse.of(TOKEN, ROLE).withTokenOfProfile(TOKEN_IN_PROFILE, TOKEN_FOR_PROFILE))
          .container(container())
          .instance(instance().atUsualAddress())
          .named("Common Runtime");

  private CommonRuntime() {
    super("aws-crt", "AWS Common Runtime", "AWS Common Runtime");
  }

  public static ContainerClientBehavior container(Version version) {
    return version.isBefore("0.7.18") ? container().withoutTokenFile() : container();
  }

  private static ContainerClientBehavior container() {
    return TrustedHosts.all(
            ContainerClientBehavior.usual()
                .tokenFileFirst()
                .takingBlankForNotSet()
                .trying(4, RetryPolicy.EVERYTHING))
        .reading(CredentialsReader.needingZone(OTHER_STATUS).skippingByteOrderMark());
  }

  public static ImdsClientBehavior instance(Version version) {
    ImdsClientBehavior behavior = instance().by(PROFILE);
    return version.isBefore("0.10.0") ? behavior.atUsualAddress() : behavior.takingHostForAddress();
  }

  /** It requires every field, and keeps at most 64 bytes of the session token. */
  private static ImdsClientBehavior instance() {
    return ImdsClientBehavior.usual()
        .disabledUnlessFalseOrNotSet()
        .reading(
            CredentialsReader.needingZone(
                    SEVERAL_ROLES,
                    LIST_WITH_LINE_BREAK,
                    SESSION_TOKEN_LONG,
                    TOKEN_MISSING,
                    TOKEN_NULL,
                    TOKEN_BLANK)
                .skippingByteOrderMark())
        .ignoringV1Disabled();
  }

  @Override
  public List<LibraryMark> libraries() {
    return Arrays.asList(
        LibraryMark.jar("software.amazon.awssdk.crt", "aws-crt"),
        LibraryMark.of(LibraryMark.Registry.PYPI, "awscrt"));
  }

  @Override
  public LibraryVersions libraryVersions() {
    return LibraryVersions.OF_ANOTHER_LINE;
  }

  @Override
  public List<TextSign> signs() {
    return Arrays.asList(
        TextSign.of("software.amazon.awssdk.crt."),
        TextSign.of("[AuthCredentialsProvider]"),
        TextSign.of("[AuthSigning]"),
        TextSign.of("[AuthProfile] - "),
        TextSign.of("awscrt.exceptions."),
        TextSign.of("-packages/awscrt/"),
        TextSign.of("AwsCrtError("),
        TextSign.of("aws-c-").before("(?:auth|http|io|common|s3|sdkutils): AWS_"),
        TextSign.of("/aws-c-").before("(?:auth|http|io|common|s3|sdkutils)/source/"),
        TextSign.of("libaws-c-").before("(?:auth|http|io|common|s3|sdkutils)\\.(?:so|dylib)"),
        TextSign.of("awscrt::"));
  }
}
