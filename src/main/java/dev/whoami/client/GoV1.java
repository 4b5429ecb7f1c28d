package dev.whoami.client;

import static dev.whoami.aws.StsTrait.AWS_DEFAULT_REGION;
import static dev.whoami.aws.StsTrait.AWS_REGION;
import static dev.whoami.aws.StsTrait.GLOBAL_BY_DEFAULT;
import static dev.whoami.aws.StsTrait.NEEDS_LOAD_CONFIG;
import static dev.whoami.aws.StsTrait.NO_DUALSTACK_IN_ISO;
import static dev.whoami.aws.StsTrait.REGION_OF_PROFILE;
import static dev.whoami.aws.StsTraits.REGIONAL;
import static dev.whoami.aws.StsTraits.VARIANTS;
import static dev.whoami.client.behavior.ProfileBehavior.ASKS_FOR_MFA_CODE;
import static dev.whoami.client.behavior.ProfileBehavior.CONTAINER_BEFORE_INSTANCE;
import static dev.whoami.client.behavior.ProfileBehavior.CREDENTIAL_SOURCE_AS_DOCUMENTED;
import static dev.whoami.client.behavior.ProfileBehavior.KEYS_BEFORE_PROCESS;
import static dev.whoami.client.behavior.ProfileBehavior.KEYS_BEFORE_SIGN_IN;
import static dev.whoami.client.behavior.ProfileBehavior.LOADS_NO_MARKED_FILE;
import static dev.whoami.client.behavior.ProfileBehavior.NO_CORRECTION_OF_CLOCK;
import static dev.whoami.client.behavior.ProfileBehavior.OWN_KEYS_FOR_ROLE;
import static dev.whoami.client.behavior.ProfileBehavior.ROLE_OF_CONTAINER_OR_INSTANCE;
import static dev.whoami.client.behavior.ProfileBehavior.SKIPPED_FILE_IS_NONE;

import dev.whoami.aws.StsClientBehavior;
import dev.whoami.aws.Version;
import dev.whoami.aws.profile.ProfileDialect;
import dev.whoami.client.behavior.ContainerClientBehavior;
import dev.whoami.client.behavior.FileSearch;
import dev.whoami.client.behavior.ImdsClientBehavior;
import dev.whoami.client.behavior.ImdsFiles;
import dev.whoami.client.behavior.LibraryMark;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.client.behavior.ProfileNaming;
import dev.whoami.client.behavior.SessionName;
import dev.whoami.client.behavior.StsUse;
import dev.whoami.client.behavior.TextSign;
import dev.whoami.client.behavior.TrustedHosts;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The AWS SDK for Go v1. */
public final class GoV1 extends KnownClient {
  public static final GoV1 CLIENT = new GoV1();

  private static final StsClientBehavior STS =
      StsClientBehavior.globally(
          4,
          VARIANTS
              .and(REGIONAL)
              .and(AWS_REGION, AWS_DEFAULT_REGION, NEEDS_LOAD_CONFIG, REGION_OF_PROFILE)
              .and(GLOBAL_BY_DEFAULT, NO_DUALSTACK_IN_ISO));

  private static final FileSearch FILES =
      FileSearch.literal().withoutConfigUnlessLoaded().named(ProfileNaming.BOTH_IF_LOADED);

  /** Only the credentials file and only AWS_PROFILE, unless AWS_SDK_LOAD_CONFIG is set. */
  public static final ProfileLookup PROFILE =
      ProfileLookup.parsing(
              ProfileDialect.GO_1,
              ASKS_FOR_MFA_CODE,
              SKIPPED_FILE_IS_NONE,
              NO_CORRECTION_OF_CLOCK,
              KEYS_BEFORE_PROCESS,
              KEYS_BEFORE_SIGN_IN,
              OWN_KEYS_FOR_ROLE,
              CONTAINER_BEFORE_INSTANCE,
              ROLE_OF_CONTAINER_OR_INSTANCE,
              LOADS_NO_MARKED_FILE,
              CREDENTIAL_SOURCE_AS_DOCUMENTED)
          .in(FILES)
          .withImdsIn(ImdsFiles.of(FILES).onlyIfLoaded())
          .asking(StsUse.of(STS))
          .container(container())
          .containerOfRole(container().onlyWithRelativeUri())
          .instance(GoV2.instanceOfRole())
          .named("Go v1");

  /** For a program that loads the config file whatever AWS_SDK_LOAD_CONFIG says. */
  public static final ProfileLookup LOADING_CONFIG =
      ProfileLookup.like(PROFILE)
          .in(FileSearch.literal().named(ProfileNaming.BOTH_WITH_TEXT))
          .asking(StsUse.ofToken(STS))
          .named("Go v1 loading the config file");

  /**
   * The beginning of a cause: another error with a code, or an error of Go's own packages. Other
   * languages write "Caused by".
   */
  private static final String CAUSE =
      "(?:[A-Z][A-Za-z0-9]{2,40}: |(?:Get|Put|Post|Head) \"?+https?:|open /|dial tcp)";

  private GoV1() {
    super("aws-sdk-go-v1", "Go v1");
  }

  private static ContainerClientBehavior container() {
    return GoV2.container(4).followingRedirects();
  }

  public static ContainerClientBehavior container(Version version) {
    return version.isBefore("1.47.11") ? TrustedHosts.beforePodIdentity(container()) : container();
  }

  public static ImdsClientBehavior instance(ProfileLookup lookup, Version version) {
    ImdsClientBehavior behavior = GoV2.instanceOfRole().by(lookup);
    if (version.isBefore("1.25.38")) {
      return behavior.onlyV1();
    }
    return version.isBefore("1.47.2") ? behavior.ignoringV1Disabled() : behavior;
  }

  @Override
  public List<LibraryMark> libraries() {
    return Collections.singletonList(
        LibraryMark.of(LibraryMark.Registry.GO, "github.com/aws/aws-sdk-go"));
  }

  @Override
  public List<TextSign> signs() {
    return Arrays.asList(
        TextSign.withVersion("aws-sdk-go/", "1"),
        TextSign.withVersion("aws/aws-sdk-go@v", "1"),
        TextSign.of("github.com/aws/aws-sdk-go/").inFile(),
        TextSign.of("awserr.").before("(?:requestError|baseError)"),
        TextSign.of("CredentialRequestError: "),
        TextSign.of("AssumeRoleTokenProviderNotSetError: "),
        TextSign.of(", request id: "),
        TextSign.of("WebIdentityErr: "),
        TextSign.of("RequestError: send request failed"),
        TextSign.of("EC2RoleRequestError: "),
        TextSign.of("EmptyStaticCreds: "),
        TextSign.of("MissingEndpoint: 'Endpoint' configuration"),
        TextSign.of("InvalidEndpointURL: invalid endpoint uri"),
        TextSign.of("InvalidParameter: ").before("\\d++ validation error\\(s\\) found"),
        TextSign.of("SharedCredsLoad: "),
        TextSign.of("SharedConfigErr: "),
        TextSign.of("PluginProviderRetrieveError: "),
        TextSign.of("ProcessProviderVersionError: "),
        TextSign.of("LoadCustomCABundleError: "),
        TextSign.of("UserHomeNotFound: user home directory"),
        TextSign.of("SerializationError: failed to "),
        TextSign.of("RequestCanceled: request context canceled"),
        TextSign.of("MultipartUpload: upload multipart failed"),
        TextSign.of("ResponseTimeout: read on body"),
        TextSign.of("FailedRead: unable to read file"),
        TextSign.of("caused by: ").before(CAUSE).asWord(),
        TextSign.of("SharedConfigProfileNotExistsError: "),
        TextSign.of("SharedConfigAssumeRoleError: "),
        TextSign.of("SharedConfigLoadError: "),
        TextSign.of("ProcessProviderExecutionError: "),
        TextSign.of("ProcessProviderParseError: "),
        TextSign.of("ProcessProviderRequiredError: "),
        TextSign.of("EC2MetadataRequestError: "),
        TextSign.of("EC2MetadataError: "));
  }

  @Override
  public List<SessionName> sessionNames() {
    return Collections.singletonList(SessionName.of("\\d{19}", "the AWS SDK for Go"));
  }
}
