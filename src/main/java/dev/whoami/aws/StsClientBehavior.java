package dev.whoami.aws;

import static dev.whoami.aws.StsTrait.ENDPOINT_OF_PROFILE;
import static dev.whoami.aws.StsTrait.INSTANCE_ASKED_ONCE;
import static dev.whoami.aws.StsTrait.INSTANCE_MUST_ANSWER;
import static dev.whoami.aws.StsTrait.REGION_OF_ASKED_PROFILE;
import static dev.whoami.aws.StsTrait.REGION_OF_INSTANCE;
import static dev.whoami.aws.StsTrait.REGION_OF_LOADED_PROFILE;
import static dev.whoami.aws.StsTrait.REGION_OF_PROFILE;
import static dev.whoami.aws.StsTrait.SETTINGS_OF_SOURCE;

import dev.whoami.world.Witness;
import java.util.Optional;

/**
 * How a client finds STS: the region that it asks in where none is set ("" if it cannot ask then),
 * how often it tries, and which settings it knows. The values were measured with the libraries.
 * Some clients find STS differently for a token than for a role of a profile.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-sts-regionalized-endpoints.html">
 *     AWS: AWS STS regional endpoints</a>
 */
public final class StsClientBehavior {
  private final String regionOtherwise;
  private final int attempts;
  private final StsTraits traits;

  private StsClientBehavior(String regionOtherwise, int attempts, StsTraits traits) {
    this.regionOtherwise = regionOtherwise;
    this.attempts = attempts;
    this.traits = traits;
  }

  /** Asks the global endpoint where no region is set. */
  public static StsClientBehavior globally(int attempts, StsTraits known) {
    return new StsClientBehavior("aws-global", attempts, known);
  }

  /** Asks in this region where none is set. */
  public static StsClientBehavior in(String region, int attempts, StsTraits known) {
    return new StsClientBehavior(region, attempts, known);
  }

  /** Cannot ask where no region is set. */
  public static StsClientBehavior needingRegion(int attempts, StsTraits known) {
    return new StsClientBehavior("", attempts, known);
  }

  /** The same behavior with these traits added. */
  public StsClientBehavior and(StsTrait... more) {
    return new StsClientBehavior(regionOtherwise, attempts, traits.and(more));
  }

  /** The region in which it asks if none is set; empty if it cannot ask then. */
  String regionOtherwise() {
    return regionOtherwise;
  }

  /** How often it tries if no setting says. */
  int attempts() {
    return attempts;
  }

  /** Whether it reads its settings in the profile that gives the keys for a role. */
  public boolean readsSettingsOfSource() {
    return has(SETTINGS_OF_SOURCE);
  }

  /** Whether it takes the region of the profile whose role it requests, not of the one in force. */
  public boolean readsRegionOfAskedProfile() {
    return has(REGION_OF_ASKED_PROFILE);
  }

  /** Whether a property of a profile affects where or how it asks. */
  public boolean readsProfile() {
    return has(REGION_OF_PROFILE) || has(REGION_OF_LOADED_PROFILE) || has(ENDPOINT_OF_PROFILE);
  }

  /** Whether it learns no region if its first request to the instance metadata fails. */
  public boolean asksInstanceOnce() {
    return has(INSTANCE_ASKED_ONCE);
  }

  /**
   * Whether it stops if the instance metadata give no session token and it may not ask without one.
   */
  public boolean stopsWithoutInstance() {
    return has(INSTANCE_MUST_ANSWER);
  }

  /**
   * Whether it fails because these settings require dual-stack in a region for which it knows no
   * such endpoint.
   */
  public boolean lacksDualstack(Witness w, SharedConfig config) {
    return new StsClientSettings(this, w, config, config, each -> InstanceRegion.none())
        .lacksDualstack();
  }

  /**
   * Whether no setting that it knows has a region, so that it asks the instance metadata for one.
   */
  public boolean asksInstance(Witness w, SharedConfig inForce) {
    return has(REGION_OF_INSTANCE)
        && !new StsClientRegion(
                new StsKnownSettings(this, w), inForce, each -> InstanceRegion.none())
            .named()
            .isPresent();
  }

  /**
   * What names an endpoint of every service that is not an http URL, for a client that builds
   * nothing then; empty where it is one, or none is named.
   */
  public Optional<String> endpointNotOfHttp(Witness w, SharedConfig config) {
    return new StsClientEndpoint(new StsKnownSettings(this, w), config).notOfHttp();
  }

  boolean has(StsTrait trait) {
    return traits.contain(trait);
  }
}
