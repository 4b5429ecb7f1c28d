package dev.whoami.client;

import static dev.whoami.aws.CredentialsFlaw.EXPIRATION_MISSING;
import static dev.whoami.aws.CredentialsFlaw.EXPIRATION_NULL;
import static dev.whoami.aws.CredentialsFlaw.EXPIRATION_NUMBER;
import static dev.whoami.aws.CredentialsFlaw.OTHER_CASE;
import static dev.whoami.aws.CredentialsFlaw.OTHER_STATUS;
import static dev.whoami.aws.CredentialsFlaw.SEVERAL_ROLES;
import static dev.whoami.aws.CredentialsFlaw.TOKEN_MISSING;
import static dev.whoami.aws.CredentialsFlaw.TOKEN_NULL;
import static dev.whoami.aws.StsTrait.AWS_REGION;
import static dev.whoami.aws.StsTrait.BLANK_REGION_FAILS;
import static dev.whoami.aws.StsTrait.MAX_ATTEMPTS;
import static dev.whoami.aws.StsTrait.REGION_OF_PROFILE;
import static dev.whoami.aws.StsTraits.ENDPOINTS;
import static dev.whoami.aws.StsTraits.VARIANTS;
import static dev.whoami.client.behavior.ProfileBehavior.ASKS_FOR_MFA_CODE;
import static dev.whoami.client.behavior.ProfileBehavior.CREDENTIAL_SOURCE_AS_DOCUMENTED;
import static dev.whoami.client.behavior.ProfileBehavior.KEYS_BEFORE_PROCESS;
import static dev.whoami.client.behavior.ProfileBehavior.KEYS_BEFORE_SIGN_IN;
import static dev.whoami.client.behavior.ProfileBehavior.OWN_KEYS_FOR_ROLE;
import static dev.whoami.client.behavior.ProfileBehavior.SKIPPED_FILE_IS_NONE;

import dev.whoami.aws.StsClientBehavior;
import dev.whoami.aws.Version;
import dev.whoami.aws.profile.ProfileDialect;
import dev.whoami.client.behavior.ContainerClientBehavior;
import dev.whoami.client.behavior.CredentialsReader;
import dev.whoami.client.behavior.FileSearch;
import dev.whoami.client.behavior.HostKind;
import dev.whoami.client.behavior.ImdsClientBehavior;
import dev.whoami.client.behavior.ImdsFlaw;
import dev.whoami.client.behavior.LibraryMark;
import dev.whoami.client.behavior.ProcessLanguage;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.client.behavior.RetryPolicy;
import dev.whoami.client.behavior.SessionName;
import dev.whoami.client.behavior.StsUse;
import dev.whoami.client.behavior.TextSign;
import dev.whoami.client.behavior.TrialSetup;
import dev.whoami.client.behavior.TrustedHosts;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The AWS SDK for JavaScript v3. */
public final class JavaScriptV3 extends KnownClient {
  public static final JavaScriptV3 CLIENT = new JavaScriptV3();

  private static final StsClientBehavior STS =
      StsClientBehavior.in(
          "us-east-1",
          3,
          ENDPOINTS
              .and(VARIANTS)
              .and(AWS_REGION, BLANK_REGION_FAILS, REGION_OF_PROFILE)
              .and(MAX_ATTEMPTS));

  /** The instance metadata, whose time JavaScript itself parses. */
  private static final CredentialsReader INSTANCE_READER =
      CredentialsReader.rejecting(
          SEVERAL_ROLES,
          OTHER_CASE,
          TOKEN_MISSING,
          TOKEN_NULL,
          EXPIRATION_MISSING,
          EXPIRATION_NULL,
          EXPIRATION_NUMBER);

  /** Blank is not set. Its chain obeys AWS_EC2_METADATA_DISABLED, and a profile does not. */
  public static final ProfileLookup PROFILE =
      ProfileLookup.parsing(
              ProfileDialect.JAVASCRIPT_3,
              ASKS_FOR_MFA_CODE,
              SKIPPED_FILE_IS_NONE,
              KEYS_BEFORE_PROCESS,
              KEYS_BEFORE_SIGN_IN,
              OWN_KEYS_FOR_ROLE,
              CREDENTIAL_SOURCE_AS_DOCUMENTED)
          .in(FileSearch.unlessBlank())
          .asking(StsUse.of(STS))
          .container(container(), containerWithoutTokenFile())
          .instance(instance().neverDisabled())
          .named("JavaScript v3");

  private JavaScriptV3() {
    super("aws-sdk-js-v3", "JavaScript v3");
  }

  /** Versions without a token file accept any text as an Expiration. */
  public static ContainerClientBehavior container(Version version) {
    if (version.isBefore("3.503.1")) {
      return containerWithoutTokenFile()
          .reading(
              CredentialsReader.rejecting(
                  OTHER_CASE,
                  TOKEN_MISSING,
                  TOKEN_NULL,
                  EXPIRATION_MISSING,
                  EXPIRATION_NULL,
                  EXPIRATION_NUMBER));
    }
    return version.isBefore("3.974.0") ? container().fullUriFirst() : container();
  }

  /** A time must end in Z. */
  private static ContainerClientBehavior container() {
    return TrustedHosts.literal(
            ContainerClientBehavior.usual()
                .tokenFileFirst()
                .takingBlankForNotSet()
                .readingTokenAgain()
                .trying(4, RetryPolicy.EVERYTHING))
        .reading(CredentialsReader.needingUtc(OTHER_STATUS, OTHER_CASE, TOKEN_MISSING, TOKEN_NULL));
  }

  /**
   * How versions without a token file call the endpoint. Newer versions try this once more if
   * fromHttp gave no keys.
   */
  public static ContainerClientBehavior containerWithoutTokenFile() {
    return ContainerClientBehavior.usual()
        .takingBlankForNotSet()
        .withoutTokenFile()
        .trying(1, RetryPolicy.NOTHING)
        .trusting(
            HostKind.LOCALHOST,
            HostKind.LOCALHOST_IN_CAPITALS,
            HostKind.LOOPBACK_IPV4,
            HostKind.HTTPS_ON_THIS_MACHINE)
        .reading(CredentialsReader.needingUtc(OTHER_CASE, TOKEN_MISSING, TOKEN_NULL));
  }

  public static ImdsClientBehavior instance(Version version) {
    ImdsClientBehavior behavior =
        instance().by(PROFILE).disabledUnlessFalse().v1DisabledUnlessFalse();
    return version.isBefore("3.378.0") ? behavior.ignoringV1Disabled() : behavior;
  }

  private static ImdsClientBehavior instance() {
    return ImdsClientBehavior.usual()
        .reading(INSTANCE_READER)
        .minding(ImdsFlaw.MODE_BLANK, ImdsFlaw.MODE_UNKNOWN, ImdsFlaw.MODE_IN_OTHER_LETTERS);
  }

  @Override
  public List<LibraryMark> libraries() {
    return Collections.singletonList(LibraryMark.of(LibraryMark.Registry.NPM, "@aws-sdk"));
  }

  @Override
  public Optional<ProcessLanguage> usualIn() {
    return Optional.of(ProcessLanguage.NODE);
  }

  @Override
  public Optional<TrialSetup> trial() {
    return Optional.of(
        TrialSetup.inNode("@aws-sdk/credential-providers", "3.", "aws-sdk-js-v3.js"));
  }

  @Override
  public List<TextSign> signs() {
    return Arrays.asList(
        TextSign.withVersion("aws-sdk-js/", "3"),
        TextSign.withVersion("@aws-sdk+", "3").before("[a-z0-9-]++@"),
        TextSign.of("@smithy+").before("[a-z0-9-]++@"),
        TextSign.of("@aws-sdk-").before("(?:(?!npm-|virtual-)[a-z0-9]++-)*+(?:npm|virtual)-"),
        TextSign.of("node_modules/@aws-sdk/"),
        TextSign.of("node_modules/@smithy/"),
        TextSign.of("'@aws-sdk/").before("[a-z0-9-]++' in '"),
        TextSign.of("Cannot find module '@aws-sdk/"),
        TextSign.of("@aws-sdk/").before("credential-provider-[a-z]++ - "),
        TextSign.of("at de_").before("[A-Za-z0-9]*+(?<=CommandError) \\("),
        TextSign.of("S3ServiceException [").before("[A-Z]"),
        TextSign.of("TokenProviderError: "),
        TextSign.of("[CredentialsProviderError]: "),
        TextSign.of("/@smithy/smithy-client/"),
        TextSign.of("CredentialsProviderError: "),
        TextSign.of("$metadata: {"),
        TextSign.of("'$metadata': {"),
        TextSign.of("\"$metadata\":{"),
        TextSign.of("$fault: 'client'"),
        TextSign.of("'$fault': 'client'"),
        TextSign.of("\"$fault\":\"client\""));
  }

  @Override
  public List<SessionName> sessionNames() {
    return Arrays.asList(
        SessionName.ofWebIdentity("aws-sdk-js-session-\\d{1,20}", "the AWS SDK for JavaScript v3"),
        SessionName.of("aws-sdk-js-\\d{1,20}", "the AWS SDK for JavaScript v3"));
  }
}
