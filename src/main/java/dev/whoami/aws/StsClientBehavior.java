package dev.whoami.aws;

import static dev.whoami.aws.StsTrait.AWS_DEFAULT_REGION;
import static dev.whoami.aws.StsTrait.AWS_REGION;
import static dev.whoami.aws.StsTrait.BLANK_ENDPOINT_FAILS;
import static dev.whoami.aws.StsTrait.BLANK_HIDES_DEFAULT_REGION;
import static dev.whoami.aws.StsTrait.BLANK_REGIONAL_FAILS;
import static dev.whoami.aws.StsTrait.BLANK_REGION_FAILS;
import static dev.whoami.aws.StsTrait.BLANK_REGION_IS_A_NAME;
import static dev.whoami.aws.StsTrait.BLANK_REGION_IS_GLOBAL;
import static dev.whoami.aws.StsTrait.ENDPOINT_NEEDS_REGION;
import static dev.whoami.aws.StsTrait.ENDPOINT_NEEDS_TLS;
import static dev.whoami.aws.StsTrait.ENDPOINT_OF_ALL;
import static dev.whoami.aws.StsTrait.ENDPOINT_OF_PROFILE;
import static dev.whoami.aws.StsTrait.ENDPOINT_OF_PROFILE_WITH_REGION;
import static dev.whoami.aws.StsTrait.ENDPOINT_OF_SERVICES;
import static dev.whoami.aws.StsTrait.ENDPOINT_OF_STS;
import static dev.whoami.aws.StsTrait.ENDPOINT_WITHOUT_VARIANTS;
import static dev.whoami.aws.StsTrait.GIVES_UP_IF_THROTTLED;
import static dev.whoami.aws.StsTrait.GLOBAL_BY_DEFAULT;
import static dev.whoami.aws.StsTrait.GLOBAL_IN_LEGACY_MODE;
import static dev.whoami.aws.StsTrait.IGNORING_ENDPOINTS;
import static dev.whoami.aws.StsTrait.INSTANCE_ASKED_ONCE;
import static dev.whoami.aws.StsTrait.INSTANCE_MUST_ANSWER;
import static dev.whoami.aws.StsTrait.MAX_ATTEMPTS;
import static dev.whoami.aws.StsTrait.MISREADS_ENDPOINT;
import static dev.whoami.aws.StsTrait.NEEDS_LOAD_CONFIG;
import static dev.whoami.aws.StsTrait.NOTHING_IN_CHINA;
import static dev.whoami.aws.StsTrait.NOTHING_IN_ISO;
import static dev.whoami.aws.StsTrait.NO_DUALSTACK_IN_ISO;
import static dev.whoami.aws.StsTrait.REGIONAL_VARIABLE;
import static dev.whoami.aws.StsTrait.REGION_OF_ASKED_PROFILE;
import static dev.whoami.aws.StsTrait.REGION_OF_INSTANCE;
import static dev.whoami.aws.StsTrait.REGION_OF_LOADED_PROFILE;
import static dev.whoami.aws.StsTrait.REGION_OF_PROFILE;
import static dev.whoami.aws.StsTrait.SETTINGS_OF_SOURCE;
import static dev.whoami.aws.StsTrait.SIGNS_IN_LEGACY_MODE;
import static dev.whoami.aws.StsTrait.UNREADABLE_RETRIES_FAIL;
import static dev.whoami.aws.StsTraits.ENDPOINTS;
import static dev.whoami.aws.StsTraits.NONE;
import static dev.whoami.aws.StsTraits.REGIONAL;
import static dev.whoami.aws.StsTraits.VARIANTS;

import dev.whoami.world.Witness;

/**
 * How a client finds STS: the region that it asks in where none is set ("" if it cannot ask then),
 * how often it tries, and which settings it knows. Measured with the libraries. Some ask in another
 * way for a token than for a role of a profile.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-sts-regionalized-endpoints.html">
 *     AWS: AWS STS regional endpoints</a>
 */
public enum StsClientBehavior {
  CLI_TOKEN(
      Regions.GLOBAL,
      3,
      ENDPOINTS
          .and(VARIANTS)
          .and(AWS_REGION, AWS_DEFAULT_REGION, BLANK_REGION_IS_A_NAME, REGION_OF_PROFILE)
          .and(REGION_OF_INSTANCE, INSTANCE_MUST_ANSWER)
          .and(ENDPOINT_WITHOUT_VARIANTS, NO_DUALSTACK_IN_ISO)
          .and(MAX_ATTEMPTS, UNREADABLE_RETRIES_FAIL)),
  CLI_ROLE(CLI_TOKEN, ENDPOINT_NEEDS_REGION),
  BOTO3_TOKEN(
      Regions.GLOBAL,
      5,
      ENDPOINTS
          .and(VARIANTS)
          .and(REGIONAL)
          .and(AWS_DEFAULT_REGION, BLANK_REGION_IS_A_NAME, REGION_OF_PROFILE)
          .and(ENDPOINT_WITHOUT_VARIANTS, NO_DUALSTACK_IN_ISO)
          .and(MAX_ATTEMPTS, UNREADABLE_RETRIES_FAIL)),
  BOTO3_ROLE(BOTO3_TOKEN, ENDPOINT_NEEDS_REGION),
  /** Before 1.40. */
  BOTO3_LEGACY_TOKEN(BOTO3_TOKEN, GLOBAL_BY_DEFAULT),
  BOTO3_LEGACY_ROLE(BOTO3_ROLE, GLOBAL_BY_DEFAULT),
  GO_V2(
      Regions.NONE,
      3,
      VARIANTS
          .and(AWS_REGION, AWS_DEFAULT_REGION, REGION_OF_PROFILE)
          .and(ENDPOINT_OF_STS, ENDPOINT_OF_SERVICES, IGNORING_ENDPOINTS)
          .and(MAX_ATTEMPTS, NO_DUALSTACK_IN_ISO)),
  GO_V1(
      Regions.GLOBAL,
      4,
      VARIANTS
          .and(REGIONAL)
          .and(AWS_REGION, AWS_DEFAULT_REGION, NEEDS_LOAD_CONFIG, REGION_OF_PROFILE)
          .and(GLOBAL_BY_DEFAULT, NO_DUALSTACK_IN_ISO)),
  JS_V3(
      "us-east-1",
      3,
      ENDPOINTS
          .and(VARIANTS)
          .and(AWS_REGION, BLANK_REGION_FAILS, REGION_OF_PROFILE)
          .and(MAX_ATTEMPTS)),
  JS_V2_TOKEN(
      Regions.NONE,
      4,
      VARIANTS
          .and(REGIONAL)
          .and(AWS_REGION, REGION_OF_LOADED_PROFILE)
          .and(GLOBAL_BY_DEFAULT, BLANK_REGIONAL_FAILS, GLOBAL_IN_LEGACY_MODE)
          .and(NO_DUALSTACK_IN_ISO)),
  /** It asks for a role in us-east-1, whatever the region is. */
  JS_V2_ROLE("us-east-1", 4, VARIANTS.and(REGIONAL).and(GLOBAL_BY_DEFAULT, BLANK_REGIONAL_FAILS)),
  /** For a role it always asks the global endpoint. */
  JAVA_V1_ROLE(Regions.GLOBAL, 4, NONE),
  JAVA_V1_TOKEN(
      Regions.NONE,
      4,
      NONE.and(AWS_REGION, BLANK_REGION_IS_GLOBAL, REGION_OF_PROFILE)
          .and(REGION_OF_INSTANCE, INSTANCE_ASKED_ONCE)
          .and(REGIONAL_VARIABLE, BLANK_REGIONAL_FAILS)
          .and(MAX_ATTEMPTS)),
  RUBY_ROLE(
      Regions.NONE,
      4,
      ENDPOINTS
          .and(VARIANTS)
          .and(REGIONAL)
          .and(AWS_REGION, AWS_DEFAULT_REGION, BLANK_HIDES_DEFAULT_REGION, REGION_OF_PROFILE)
          .and(BLANK_ENDPOINT_FAILS, ENDPOINT_NEEDS_REGION, NO_DUALSTACK_IN_ISO)
          .and(SETTINGS_OF_SOURCE, MAX_ATTEMPTS)),
  RUBY_TOKEN(RUBY_ROLE, SIGNS_IN_LEGACY_MODE),
  KOTLIN_TOKEN(Regions.NONE, 3, Known.OF_KOTLIN),
  KOTLIN_ROLE(Regions.GLOBAL, 3, Known.OF_KOTLIN),
  /**
   * With a token file that the environment names and the role of a profile, which it reads then; or
   * with a token file of a profile that is the source of another.
   */
  CRT_TOKEN_FOR_PROFILE(Regions.NONE, 1, Known.OF_CRT),
  /** With a token file and a role that the environment names. */
  CRT_TOKEN(CRT_TOKEN_FOR_PROFILE, ENDPOINT_OF_PROFILE_WITH_REGION),
  /** It asks twice: for the profile, and for the web identity after it. */
  CRT_TOKEN_IN_PROFILE(Regions.NONE, 2, Known.OF_CRT),
  CRT_ROLE(Regions.GLOBAL, 4, Known.OF_CRT.and(GIVES_UP_IF_THROTTLED)),
  /** It makes the name of the host of AWS_REGION by itself, and asks once. */
  MINIO_GO(Regions.GLOBAL, 1, NONE.and(AWS_REGION, NOTHING_IN_ISO)),
  OBJECT_STORE(
      "us-east-1",
      4,
      NONE.and(AWS_REGION, AWS_DEFAULT_REGION, ENDPOINT_OF_STS, ENDPOINT_NEEDS_TLS)
          .and(NOTHING_IN_ISO, NOTHING_IN_CHINA)),
  OPENDAL(
      Regions.NONE,
      1,
      NONE.and(AWS_REGION, REGIONAL_VARIABLE, GLOBAL_BY_DEFAULT, GLOBAL_IN_LEGACY_MODE));

  private final String regionOtherwise;
  private final int attempts;
  private final StsTraits traits;

  StsClientBehavior(String regionOtherwise, int attempts, StsTraits traits) {
    this.regionOtherwise = regionOtherwise;
    this.attempts = attempts;
    this.traits = traits;
  }

  StsClientBehavior(StsClientBehavior like, StsTrait... more) {
    this(like.regionOtherwise, like.attempts, like.traits.and(more));
  }

  /** The region that is asked in where none is set; empty where it cannot ask then. */
  String regionOtherwise() {
    return regionOtherwise;
  }

  /** How often it tries where nothing says how often. */
  int attempts() {
    return attempts;
  }

  /** Whether the profile whose settings count is the one that gives the keys for a role. */
  public boolean readsSettingsOfSource() {
    return has(SETTINGS_OF_SOURCE);
  }

  /** Whether the region is of the profile whose role it asks for, and not of the one in force. */
  public boolean readsRegionOfAskedProfile() {
    return has(REGION_OF_ASKED_PROFILE);
  }

  /** Whether something in a profile decides where or how it asks. */
  public boolean readsProfile() {
    return has(REGION_OF_PROFILE) || has(REGION_OF_LOADED_PROFILE) || has(ENDPOINT_OF_PROFILE);
  }

  /** Whether it learns no region of the instance metadata that fail at first. */
  public boolean asksInstanceOnce() {
    return has(INSTANCE_ASKED_ONCE);
  }

  /**
   * Whether it stops where the instance metadata give no session token that it cannot do without.
   */
  public boolean stopsWithoutInstance() {
    return has(INSTANCE_MUST_ANSWER);
  }

  /** Whether dual-stack is asked for by these settings where it knows none, so that it fails. */
  public boolean lacksDualstack(Witness w, SharedConfig config) {
    return new StsClientSettings(this, w, config, config, each -> InstanceRegion.none())
        .lacksDualstack();
  }

  boolean has(StsTrait trait) {
    return traits.contain(trait);
  }

  /** Where a client asks that no region tells where to. */
  private static final class Regions {
    static final String GLOBAL = "aws-global";
    static final String NONE = "";
  }

  /** What a client knows for a token as for a role. */
  private static final class Known {
    static final StsTraits OF_KOTLIN =
        ENDPOINTS
            .and(VARIANTS)
            .and(AWS_REGION, BLANK_REGION_FAILS, REGION_OF_PROFILE, REGION_OF_INSTANCE)
            .and(BLANK_ENDPOINT_FAILS)
            .and(MAX_ATTEMPTS, UNREADABLE_RETRIES_FAIL);
    static final StsTraits OF_CRT =
        NONE.and(AWS_REGION, AWS_DEFAULT_REGION, REGION_OF_PROFILE, REGION_OF_ASKED_PROFILE)
            .and(ENDPOINT_OF_STS, ENDPOINT_OF_ALL, ENDPOINT_OF_SERVICES, ENDPOINT_OF_PROFILE)
            .and(MISREADS_ENDPOINT);
  }
}
