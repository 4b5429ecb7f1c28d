package dev.whoami.client;

import static dev.whoami.aws.CredentialsFlaw.OTHER_CASE;
import static dev.whoami.aws.CredentialsFlaw.OTHER_STATUS;
import static dev.whoami.aws.CredentialsFlaw.SEVERAL_ROLES;
import static dev.whoami.aws.CredentialsFlaw.TOKEN_MISSING;
import static dev.whoami.aws.StsTrait.AWS_DEFAULT_REGION;
import static dev.whoami.aws.StsTrait.BLANK_REGION_IS_A_NAME;
import static dev.whoami.aws.StsTrait.ENDPOINT_WITHOUT_VARIANTS;
import static dev.whoami.aws.StsTrait.MAX_ATTEMPTS;
import static dev.whoami.aws.StsTrait.NO_DUALSTACK_IN_ISO;
import static dev.whoami.aws.StsTrait.REGION_OF_PROFILE;
import static dev.whoami.aws.StsTrait.UNREADABLE_RETRIES_FAIL;
import static dev.whoami.aws.StsTraits.ENDPOINTS;
import static dev.whoami.aws.StsTraits.VARIANTS;
import static dev.whoami.client.behavior.ProfileBehavior.ASKS_FOR_MFA_CODE;
import static dev.whoami.client.behavior.ProfileBehavior.BLANK_VARIABLE_OF_TOKEN_COUNTS;
import static dev.whoami.client.behavior.ProfileBehavior.CREDENTIAL_SOURCE_AS_DOCUMENTED;
import static dev.whoami.client.behavior.ProfileBehavior.KEYS_BEFORE_LOGIN;
import static dev.whoami.client.behavior.ProfileBehavior.KEYS_BEFORE_PROCESS;
import static dev.whoami.client.behavior.ProfileBehavior.NO_CORRECTION_OF_CLOCK;
import static dev.whoami.client.behavior.ProfileBehavior.NO_KEYS_PAST_THEIR_END;
import static dev.whoami.client.behavior.ProfileBehavior.OWN_KEYS_FOR_ROLE;
import static dev.whoami.client.behavior.ProfileBehavior.ROLE_WITHOUT_SOURCE_IS_BROKEN;
import static dev.whoami.client.behavior.ProfileBehavior.SKIPPED_FILE_IS_NONE;
import static dev.whoami.client.behavior.ProfileBehavior.SOURCE_WITHOUT_ENVIRONMENT;
import static dev.whoami.client.behavior.ProfileBehavior.SSO_BY_ACCOUNT_OR_ROLE;
import static dev.whoami.client.behavior.ProfileBehavior.TOKEN_OF_ENVIRONMENT_FIRST;

import dev.whoami.aws.StsTraits;
import dev.whoami.aws.Version;
import dev.whoami.aws.profile.ProfileDialect;
import dev.whoami.client.behavior.ContainerClientBehavior;
import dev.whoami.client.behavior.CredentialsReader;
import dev.whoami.client.behavior.FileSearch;
import dev.whoami.client.behavior.HostKind;
import dev.whoami.client.behavior.ImdsClientBehavior;
import dev.whoami.client.behavior.ImdsFlaw;
import dev.whoami.client.behavior.ImdsV1Fallback;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.client.behavior.ProxySelection;
import dev.whoami.client.behavior.RetryPolicy;
import dev.whoami.client.behavior.TrustedHosts;
import java.util.Optional;

/** The behavior that boto3 and the AWS CLI share; each has its own versions. */
public abstract class BotocoreClient extends KnownClient {
  private static final CredentialsReader READER =
      CredentialsReader.needingZone(SEVERAL_ROLES, OTHER_STATUS, OTHER_CASE, TOKEN_MISSING);

  /** The settings of STS that both know. */
  static final StsTraits STS =
      ENDPOINTS
          .and(VARIANTS)
          .and(AWS_DEFAULT_REGION, BLANK_REGION_IS_A_NAME, REGION_OF_PROFILE)
          .and(ENDPOINT_WITHOUT_VARIANTS, NO_DUALSTACK_IN_ISO)
          .and(MAX_ATTEMPTS, UNREADABLE_RETRIES_FAIL);

  /** A file with invalid UTF-8 is malformed. */
  static ProfileLookup.Builder profile() {
    return ProfileLookup.parsing(
            ProfileDialect.BOTOCORE,
            ASKS_FOR_MFA_CODE,
            SKIPPED_FILE_IS_NONE,
            TOKEN_OF_ENVIRONMENT_FIRST,
            BLANK_VARIABLE_OF_TOKEN_COUNTS,
            SOURCE_WITHOUT_ENVIRONMENT,
            NO_KEYS_PAST_THEIR_END,
            NO_CORRECTION_OF_CLOCK,
            KEYS_BEFORE_PROCESS,
            KEYS_BEFORE_LOGIN,
            SSO_BY_ACCOUNT_OR_ROLE,
            OWN_KEYS_FOR_ROLE,
            ROLE_WITHOUT_SOURCE_IS_BROKEN,
            CREDENTIAL_SOURCE_AS_DOCUMENTED)
        .container(container())
        .instance(instance());
  }

  static FileSearch files() {
    return FileSearch.expandingVariables().strictly();
  }

  private static ContainerClientBehavior container() {
    return TrustedHosts.literal(
            ContainerClientBehavior.usual().tokenFileFirst().trying(3, RetryPolicy.EVERYTHING))
        .distrusting(HostKind.LOOPBACK_NUMBER)
        .reading(READER);
  }

  /** The instance metadata for a profile that names it. */
  private static ImdsClientBehavior instance() {
    return ImdsClientBehavior.usual()
        .fallingBack(ImdsV1Fallback.IF_FORBIDDEN)
        .reading(READER)
        .minding(ImdsFlaw.ATTEMPTS_NOT_POSITIVE, ImdsFlaw.TIMEOUT_NOT_POSITIVE)
        .through(ProxySelection.PYTHON);
  }

  /** The behavior of versions that put no slash between the configured address and a path. */
  static ImdsClientBehavior instanceNeedingSlash() {
    return instance().minding(ImdsFlaw.ENDPOINT_WITHOUT_SLASH);
  }

  private final String withPodIdentity;
  private final String withV1Disabled;
  private final String withHttpsAnywhere;
  private final String withAnyAddress;

  BotocoreClient(
      String id,
      String title,
      String withPodIdentity,
      String withV1Disabled,
      String withHttpsAnywhere,
      String withAnyAddress) {
    super(id, title, title);
    this.withPodIdentity = withPodIdentity;
    this.withV1Disabled = withV1Disabled;
    this.withHttpsAnywhere = withHttpsAnywhere;
    this.withAnyAddress = withAnyAddress;
  }

  public abstract ProfileLookup profile(Version version);

  /**
   * Whether the version puts no slash between the configured address of the instance metadata and a
   * path.
   */
  boolean needsSlash(Version version) {
    return version.isBefore(withAnyAddress);
  }

  public ContainerClientBehavior container(Version version) {
    if (version.isBefore(withPodIdentity)) {
      return TrustedHosts.beforePodIdentity(container()).distrusting(HostKind.HTTPS);
    }
    return version.isBefore(withHttpsAnywhere)
        ? container().distrusting(HostKind.HTTPS)
        : container();
  }

  /** The instance metadata at the end of the chain. */
  public ImdsClientBehavior instance(Version version) {
    ImdsClientBehavior behavior =
        (needsSlash(version) ? instanceNeedingSlash() : instance()).by(profile(version));
    return version.isBefore(withV1Disabled) ? behavior.ignoringV1Disabled() : behavior;
  }

  @Override
  public final Optional<KnownClient> part() {
    return Optional.of(BareBotocore.CLIENT);
  }
}
