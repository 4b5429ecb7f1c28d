package dev.whoami.aws;

import static dev.whoami.aws.StsTrait.AWS_DEFAULT_REGION;
import static dev.whoami.aws.StsTrait.AWS_REGION;

import dev.whoami.world.Reading;
import dev.whoami.world.Witness;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads of the settings of STS those that a client knows, and makes of them what it does. */
final class StsClientSettings {
  static final String IGNORE = "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS";

  private static final String GLOBAL = "aws-global";

  private static final Pattern ISOLATED = Pattern.compile("-iso");

  private final StsClientBehavior client;
  private final Witness w;
  private final SharedConfig inForce;
  private final SharedConfig config;
  private final Supplier<Optional<String>> regionOfInstance;
  private final List<String> problems = new ArrayList<>();

  /** The region is of the profile in force, the rest of the one in the other files. */
  StsClientSettings(
      StsClientBehavior client,
      Witness w,
      SharedConfig inForce,
      SharedConfig config,
      Supplier<Optional<String>> regionOfInstance) {
    this.client = client;
    this.w = w;
    this.inForce = inForce;
    this.config = config;
    this.regionOfInstance = regionOfInstance;
  }

  StsAddress address() {
    @Nullable URI endpoint = endpoint().flatMap(this::uri).orElse(null);
    boolean legacy = isLegacy();
    String region = region(endpoint != null, legacy);
    boolean hasVariants = endpoint == null || !client.has(StsTrait.ENDPOINT_WITHOUT_VARIANTS);
    boolean fips = hasVariants && variant("AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint");
    boolean dualstack =
        hasVariants && variant("AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint");
    if (endpoint != null && client.has(StsTrait.MISREADS_ENDPOINT)) {
      fail("the endpoint of STS that is set is taken for the name of a host");
    }
    if (dualstack && isDualstackUnknown(region)) {
      fail("this client knows no dual-stack endpoint of " + region);
    }
    if (client.has(StsTrait.UNREADABLE_RETRIES_FAIL)) {
      StsRetries.unreadable(w.env("AWS_RETRY_MODE"), w.env("AWS_MAX_ATTEMPTS"))
          .ifPresent(this::fail);
    }
    boolean isPlain = endpoint == null && !fips && !dualstack;
    if (legacy && isPlain && client.has(StsTrait.SIGNS_IN_LEGACY_MODE)) {
      fail("in legacy mode this client signs the request, and has nothing to sign it with");
    }
    return new StsAddress(
        StsRegion.ofClient(region),
        StsSettings.of(
            endpoint,
            fips,
            dualstack,
            legacy,
            StsRetries.of(attempts()),
            problems.isEmpty() ? null : problems.get(0)));
  }

  boolean lacksDualstack() {
    boolean isAsked =
        !endpoint().isPresent() && variant("AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint");
    return isAsked && isDualstackUnknown(namedRegion().orElse(""));
  }

  private boolean isDualstackUnknown(String region) {
    return client.has(StsTrait.NO_DUALSTACK_IN_ISO) && ISOLATED.matcher(region).find();
  }

  private String region(boolean hasEndpoint, boolean legacy) {
    Optional<String> named = namedRegion();
    if (named.isPresent()) {
      return named.get();
    }
    if (hasEndpoint) {
      return client.has(StsTrait.ENDPOINT_NEEDS_REGION)
          ? without("an endpoint of STS is set, and no region that this client knows")
          : GLOBAL;
    }
    if (legacy && client.has(StsTrait.GLOBAL_IN_LEGACY_MODE)) {
      return GLOBAL;
    }
    return client.regionOtherwise().isEmpty()
        ? without("there is no region that this client knows")
        : client.regionOtherwise();
  }

  private Optional<String> namedRegion() {
    if (client.has(AWS_REGION)) {
      Reading set = w.env("AWS_REGION");
      if (set.hasText()) {
        return Optional.of(set.text().trim());
      }
      if (set.isPresent() && client.has(StsTrait.BLANK_REGION_IS_GLOBAL)) {
        return Optional.of(GLOBAL);
      }
      if (set.isPresent() && client.has(StsTrait.BLANK_REGION_FAILS)) {
        return Optional.of(without("AWS_REGION is blank"));
      }
      if (set.isPresent() && client.has(StsTrait.BLANK_HIDES_DEFAULT_REGION)) {
        return regionOfProfile();
      }
    }
    if (client.has(AWS_DEFAULT_REGION) && knowsProfile()) {
      Reading set = w.env("AWS_DEFAULT_REGION");
      if (set.hasText()) {
        return Optional.of(set.text().trim());
      }
      if (set.isPresent() && client.has(StsTrait.BLANK_REGION_FAILS)) {
        return Optional.of(without("AWS_DEFAULT_REGION is blank"));
      }
    }
    Optional<String> ofProfile = regionOfProfile();
    return ofProfile.isPresent() || !client.has(StsTrait.REGION_OF_INSTANCE)
        ? ofProfile
        : regionOfInstance.get();
  }

  private Optional<String> regionOfProfile() {
    return property(StsTrait.REGION_OF_PROFILE, inForce, "region");
  }

  private String without(String why) {
    fail(why);
    return GLOBAL;
  }

  private boolean isLegacy() {
    if (client.has(StsTrait.REGIONAL_VARIABLE)) {
      Reading set = w.env("AWS_STS_REGIONAL_ENDPOINTS");
      if (set.hasText()) {
        return isLegacy(set.text());
      }
      if (set.isPresent() && client.has(StsTrait.BLANK_REGIONAL_FAILS)) {
        fail("AWS_STS_REGIONAL_ENDPOINTS is blank");
      }
    }
    return property(StsTrait.REGIONAL_OF_PROFILE, config, "sts_regional_endpoints")
        .map(StsClientSettings::isLegacy)
        .orElse(client.has(StsTrait.GLOBAL_BY_DEFAULT));
  }

  private static boolean isLegacy(String mode) {
    return mode.trim().equalsIgnoreCase("legacy");
  }

  private Optional<String> endpoint() {
    if (client.has(StsTrait.IGNORING_ENDPOINTS) && isEndpointIgnored(w, config)) {
      return Optional.empty();
    }
    Optional<String> ofSts = endpoint(StsTrait.ENDPOINT_OF_STS, "AWS_ENDPOINT_URL_STS");
    if (ofSts.isPresent()) {
      return ofSts;
    }
    Optional<String> ofAll = endpoint(StsTrait.ENDPOINT_OF_ALL, "AWS_ENDPOINT_URL");
    if (ofAll.isPresent()) {
      return ofAll;
    }
    Optional<String> ofServices =
        client.has(StsTrait.ENDPOINT_OF_SERVICES)
            ? config.serviceProperty("sts.endpoint_url")
            : Optional.empty();
    return ofServices.isPresent()
        ? ofServices
        : property(StsTrait.ENDPOINT_OF_PROFILE, config, "endpoint_url");
  }

  private Optional<String> endpoint(StsTrait known, String variable) {
    Reading set = client.has(known) ? w.env(variable) : Reading.none(Reading.Status.NOT_SET);
    if (set.isPresent() && !set.hasText() && client.has(StsTrait.BLANK_ENDPOINT_FAILS)) {
      fail(variable + " is blank");
    }
    return Optional.of(set.text().trim()).filter(it -> !it.isEmpty());
  }

  /** Whether a setting says that no endpoint counts that is set. */
  static boolean isEndpointIgnored(Witness w, SharedConfig config) {
    Reading set = w.env(IGNORE);
    return set.hasText()
        ? isTrue(set.text())
        : config
            .property("ignore_configured_endpoint_urls")
            .filter(StsClientSettings::isTrue)
            .isPresent();
  }

  private static boolean isTrue(String text) {
    return text.trim().equalsIgnoreCase("true");
  }

  private boolean variant(String variable, String property) {
    Reading set =
        client.has(StsTrait.VARIANT_VARIABLES)
            ? w.env(variable)
            : Reading.none(Reading.Status.NOT_SET);
    return set.hasText()
        ? isTrue(set.text())
        : property(StsTrait.VARIANTS_OF_PROFILE, config, property)
            .filter(StsClientSettings::isTrue)
            .isPresent();
  }

  private int attempts() {
    if (!client.has(StsTrait.MAX_ATTEMPTS)) {
      return client.attempts();
    }
    try {
      return Math.max(1, Integer.parseInt(w.env("AWS_MAX_ATTEMPTS").text().trim()));
    } catch (NumberFormatException none) {
      return client.attempts();
    }
  }

  private Optional<String> property(StsTrait known, SharedConfig of, String name) {
    return client.has(known) && knowsProfile()
        ? of.property(name).map(String::trim).filter(it -> !it.isEmpty())
        : Optional.empty();
  }

  private boolean knowsProfile() {
    return !client.has(StsTrait.NEEDS_LOAD_CONFIG) || w.env("AWS_SDK_LOAD_CONFIG").hasText();
  }

  private Optional<URI> uri(String text) {
    try {
      URI uri = new URI(text);
      if (uri.getScheme() != null && uri.getHost() != null) {
        return Optional.of(uri);
      }
    } catch (URISyntaxException malformed) {
      // As one without a host.
    }
    fail("the endpoint of STS is not the URL of one");
    return Optional.empty();
  }

  private void fail(String why) {
    problems.add(why);
  }
}
