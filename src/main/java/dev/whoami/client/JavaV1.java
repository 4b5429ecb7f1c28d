package dev.whoami.client;

import static dev.whoami.aws.CredentialsFlaw.OTHER_CASE;
import static dev.whoami.aws.CredentialsFlaw.OTHER_STATUS;
import static dev.whoami.aws.StsTrait.AWS_REGION;
import static dev.whoami.aws.StsTrait.BLANK_REGIONAL_FAILS;
import static dev.whoami.aws.StsTrait.BLANK_REGION_IS_GLOBAL;
import static dev.whoami.aws.StsTrait.INSTANCE_ASKED_ONCE;
import static dev.whoami.aws.StsTrait.MAX_ATTEMPTS;
import static dev.whoami.aws.StsTrait.REGIONAL_VARIABLE;
import static dev.whoami.aws.StsTrait.REGION_OF_INSTANCE;
import static dev.whoami.aws.StsTrait.REGION_OF_PROFILE;
import static dev.whoami.aws.StsTraits.NONE;
import static dev.whoami.client.behavior.ProfileBehavior.KEYS_BEFORE_SIGN_IN;
import static dev.whoami.client.behavior.ProfileBehavior.NO_CREDENTIAL_SOURCE;
import static dev.whoami.client.behavior.ProfileBehavior.NO_ROLE_BY_TOKEN;
import static dev.whoami.client.behavior.ProfileBehavior.OWN_KEYS_FOR_ROLE;
import static dev.whoami.client.behavior.ProfileBehavior.SOURCE_WITH_KEYS_ALONE;

import dev.whoami.aws.StsClientBehavior;
import dev.whoami.aws.Version;
import dev.whoami.aws.profile.ProfileDialect;
import dev.whoami.client.behavior.ContainerClientBehavior;
import dev.whoami.client.behavior.CredentialsReader;
import dev.whoami.client.behavior.FileSearch;
import dev.whoami.client.behavior.ImdsClientBehavior;
import dev.whoami.client.behavior.ImdsFiles;
import dev.whoami.client.behavior.ImdsFlaw;
import dev.whoami.client.behavior.ImdsV1Fallback;
import dev.whoami.client.behavior.LibraryMark;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.client.behavior.ProfileNaming;
import dev.whoami.client.behavior.StsUse;
import dev.whoami.client.behavior.TextSign;
import dev.whoami.client.behavior.TrustedHosts;
import java.util.Arrays;
import java.util.List;

/** The AWS SDK for Java 1.x. */
public final class JavaV1 extends KnownClient {
  public static final JavaV1 CLIENT = new JavaV1();

  /** It always calls the global endpoint for a role. */
  private static final StsClientBehavior ROLE = StsClientBehavior.globally(4, NONE);

  private static final StsClientBehavior TOKEN =
      StsClientBehavior.needingRegion(
          4,
          NONE.and(AWS_REGION, BLANK_REGION_IS_GLOBAL, REGION_OF_PROFILE)
              .and(REGION_OF_INSTANCE, INSTANCE_ASKED_ONCE)
              .and(REGIONAL_VARIABLE, BLANK_REGIONAL_FAILS)
              .and(MAX_ATTEMPTS));

  private static final FileSearch BELOW_USER_HOME =
      FileSearch.belowUserHome().named(ProfileNaming.AWS_PROFILE_OR_PROPERTY);

  /** In user.home, the home that the JVM knows: the credentials file, otherwise the config file. */
  public static final ProfileLookup PROFILE = lookup(ProfileDialect.SDK_JAVA_1, "Java 1.x");

  /** How versions before 1.12.79 find a profile. */
  public static final ProfileLookup PROFILE_BY_WHOLE_NAME =
      lookup(ProfileDialect.SDK_JAVA_1_BY_WHOLE_NAME, "Java 1.x before 1.12.79");

  /** Keys with an Expiration that it cannot read never expire. */
  private static final CredentialsReader READER =
      CredentialsReader.rejecting(OTHER_STATUS, OTHER_CASE);

  /** The reader of the first versions, which rejects only status 404. */
  private static final CredentialsReader READER_OF_ANY_STATUS =
      CredentialsReader.rejecting(OTHER_CASE);

  /** The first version that reads AWS_EC2_METADATA_SERVICE_ENDPOINT. */
  private static final String KNOWS_ADDRESS = "1.11.865";

  /** The first version whose classes name AWS_EC2_METADATA_DISABLED. */
  private static final String KNOWS_SWITCH = "1.11.285";

  /**
   * Other libraries have packages with this name. AWS services and labels of ECS use the name as
   * well.
   */
  private static final String OF_PACKAGE =
      "(?:auth|http|internal|client|handlers|metrics|regions|retry|thirdparty|transform|util"
          + "|services\\.(?!lambda\\.runtime))\\."
          + "|(?:request|latency|requestId) "
          + "|(?:AbortedException|AmazonClientException|AmazonServiceException"
          + "|AmazonWebServiceClient|AmazonWebServiceRequest|ClientConfiguration"
          + "|ResetException|SDKGlobalConfiguration|SdkBaseException|SdkClientException)";

  private JavaV1() {
    super("aws-sdk-java-v1", "Java 1.x");
  }

  private static ProfileLookup lookup(ProfileDialect dialect, String name) {
    return ProfileLookup.parsing(
            dialect,
            KEYS_BEFORE_SIGN_IN,
            OWN_KEYS_FOR_ROLE,
            NO_CREDENTIAL_SOURCE,
            SOURCE_WITH_KEYS_ALONE,
            NO_ROLE_BY_TOKEN)
        .in(BELOW_USER_HOME.inFirstFile())
        .withImdsIn(ImdsFiles.ofSwitch(BELOW_USER_HOME.withoutCredentials()))
        .asking(StsUse.of(TOKEN, ROLE))
        .named(name);
  }

  public static boolean asksDisabledInstance(Version version) {
    return version.isBefore(KNOWS_SWITCH);
  }

  public static ContainerClientBehavior container(Version version) {
    ContainerClientBehavior behavior =
        ContainerClientBehavior.usual()
            .tokenWithFullUriAlone()
            .reading(READER)
            .followingRedirects();
    if (version.isBefore("1.12.385")) {
      return TrustedHosts.usualNames(behavior);
    }
    return version.isBefore("1.12.746") ? TrustedHosts.beforePodIdentity(behavior) : behavior;
  }

  public static ImdsClientBehavior instance(Version version) {
    ImdsClientBehavior behavior =
        ImdsClientBehavior.usual()
            .by(PROFILE)
            .fallingBack(ImdsV1Fallback.UNLESS_SERVER_ERROR)
            .reading(version.isBefore("1.11.16") ? READER_OF_ANY_STATUS : READER);
    behavior =
        version.isBefore(KNOWS_ADDRESS)
            ? behavior.atUsualAddress()
            : behavior.keepingSlash().minding(ImdsFlaw.ENDPOINT_BLANK);
    if (version.isBefore("1.12.634")) {
      behavior = behavior.ignoringV1Disabled();
    }
    if (version.isBefore("1.11.678")) {
      behavior = behavior.onlyV1();
    }
    return asksDisabledInstance(version) ? behavior.neverDisabled() : behavior;
  }

  @Override
  public List<LibraryMark> libraries() {
    return Arrays.asList(
        LibraryMark.jar("com.amazonaws", "aws-java-sdk-bundle"),
        LibraryMark.jar("com.amazonaws", "aws-java-sdk-core")
            .withClass(
                "auth/DefaultAWSCredentialsProviderChain.class", "sdk/versionInfo.properties"),
        LibraryMark.jar("com.amazonaws", "aws-java-sdk-sts"),
        LibraryMark.jar("com.amazonaws", "aws-java-sdk"));
  }

  @Override
  public List<TextSign> signs() {
    return Arrays.asList(
        TextSign.withVersion("aws-sdk-java/", "1"),
        TextSign.withVersion("aws-java-sdk-", "1").before("(?:[a-z][a-z0-9]*+-)*+"),
        TextSign.of("com.amazonaws.").before(OF_PACKAGE),
        TextSign.of("com/amazonaws/").before(OF_PACKAGE.replace("\\.", "/")).asWord(),
        TextSign.of("c.a.util.EC2MetadataUtils"),
        TextSign.of(".AWSCredentialsProviderChain"),
        TextSign.of("AWSCredentialsProviderChain: Unable to load").asWord(),
        TextSign.of(".InstanceMetadataServiceResourceFetcher"),
        TextSign.of(".EC2ResourceFetcher"),
        TextSign.of("c.a.http.AmazonHttpClient"),
        TextSign.of(".s3.internal.S3Signer"),
        TextSign.of("; Status Code: "),
        TextSign.of("AmazonS3Exception["));
  }
}
