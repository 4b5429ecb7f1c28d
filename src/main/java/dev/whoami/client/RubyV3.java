package dev.whoami.client;

import static dev.whoami.aws.CredentialsFlaw.EXPIRATION_BLANK;
import static dev.whoami.aws.CredentialsFlaw.EXPIRATION_NOT_A_TIME;
import static dev.whoami.aws.CredentialsFlaw.EXPIRATION_NUMBER;
import static dev.whoami.aws.CredentialsFlaw.EXPIRATION_WITH_BLANK;
import static dev.whoami.aws.CredentialsFlaw.OTHER_CASE;
import static dev.whoami.aws.CredentialsFlaw.OTHER_STATUS;
import static dev.whoami.aws.StsTrait.AWS_DEFAULT_REGION;
import static dev.whoami.aws.StsTrait.AWS_REGION;
import static dev.whoami.aws.StsTrait.BLANK_ENDPOINT_FAILS;
import static dev.whoami.aws.StsTrait.BLANK_HIDES_DEFAULT_REGION;
import static dev.whoami.aws.StsTrait.ENDPOINT_NEEDS_REGION;
import static dev.whoami.aws.StsTrait.MAX_ATTEMPTS;
import static dev.whoami.aws.StsTrait.NO_DUALSTACK_IN_ISO;
import static dev.whoami.aws.StsTrait.REGION_OF_PROFILE;
import static dev.whoami.aws.StsTrait.SETTINGS_OF_SOURCE;
import static dev.whoami.aws.StsTrait.SIGNS_IN_LEGACY_MODE;
import static dev.whoami.aws.StsTraits.ENDPOINTS;
import static dev.whoami.aws.StsTraits.REGIONAL;
import static dev.whoami.aws.StsTraits.VARIANTS;
import static dev.whoami.client.behavior.ProfileBehavior.CREDENTIAL_SOURCE_AS_DOCUMENTED;
import static dev.whoami.client.behavior.ProfileBehavior.KEYS_BEFORE_LOGIN;
import static dev.whoami.client.behavior.ProfileBehavior.KEYS_BEFORE_PROCESS;
import static dev.whoami.client.behavior.ProfileBehavior.KEYS_BEFORE_ROLE;
import static dev.whoami.client.behavior.ProfileBehavior.KEYS_BEFORE_SIGN_IN;
import static dev.whoami.client.behavior.ProfileBehavior.NEEDS_ENDPOINT_OF_STS;
import static dev.whoami.client.behavior.ProfileBehavior.NO_CORRECTION_OF_CLOCK;
import static dev.whoami.client.behavior.ProfileBehavior.NO_CREDENTIAL_SOURCE_OF_SOURCE;
import static dev.whoami.client.behavior.ProfileBehavior.NO_ROLE_BY_TOKEN;
import static dev.whoami.client.behavior.ProfileBehavior.OWN_KEYS_FOR_ROLE;
import static dev.whoami.client.behavior.ProfileBehavior.ROLE_WITHOUT_SOURCE_IS_BROKEN;
import static dev.whoami.client.behavior.ProfileBehavior.SKIPPED_FILE_IS_NONE;
import static dev.whoami.client.behavior.ProfileBehavior.SSO_BY_ACCOUNT_OR_ROLE;

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
import dev.whoami.client.behavior.ProcessLanguage;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.client.behavior.ProfileNaming;
import dev.whoami.client.behavior.ProxySelection;
import dev.whoami.client.behavior.RetryPolicy;
import dev.whoami.client.behavior.StsUse;
import dev.whoami.client.behavior.TextSign;
import dev.whoami.client.behavior.TrustedHosts;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The AWS SDK for Ruby v3. */
public final class RubyV3 extends KnownClient {
  public static final RubyV3 CLIENT = new RubyV3();

  /** For errors whose names are the same in versions 2 and 3. */
  static final KnownClient EITHER =
      SimpleClient.in()
          .saying(
              TextSign.of("Aws::Errors::"),
              TextSign.of("Aws::Sigv4::"),
              TextSign.of("Aws::")
                  .before(
                      "[A-Z][A-Za-z0-9]++::(?:Bucket|Client|Encryption|Endpoints?|Errors|Object"
                          + "|Plugins|Presigner|Queue|Resource|Table|Types)\\b"),
              TextSign.of("No region was provided. Configure the `:region` option"),
              TextSign.of("Profile `").before("[^'\n]{1,60}' not found in /"),
              TextSign.of("Missing :web_identity_token_file parameter"),
              TextSign.of("Failed to parse metadata service response."),
              TextSign.of("Aws::ECSCredentials"),
              TextSign.of("Aws::InstanceProfileCredentials"),
              TextSign.of("Seahorse::Client::"),
              TextSign.of("lib/seahorse/client/"))
          .named("aws-sdk-ruby-v2-or-v3", "AWS SDK for Ruby");

  public static final KnownClient VERSION_2 =
      SimpleClient.in()
          .saying(
              TextSign.withVersion("/aws-sdk-core-", "2"),
              TextSign.withVersion("/aws-sdk-resources-", "2"),
              TextSign.of("aws_minus_sdk_minus_core_minus_2_dot_"))
          .with(EITHER)
          .named("aws-sdk-ruby-v2", "AWS SDK for Ruby v2");

  public static final KnownClient VERSION_1 =
      SimpleClient.in()
          .saying(
              TextSign.withVersion("/aws-sdk-v1-", "1"),
              TextSign.withVersion("/gems/aws-sdk-", "1"),
              TextSign.of("AWS::").before("[A-Z][A-Za-z0-9]++::Errors::"),
              TextSign.of("AWS::Errors::"),
              TextSign.of("AWS::Core::"))
          .named("aws-sdk-ruby-v1", "AWS SDK for Ruby v1");

  private static final StsClientBehavior ROLE =
      StsClientBehavior.needingRegion(
          4,
          ENDPOINTS
              .and(VARIANTS)
              .and(REGIONAL)
              .and(AWS_REGION, AWS_DEFAULT_REGION, BLANK_HIDES_DEFAULT_REGION, REGION_OF_PROFILE)
              .and(BLANK_ENDPOINT_FAILS, ENDPOINT_NEEDS_REGION, NO_DUALSTACK_IN_ISO)
              .and(SETTINGS_OF_SOURCE, MAX_ATTEMPTS));
  private static final StsClientBehavior TOKEN = ROLE.and(SIGNS_IN_LEGACY_MODE);

  private static final CredentialsReader READER =
      CredentialsReader.rejecting(
          OTHER_STATUS,
          OTHER_CASE,
          EXPIRATION_BLANK,
          EXPIRATION_WITH_BLANK,
          EXPIRATION_NUMBER,
          EXPIRATION_NOT_A_TIME);

  /** A file with invalid UTF-8 is malformed. */
  private static final FileSearch FILES = FileSearch.withoutProperties().strictly();

  /** AWS_DEFAULT_PROFILE counts if AWS_PROFILE is not set. */
  private static final FileSearch FILES_WITH_DEFAULT = FILES.named(ProfileNaming.AWS_PROFILE_FIRST);

  public static final ProfileLookup PROFILE =
      ProfileLookup.parsing(
              ProfileDialect.RUBY,
              SKIPPED_FILE_IS_NONE,
              NO_CORRECTION_OF_CLOCK,
              KEYS_BEFORE_PROCESS,
              KEYS_BEFORE_LOGIN,
              SSO_BY_ACCOUNT_OR_ROLE,
              OWN_KEYS_FOR_ROLE,
              NO_CREDENTIAL_SOURCE_OF_SOURCE,
              ROLE_WITHOUT_SOURCE_IS_BROKEN,
              NO_ROLE_BY_TOKEN,
              NEEDS_ENDPOINT_OF_STS,
              CREDENTIAL_SOURCE_AS_DOCUMENTED)
          .in(FILES_WITH_DEFAULT)
          .withSettingsIn(FILES)
          // It knows AWS_DEFAULT_PROFILE for the instance metadata, and not for STS.
          .withImdsIn(ImdsFiles.of(FILES_WITH_DEFAULT))
          .asking(StsUse.of(TOKEN, ROLE))
          .container(container())
          .instance(instance())
          .named("Ruby v3");

  /** Its web identity provider, which does not know AWS_DEFAULT_PROFILE. */
  public static final ProfileLookup WEB_IDENTITY =
      ProfileLookup.parsing(ProfileDialect.RUBY, SKIPPED_FILE_IS_NONE, NO_CORRECTION_OF_CLOCK)
          .in(FILES)
          .asking(StsUse.of(TOKEN))
          .named("Ruby v3, web identity");

  /** Its provider of keys, which does not know the role of a profile. */
  public static final ProfileLookup SHARED_CREDENTIALS =
      ProfileLookup.parsing(
              ProfileDialect.RUBY,
              SKIPPED_FILE_IS_NONE,
              KEYS_BEFORE_PROCESS,
              KEYS_BEFORE_SIGN_IN,
              KEYS_BEFORE_ROLE)
          .in(FILES)
          .named("Ruby v3, shared credentials");

  /**
   * Its provider of keys for a credentials file that the program names: it does not read the config
   * file.
   */
  public static final ProfileLookup SHARED_CREDENTIALS_IN_FILE =
      ProfileLookup.like(SHARED_CREDENTIALS)
          .in(FILES.withoutConfig())
          .named("Ruby v3, shared credentials in a file");

  private RubyV3() {
    super("aws-sdk-ruby", "Ruby v3");
  }

  public static ContainerClientBehavior container(Version version) {
    return version.isBefore("3.188.0") ? TrustedHosts.beforePodIdentity(container()) : container();
  }

  private static ContainerClientBehavior container() {
    return TrustedHosts.all(
            ContainerClientBehavior.usual()
                .tokenFileFirst()
                .strippingToken()
                .trying(1, RetryPolicy.NOTHING))
        .distrusting(HostKind.LOOPBACK_NUMBER, HostKind.LOCALHOST_IN_CAPITALS)
        .reading(READER);
  }

  public static ImdsClientBehavior instance(Version version) {
    ImdsClientBehavior behavior = instance().by(PROFILE).takingHostForAddress();
    if (version.isBefore("3.79.0")) {
      return behavior.onlyV1();
    }
    return version.isBefore("3.186.0") ? behavior.ignoringV1Disabled() : behavior;
  }

  private static ImdsClientBehavior instance() {
    return ImdsClientBehavior.usual()
        .minding(ImdsFlaw.ENDPOINT_BLANK, ImdsFlaw.MODE_BLANK, ImdsFlaw.MODE_UNKNOWN)
        .reading(READER)
        .through(ProxySelection.RUBY);
  }

  @Override
  public List<LibraryMark> libraries() {
    return Collections.singletonList(LibraryMark.of(LibraryMark.Registry.RUBYGEMS, "aws-sdk-core"));
  }

  @Override
  public Optional<ProcessLanguage> usualIn() {
    return Optional.of(ProcessLanguage.RUBY);
  }

  @Override
  public List<TextSign> signs() {
    return Arrays.asList(
        TextSign.withVersion("aws-sdk-ruby3/", "3"),
        TextSign.withVersion("/aws-sdk-core-", "3"),
        TextSign.withVersion("aws-sdk-core (", "3"),
        TextSign.of("/aws-sdk-").before("[a-z0-9]++-1\\.[0-9.]++[/\\\\]++lib[/\\\\]"),
        TextSign.of("aws-sdk-").before("[a-z0-9]++ \\(1\\.[0-9.]++\\) lib/"),
        TextSign.of("aws_minus_sdk_minus_core_minus_3_dot_"));
  }

  @Override
  public Optional<KnownClient> part() {
    return Optional.of(EITHER);
  }
}
