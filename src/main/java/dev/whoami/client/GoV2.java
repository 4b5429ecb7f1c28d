package dev.whoami.client;

import static dev.whoami.aws.CredentialsFlaw.CODE_MISSING;
import static dev.whoami.aws.CredentialsFlaw.CODE_OTHER;
import static dev.whoami.aws.StsTrait.AWS_DEFAULT_REGION;
import static dev.whoami.aws.StsTrait.AWS_REGION;
import static dev.whoami.aws.StsTrait.ENDPOINT_OF_SERVICES;
import static dev.whoami.aws.StsTrait.ENDPOINT_OF_STS;
import static dev.whoami.aws.StsTrait.IGNORING_ENDPOINTS;
import static dev.whoami.aws.StsTrait.MAX_ATTEMPTS;
import static dev.whoami.aws.StsTrait.NO_DUALSTACK_IN_ISO;
import static dev.whoami.aws.StsTrait.REGION_OF_PROFILE;
import static dev.whoami.aws.StsTraits.VARIANTS;
import static dev.whoami.client.behavior.ProfileBehavior.ASKS_FOR_MFA_CODE;
import static dev.whoami.client.behavior.ProfileBehavior.CREDENTIAL_SOURCE_AS_DOCUMENTED;
import static dev.whoami.client.behavior.ProfileBehavior.KEYS_BEFORE_PROCESS;
import static dev.whoami.client.behavior.ProfileBehavior.KEYS_BEFORE_SIGN_IN;
import static dev.whoami.client.behavior.ProfileBehavior.NO_CORRECTION_OF_CLOCK;
import static dev.whoami.client.behavior.ProfileBehavior.OWN_KEYS_FOR_ROLE;
import static dev.whoami.client.behavior.ProfileBehavior.ROLE_OF_CONTAINER_OR_INSTANCE;
import static dev.whoami.client.behavior.ProfileBehavior.SKIPPED_FILE_IS_NONE;

import dev.whoami.aws.StsClientBehavior;
import dev.whoami.aws.Version;
import dev.whoami.aws.profile.ProfileDialect;
import dev.whoami.client.behavior.ContainerClientBehavior;
import dev.whoami.client.behavior.CredentialsReader;
import dev.whoami.client.behavior.FileSearch;
import dev.whoami.client.behavior.HostKind;
import dev.whoami.client.behavior.ImdsClientBehavior;
import dev.whoami.client.behavior.ImdsV1Fallback;
import dev.whoami.client.behavior.LibraryMark;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.client.behavior.ProfileNaming;
import dev.whoami.client.behavior.ProxySelection;
import dev.whoami.client.behavior.RetryPolicy;
import dev.whoami.client.behavior.SessionName;
import dev.whoami.client.behavior.StsUse;
import dev.whoami.client.behavior.TextSign;
import dev.whoami.client.behavior.TrustedHosts;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The AWS SDK for Go v2. */
public final class GoV2 extends KnownClient {
  public static final GoV2 CLIENT = new GoV2();

  private static final StsClientBehavior STS =
      StsClientBehavior.needingRegion(
          3,
          VARIANTS
              .and(AWS_REGION, AWS_DEFAULT_REGION, REGION_OF_PROFILE)
              .and(ENDPOINT_OF_STS, ENDPOINT_OF_SERVICES, IGNORING_ENDPOINTS)
              .and(MAX_ATTEMPTS, NO_DUALSTACK_IN_ISO));

  /** Without an Expiration, keys never expire. */
  private static final CredentialsReader READER = CredentialsReader.asGoReads();

  /** The instance metadata, whose Code both versions read. */
  private static final CredentialsReader INSTANCE_READER =
      CredentialsReader.asGoReads(CODE_MISSING, CODE_OTHER);

  /** AWS_DEFAULT_PROFILE counts if AWS_PROFILE is not set; blank is not set. */
  static final FileSearch FILES = FileSearch.literal().named(ProfileNaming.OPTIONAL_DEFAULT);

  public static final ProfileLookup PROFILE =
      ProfileLookup.parsing(
              ProfileDialect.GO_2,
              ASKS_FOR_MFA_CODE,
              SKIPPED_FILE_IS_NONE,
              NO_CORRECTION_OF_CLOCK,
              KEYS_BEFORE_PROCESS,
              KEYS_BEFORE_SIGN_IN,
              OWN_KEYS_FOR_ROLE,
              ROLE_OF_CONTAINER_OR_INSTANCE,
              CREDENTIAL_SOURCE_AS_DOCUMENTED)
          .in(FILES)
          .asking(StsUse.of(STS))
          .container(container(3))
          .containerOfRole(container(3).withoutFullUri())
          .instance(instanceOfRole())
          .named("Go v2");

  /**
   * The text after the operation, as the library and smithy-go write it: other programs also have
   * operations with errors. Some errors of a service have only their own name: one in Java's form,
   * or one that only AWS has.
   */
  private static final String REASON =
      "(?:"
          + String.join(
              "|",
              "https? response error",
              "api error",
              "request send failed",
              "(?:request )?canceled, context ",
              "exceeded maximum number of attempts",
              "retry quota exceeded",
              "(?:de)?serialization failed",
              "\\d++ validation error\\(s\\) found",
              "input member",
              "get identity",
              "no identity",
              "no signer",
              "no resolved auth scheme",
              "could not select an auth scheme",
              "resolve (?:auth|endpoint)",
              "bind (?:auth scheme|endpoint) params",
              "sign request",
              "endpoint rule error",
              "endpoint parameters are not valid",
              "expected endpoint resolver",
              "failed to (?:sign|compute|parse endpoint|rewind transport)",
              "failed to resolve (?:auth|endpoint|service endpoint)",
              "failed to get (?:API token|rate limit)",
              "failed to (?:retrieve credentials|refresh cached)",
              "failed AuthenticationMiddleware",
              "compute input",
              "unseekable stream",
              "unable to get (?:request URL|deserialized)",
              "access disabled to EC2 IMDS",
              "(?:unknown|unexpected) (?:transport|request)",
              "accountID is required but not set",
              "invalid accountID (?:set: |endpoint mode)",
              "[A-Z][A-Za-z0-9]++(?<=[a-z0-9]Exception): ",
              "(?:AccessDenied|AuthFailure|ExecutionAlreadyExists|ExpiredToken): ",
              "(?:InvalidClientTokenId|NoSuchBucket|NoSuchEntity|NoSuchKey): ",
              "(?:SignatureDoesNotMatch|UnauthorizedOperation): ")
          + ")";

  private GoV2() {
    super("aws-sdk-go-v2", "Go v2");
  }

  /** The container endpoint in this version and in version 1. */
  static ContainerClientBehavior container(int tries) {
    return TrustedHosts.all(
            ContainerClientBehavior.usual()
                .tokenFileFirst()
                .fullUriFirst()
                .takingBlankForNotSet()
                .trying(tries, RetryPolicy.SERVER_ERRORS))
        .distrusting(HostKind.LOOPBACK_NUMBER)
        .through(ProxySelection.GO)
        .reading(READER);
  }

  /**
   * The instance metadata in this version and in version 1, before the way to find the profile is
   * added.
   */
  static ImdsClientBehavior instanceOfRole() {
    return ImdsClientBehavior.usual()
        .fallingBack(ImdsV1Fallback.IF_FORBIDDEN)
        .repeatingTokenRequest()
        .reading(INSTANCE_READER)
        .through(ProxySelection.GO);
  }

  public static ContainerClientBehavior container(Version version) {
    ContainerClientBehavior behavior = container(3);
    return version.isBefore("1.25.0") ? TrustedHosts.beforePodIdentity(behavior) : behavior;
  }

  public static ImdsClientBehavior instance() {
    return instanceOfRole().by(PROFILE);
  }

  @Override
  public List<LibraryMark> libraries() {
    return Collections.singletonList(
        LibraryMark.of(LibraryMark.Registry.GO, "github.com/aws/aws-sdk-go-v2"));
  }

  @Override
  public List<TextSign> signs() {
    return Arrays.asList(
        TextSign.withVersion("aws-sdk-go-v2/", "1"),
        TextSign.withVersion("aws/aws-sdk-go-v2@v", "1"),
        TextSign.of("github.com/aws/aws-sdk-go-v2/").inFile(),
        TextSign.of("github.com/aws/smithy-go").before("(?:@v|[/\\\\])").inFile(),
        TextSign.of("operation error ")
            .before("[A-Za-z][A-Za-z0-9]*+(?: [A-Za-z0-9]++)*+: [A-Z][A-Za-z0-9]++, " + REASON),
        TextSign.of("*v4.SigningError"),
        TextSign.of("smithy.OperationError"),
        TextSign.of("https response error StatusCode: "),
        TextSign.of("failed to refresh cached credentials, "),
        TextSign.of("get identity: get credentials: "),
        TextSign.of("failed to sign request: failed to retrieve credentials: "),
        TextSign.of("endpoint rule error, "),
        TextSign.of("failed to resolve service endpoint, "),
        TextSign.of("operation error ec2imds: "),
        TextSign.of("operation error S3: "),
        TextSign.of("operation error STS: "),
        TextSign.of("operation error EC2: "),
        TextSign.of("operation error SQS: "),
        TextSign.of("operation error SSM: "),
        TextSign.of("operation error KMS: "),
        TextSign.of("operation error ECR: "),
        TextSign.of("operation error IAM: "),
        TextSign.of("operation error EKS: "),
        TextSign.of("operation error Secrets Manager: "),
        TextSign.of("operation error DynamoDB: "),
        TextSign.of("operation error Route 53: "),
        TextSign.of("operation error CloudWatch"),
        TextSign.of(", api error "));
  }

  @Override
  public List<SessionName> sessionNames() {
    return Collections.singletonList(
        SessionName.of("aws-go-sdk-\\d{1,20}", "the AWS SDK for Go v2"));
  }
}
