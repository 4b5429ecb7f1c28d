package dev.whoami.client;

import static dev.whoami.aws.CredentialsFlaw.EXPIRATION_NULL;
import static dev.whoami.aws.CredentialsFlaw.EXPIRATION_NUMBER;
import static dev.whoami.aws.CredentialsFlaw.OTHER_CASE;
import static dev.whoami.aws.CredentialsFlaw.TOKEN_BLANK;
import static dev.whoami.aws.CredentialsFlaw.TOKEN_MISSING;
import static dev.whoami.aws.CredentialsFlaw.TOKEN_NULL;
import static dev.whoami.aws.StsTrait.AWS_REGION;
import static dev.whoami.aws.StsTrait.BLANK_REGIONAL_FAILS;
import static dev.whoami.aws.StsTrait.GLOBAL_BY_DEFAULT;
import static dev.whoami.aws.StsTrait.GLOBAL_IN_LEGACY_MODE;
import static dev.whoami.aws.StsTrait.NO_DUALSTACK_IN_ISO;
import static dev.whoami.aws.StsTrait.REGION_OF_LOADED_PROFILE;
import static dev.whoami.aws.StsTraits.REGIONAL;
import static dev.whoami.aws.StsTraits.VARIANTS;
import static dev.whoami.client.behavior.ProfileBehavior.KEYS_BEFORE_PROCESS;
import static dev.whoami.client.behavior.ProfileBehavior.KEYS_BEFORE_SIGN_IN;
import static dev.whoami.client.behavior.ProfileBehavior.NEEDS_FILE_TO_LOAD;
import static dev.whoami.client.behavior.ProfileBehavior.NO_CORRECTION_OF_CLOCK;
import static dev.whoami.client.behavior.ProfileBehavior.NO_CREDENTIAL_SOURCE;
import static dev.whoami.client.behavior.ProfileBehavior.OWN_KEYS_FOR_ROLE;
import static dev.whoami.client.behavior.ProfileBehavior.SKIPPED_FILE_IS_NONE;
import static dev.whoami.client.behavior.ProfileBehavior.SOURCE_PROFILE_FIRST;
import static dev.whoami.client.behavior.ProfileBehavior.SOURCE_WITH_KEYS_OR_ROLE;
import static dev.whoami.client.behavior.ProfileBehavior.SOURCE_WITH_TOKEN_OR_ROLE;

import dev.whoami.aws.StsClientBehavior;
import dev.whoami.aws.Version;
import dev.whoami.aws.profile.ProfileDialect;
import dev.whoami.client.behavior.ContainerClientBehavior;
import dev.whoami.client.behavior.CredentialsReader;
import dev.whoami.client.behavior.FileSearch;
import dev.whoami.client.behavior.HostKind;
import dev.whoami.client.behavior.ImdsClientBehavior;
import dev.whoami.client.behavior.ImdsFiles;
import dev.whoami.client.behavior.ImdsFlaw;
import dev.whoami.client.behavior.LibraryMark;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.client.behavior.RetryPolicy;
import dev.whoami.client.behavior.SessionName;
import dev.whoami.client.behavior.StsUse;
import dev.whoami.client.behavior.TextSign;
import dev.whoami.client.behavior.TrialSetup;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The AWS SDK for JavaScript v2. */
public final class JavaScriptV2 extends KnownClient {
  public static final JavaScriptV2 CLIENT = new JavaScriptV2();

  private static final StsClientBehavior TOKEN =
      StsClientBehavior.needingRegion(
          4,
          VARIANTS
              .and(REGIONAL)
              .and(AWS_REGION, REGION_OF_LOADED_PROFILE)
              .and(GLOBAL_BY_DEFAULT, BLANK_REGIONAL_FAILS, GLOBAL_IN_LEGACY_MODE)
              .and(NO_DUALSTACK_IN_ISO));

  /** It requests a role in us-east-1, whatever the region is. */
  private static final StsClientBehavior ROLE =
      StsClientBehavior.in(
          "us-east-1", 4, VARIANTS.and(REGIONAL).and(GLOBAL_BY_DEFAULT, BLANK_REGIONAL_FAILS));

  /**
   * Only the credentials file, unless AWS_SDK_LOAD_CONFIG is set. Then a config file is required.
   */
  private static final FileSearch FILES =
      FileSearch.literal().inUsualCredentialsUnlessLoaded().withoutConfigUnlessLoaded();

  public static final ProfileLookup PROFILE =
      ProfileLookup.parsing(
              ProfileDialect.JAVASCRIPT_2,
              SKIPPED_FILE_IS_NONE,
              NO_CORRECTION_OF_CLOCK,
              KEYS_BEFORE_PROCESS,
              KEYS_BEFORE_SIGN_IN,
              OWN_KEYS_FOR_ROLE,
              SOURCE_PROFILE_FIRST,
              NO_CREDENTIAL_SOURCE,
              SOURCE_WITH_KEYS_OR_ROLE,
              NEEDS_FILE_TO_LOAD)
          .in(FILES)
          .withSettingsIn(FileSearch.literal())
          // It reads the address in the config file, whatever AWS_SDK_LOAD_CONFIG says.
          .withImdsIn(ImdsFiles.of(FileSearch.literal().withoutCredentials(), FILES))
          .asking(StsUse.of(TOKEN, ROLE))
          .named("JavaScript v2");

  /**
   * Its web identity provider, which follows source_profile until a profile has a token file. It
   * never notices a cycle.
   */
  public static final ProfileLookup TOKEN_OF_SOURCES =
      ProfileLookup.parsing(
              ProfileDialect.JAVASCRIPT_2,
              SKIPPED_FILE_IS_NONE,
              NO_CORRECTION_OF_CLOCK,
              SOURCE_PROFILE_FIRST,
              NO_CREDENTIAL_SOURCE,
              SOURCE_WITH_TOKEN_OR_ROLE,
              NEEDS_FILE_TO_LOAD)
          .in(FILES)
          .withSettingsIn(FileSearch.literal())
          .asking(StsUse.of(TOKEN))
          .named("JavaScript v2, web identity");

  /** The first version that reads the address and the mode of the instance metadata. */
  private static final String KNOWS_ADDRESS = "2.973.0";

  private JavaScriptV2() {
    super("aws-sdk-js-v2", "JavaScript v2");
  }

  public static boolean knowsAddressOfInstance(Version version) {
    return !version.isBefore(KNOWS_ADDRESS);
  }

  /** It also accepts names of fields that begin with a lower-case letter: accessKeyId. */
  public static ContainerClientBehavior container(Version version) {
    ContainerClientBehavior behavior =
        ContainerClientBehavior.usual()
            .takingBlankForNotSet()
            .reading(CredentialsReader.rejecting(TOKEN_MISSING, TOKEN_NULL, TOKEN_BLANK))
            .trying(4, RetryPolicy.SERVER_ERRORS)
            .trusting(
                HostKind.LOCALHOST,
                HostKind.LOCALHOST_IN_CAPITALS,
                HostKind.LOOPBACK_IPV4,
                HostKind.POD_IDENTITY_IPV4)
            .trustingHttps();
    return version.isBefore("2.1550.0")
        ? behavior.withoutTokenFile().distrusting(HostKind.POD_IDENTITY_IPV4)
        : behavior;
  }

  /** The instance metadata provider reads null, or a number of seconds, as a time in 1970. */
  public static ImdsClientBehavior instance(Version version) {
    ImdsClientBehavior behavior =
        ImdsClientBehavior.usual()
            .by(PROFILE)
            .disabledByAnyText()
            .repeatingTokenRequest()
            .reading(CredentialsReader.rejecting(OTHER_CASE, EXPIRATION_NULL, EXPIRATION_NUMBER));
    behavior =
        knowsAddressOfInstance(version)
            ? behavior.keepingSlash().minding(ImdsFlaw.ENDPOINT_BLANK)
            : behavior.atUsualAddress();
    if (version.isBefore("2.575.0")) {
      return behavior.onlyV1();
    }
    return version.isBefore("2.1488.0") ? behavior.ignoringV1Disabled() : behavior;
  }

  @Override
  public List<LibraryMark> libraries() {
    return Collections.singletonList(LibraryMark.of(LibraryMark.Registry.NPM, "aws-sdk"));
  }

  @Override
  public Optional<TrialSetup> trial() {
    return Optional.of(TrialSetup.inNode("aws-sdk", "2.", "aws-sdk-js-v2.js"));
  }

  @Override
  public List<TextSign> signs() {
    return Arrays.asList(
        TextSign.withVersion("aws-sdk-js/", "2"),
        TextSign.withVersion("aws-sdk-nodejs/", "2"),
        TextSign.of("node_modules/aws-sdk/lib/"),
        TextSign.of("node_modules/aws-sdk/clients/"),
        TextSign.withVersion("/aws-sdk@", "2"),
        TextSign.withVersion("/aws-sdk-npm-", "2"),
        TextSign.of("Cannot find module 'aws-sdk'"),
        TextSign.of("at EC2MetadataCredentials."),
        TextSign.of("SharedIniFileCredentials"),
        TextSign.of("CredentialsProviderFailure"),
        TextSign.of("AWS.RemoteCredentials "),
        TextSign.of("Error: Role assumption profiles are disabled."),
        TextSign.of("Error: Cached credentials not found under "),
        TextSign.of("Error: Credentials not set in /"),
        TextSign.of("TimeoutError: Connection timed out after ").before("\\d++ms"),
        TextSign.of("at Credentials.get ("),
        TextSign.of("at SharedIniFileCredentials."),
        TextSign.of("AWS SDK for JavaScript (v2)"),
        TextSign.of("at Request.extractError ("),
        TextSign.of("at Request.callListeners ("),
        TextSign.of("  retryDelay: "),
        TextSign.of("\"retryable\":false,\"retryDelay\":"),
        TextSign.of("\"retryable\":true,\"retryDelay\":"),
        TextSign.of("at Request.VALIDATE_"),
        TextSign.of("at AcceptorStateMachine.runTo"));
  }

  /**
   * The library aws_api for Deno has the same default in its source, and programs set it as well.
   */
  @Override
  public List<SessionName> sessionNames() {
    return Collections.singletonList(SessionName.ofWebIdentityOfSeveral("token-file-web-identity"));
  }
}
