package dev.whoami.aws;

import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import java.net.URI;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the settings of STS that a client knows, and interprets them as this client does. */
final class StsClientSettings {
  private static final String ISOLATED = "-iso";
  private static final String OF_CHINA = "cn-";

  private final StsKnownSettings known;
  private final StsClientRegion region;
  private final StsClientEndpoint endpoint;
  private final SharedConfig config;

  /**
   * The region comes from the profile in use, everything else from the profile in the other files.
   */
  StsClientSettings(
      StsClientBehavior client,
      Witness w,
      SharedConfig inForce,
      SharedConfig config,
      Function<StsClientBehavior, InstanceRegion> regionOfInstance) {
    this.known = new StsKnownSettings(client, w);
    this.region = new StsClientRegion(known, inForce, regionOfInstance);
    this.endpoint = new StsClientEndpoint(known, config);
    this.config = config;
  }

  StsAddress address() {
    @Nullable URI url = endpoint.url().orElse(null);
    boolean legacy = isLegacy();
    String asked = region.region(url != null, legacy);
    boolean hasVariants = url == null || !known.has(StsTrait.ENDPOINT_WITHOUT_VARIANTS);
    boolean fips = hasVariants && variant("AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint");
    boolean dualstack = hasVariants && isDualstack();
    if (url != null && known.has(StsTrait.MISREADS_ENDPOINT)) {
      known.fail("the endpoint of STS that is set is taken for the name of a host");
    }
    if (url != null && known.has(StsTrait.ENDPOINT_NEEDS_TLS) && !isBehindTls(url)) {
      known.fail("this client asks an endpoint of STS only by https");
    }
    if (dualstack && isDualstackUnknown(asked)) {
      known.fail("this client knows no dual-stack endpoint of " + asked);
    }
    if (url == null && isMisnamed(asked)) {
      known.fail("this client knows no name that STS has in " + asked);
    }
    if (known.has(StsTrait.UNREADABLE_RETRIES_FAIL)) {
      StsRetries.unreadable(known.env("AWS_RETRY_MODE"), known.env("AWS_MAX_ATTEMPTS"))
          .ifPresent(known::fail);
    }
    boolean isPlain = url == null && !fips && !dualstack;
    if (legacy && isPlain && known.has(StsTrait.SIGNS_IN_LEGACY_MODE)) {
      known.fail("in legacy mode this client signs the request, and has nothing to sign it with");
    }
    StsRetries retries = StsRetries.of(attempts());
    return new StsAddress(
        StsRegion.ofClient(asked),
        StsSettings.of(url, fips, dualstack, legacy, retries, known.problem().orElse(null)));
  }

  /** Whether dual-stack is required in a region for which the client knows no such endpoint. */
  boolean lacksDualstack() {
    boolean isAsked = !endpoint.ofEveryService().isPresent() && isDualstack();
    return isAsked && isDualstackUnknown(region.named().orElse(""));
  }

  private boolean isDualstack() {
    return variant("AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint");
  }

  private boolean isDualstackUnknown(String name) {
    return known.has(StsTrait.NO_DUALSTACK_IN_ISO) && name.contains(ISOLATED);
  }

  private static boolean isBehindTls(URI url) {
    return "https".equalsIgnoreCase(url.getScheme());
  }

  private boolean isMisnamed(String name) {
    return (known.has(StsTrait.NOTHING_IN_ISO) && name.contains(ISOLATED))
        || (known.has(StsTrait.NOTHING_IN_CHINA) && name.startsWith(OF_CHINA));
  }

  private boolean isLegacy() {
    Reading set = known.env(StsTrait.REGIONAL_VARIABLE, "AWS_STS_REGIONAL_ENDPOINTS");
    if (set.hasText()) {
      return isLegacy(set.text());
    }
    if (set.isPresent() && known.has(StsTrait.BLANK_REGIONAL_FAILS)) {
      known.fail("AWS_STS_REGIONAL_ENDPOINTS is blank");
    }
    return known
        .property(StsTrait.REGIONAL_OF_PROFILE, config, "sts_regional_endpoints")
        .map(StsClientSettings::isLegacy)
        .orElse(known.has(StsTrait.GLOBAL_BY_DEFAULT));
  }

  private static boolean isLegacy(String mode) {
    return mode.trim().equalsIgnoreCase("legacy");
  }

  private boolean variant(String variable, String property) {
    Reading set = known.env(StsTrait.VARIANT_VARIABLES, variable);
    return set.hasText()
        ? StsKnownSettings.isTrue(set.text())
        : known
            .property(StsTrait.VARIANTS_OF_PROFILE, config, property)
            .filter(StsKnownSettings::isTrue)
            .isPresent();
  }

  private int attempts() {
    try {
      String set = known.env(StsTrait.MAX_ATTEMPTS, "AWS_MAX_ATTEMPTS").text().trim();
      return Math.max(1, Integer.parseInt(set));
    } catch (NumberFormatException none) {
      return known.client().attempts();
    }
  }
}
