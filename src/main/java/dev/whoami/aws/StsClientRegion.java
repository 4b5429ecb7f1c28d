package dev.whoami.aws;

import static dev.whoami.aws.StsTrait.AWS_DEFAULT_REGION;
import static dev.whoami.aws.StsTrait.AWS_REGION;

import dev.whoami.world.file.Reading;
import java.util.Optional;
import java.util.function.Function;

/**
 * The region in which a client calls STS. First AWS_REGION, next AWS_DEFAULT_REGION, then the
 * profile in use, finally the instance metadata. A client may know only some of them.
 */
final class StsClientRegion {
  private static final String GLOBAL = "aws-global";

  private final StsKnownSettings known;
  private final SharedConfig inForce;
  private final Function<StsClientBehavior, InstanceRegion> ofInstance;

  StsClientRegion(
      StsKnownSettings known,
      SharedConfig inForce,
      Function<StsClientBehavior, InstanceRegion> ofInstance) {
    this.known = known;
    this.inForce = inForce;
    this.ofInstance = ofInstance;
  }

  /**
   * The region with or without a configured endpoint, in legacy mode or not; a missing one is noted
   * as a problem.
   */
  String region(boolean hasEndpoint, boolean legacy) {
    Optional<String> named = named();
    if (named.filter(String::isEmpty).isPresent()) {
      return hasEndpoint ? GLOBAL : without("the region is blank, and no host of STS is called so");
    }
    if (named.isPresent()) {
      return named.get();
    }
    if (hasEndpoint) {
      return known.has(StsTrait.ENDPOINT_NEEDS_REGION)
          ? without("an endpoint of STS is set, and no region that this client knows")
          : GLOBAL;
    }
    if (legacy && known.has(StsTrait.GLOBAL_IN_LEGACY_MODE)) {
      return GLOBAL;
    }
    String otherwise = known.client().regionOtherwise();
    return otherwise.isEmpty() ? without("there is no region that this client knows") : otherwise;
  }

  /** The region from the settings or the instance; empty text if the setting is blank. */
  Optional<String> named() {
    if (known.has(AWS_REGION)) {
      Reading set = known.env("AWS_REGION");
      if (set.hasText()) {
        return Optional.of(set.text().trim());
      }
      if (set.isPresent() && known.has(StsTrait.BLANK_REGION_IS_GLOBAL)) {
        return Optional.of(GLOBAL);
      }
      if (set.isPresent() && known.has(StsTrait.BLANK_REGION_FAILS)) {
        return Optional.of(without("AWS_REGION is blank"));
      }
      if (set.isPresent() && known.has(StsTrait.BLANK_REGION_IS_A_NAME)) {
        return Optional.of("");
      }
      if (set.isPresent() && known.has(StsTrait.BLANK_HIDES_DEFAULT_REGION)) {
        return ofProfile();
      }
    }
    if (known.has(AWS_DEFAULT_REGION) && known.knowsProfile()) {
      Reading set = known.env("AWS_DEFAULT_REGION");
      if (set.hasText()) {
        return Optional.of(set.text().trim());
      }
      if (set.isPresent() && known.has(StsTrait.BLANK_REGION_IS_A_NAME)) {
        return Optional.of("");
      }
    }
    Optional<String> ofProfile = ofProfile();
    return ofProfile.isPresent() || !known.has(StsTrait.REGION_OF_INSTANCE)
        ? ofProfile
        : ofInstance();
  }

  private Optional<String> ofInstance() {
    InstanceRegion learned = ofInstance.apply(known.client());
    learned.problem().ifPresent(known::fail);
    return learned.name();
  }

  private Optional<String> ofProfile() {
    boolean isLoaded = known.env("AWS_SDK_LOAD_CONFIG").hasText();
    StsTrait trait =
        isLoaded && known.has(StsTrait.REGION_OF_LOADED_PROFILE)
            ? StsTrait.REGION_OF_LOADED_PROFILE
            : StsTrait.REGION_OF_PROFILE;
    return known.property(trait, inForce, "region");
  }

  private String without(String why) {
    known.fail(why);
    return GLOBAL;
  }
}
