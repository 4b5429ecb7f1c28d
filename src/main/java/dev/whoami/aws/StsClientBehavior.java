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
 * How a client finds STS: the region if none is set ("" if it then fails), how often it tries, and
 * which settings it knows. The values were measured with the libraries. Some clients find STS
 * differently for a token than for a role of a profile.
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

  /** Uses the global endpoint if no region is set. */
  public static StsClientBehavior globally(int attempts, StsTraits known) {
    return new StsClientBehavior("aws-global", attempts, known);
  }

  /** Uses this region if none is set. */
  public static StsClientBehavior in(String region, int attempts, StsTraits known) {
    return new StsClientBehavior(region, attempts, known);
  }

  /** Fails if no region is set. */
  public static StsClientBehavior needingRegion(int attempts, StsTraits known) {
    return new StsClientBehavior("", attempts, known);
  }

  /** The behavior with more traits. */
  public StsClientBehavior and(StsTrait... more) {
    return new StsClientBehavior(regionOtherwise, attempts, traits.and(more));
  }

  /** The region if none is set; empty if the client then fails. */
  String regionOtherwise() {
    return regionOtherwise;
  }

  /** The number of tries if no setting has one. */
  int attempts() {
    return attempts;
  }

  /** Whether it reads its settings in the source profile of a role. */
  public boolean readsSettingsOfSource() {
    return has(SETTINGS_OF_SOURCE);
  }

  /**
   * Whether it uses the region of the profile whose role it requests, and not of the profile in
   * use.
   */
  public boolean readsRegionOfAskedProfile() {
    return has(REGION_OF_ASKED_PROFILE);
  }

  /** Whether a property of a profile affects where or how it sends the request. */
  public boolean readsProfile() {
    return has(REGION_OF_PROFILE) || has(REGION_OF_LOADED_PROFILE) || has(ENDPOINT_OF_PROFILE);
  }

  /** Whether it gets no region if its first request to the instance metadata fails. */
  public boolean asksInstanceOnce() {
    return has(INSTANCE_ASKED_ONCE);
  }

  /**
   * Whether it stops if the instance metadata returns no session token and IMDSv1 is not allowed.
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

  /** Whether no setting that it knows has a region, so that it asks the instance metadata. */
  public boolean asksInstance(Witness w, SharedConfig inForce) {
    return has(REGION_OF_INSTANCE)
        && !new StsClientRegion(
                new StsKnownSettings(this, w), inForce, each -> InstanceRegion.none())
            .named()
            .isPresent();
  }

  /**
   * The endpoint setting for every service that is not an http URL: the client then builds nothing.
   * Empty if it is one, or none is set.
   */
  public Optional<String> endpointNotOfHttp(Witness w, SharedConfig config) {
    return new StsClientEndpoint(new StsKnownSettings(this, w), config).notOfHttp();
  }

  boolean has(StsTrait trait) {
    return traits.contain(trait);
  }
}
