package dev.whoami.aws;

import dev.whoami.world.file.Reading;
import dev.whoami.world.text.LazyPattern;
import java.net.URI;
import java.util.Optional;

/**
 * The configured endpoint of STS, as a client finds it. First AWS_ENDPOINT_URL_STS, then
 * AWS_ENDPOINT_URL, then the services section of the profile, finally its endpoint_url. A client
 * may know only some of them. None counts if a setting says to ignore all.
 */
final class StsClientEndpoint {
  static final String IGNORE = "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS";

  private static final LazyPattern OF_HTTP = LazyPattern.of("(?i)https?:\\S*");

  private final StsKnownSettings known;
  private final SharedConfig config;

  StsClientEndpoint(StsKnownSettings known, SharedConfig config) {
    this.known = known;
    this.config = config;
  }

  /** Whether the variable, or the profile if it is not set, says to ignore configured endpoints. */
  static boolean isIgnored(Reading variable, SharedConfig config) {
    return variable.hasText()
        ? StsKnownSettings.isTrue(variable.text())
        : config
            .property("ignore_configured_endpoint_urls")
            .filter(StsKnownSettings::isTrue)
            .isPresent();
  }

  /** Notes a text that is not a URL as a problem. */
  Optional<URI> url() {
    return text().flatMap(this::uri);
  }

  /** The setting for every service, and not only for STS. */
  Optional<String> ofEveryService() {
    if (isIgnored()) {
      return Optional.empty();
    }
    Optional<String> ofAll = variable(StsTrait.ENDPOINT_OF_ALL, "AWS_ENDPOINT_URL");
    return ofAll.isPresent() ? ofAll : ofProfile();
  }

  /**
   * The setting for every service that is not an http URL, even a blank one; empty if there is
   * none.
   */
  Optional<String> notOfHttp() {
    Reading ignoring = known.env(IGNORE);
    // For a client with this trait, a blank variable counts as set.
    boolean isIgnored =
        ignoring.isPresent()
            ? StsKnownSettings.isTrue(ignoring.text())
            : isIgnored(ignoring, config);
    if (isIgnored) {
      return Optional.empty();
    }
    Reading variable = known.env("AWS_ENDPOINT_URL");
    return variable.isPresent()
        ? Optional.of("AWS_ENDPOINT_URL").filter(it -> !isOfHttp(variable.text()))
        : config
            .property("endpoint_url")
            .filter(it -> !isOfHttp(it))
            .map(it -> "endpoint_url of the profile");
  }

  private static boolean isOfHttp(String text) {
    return OF_HTTP.matcher(text).matches();
  }

  private boolean isIgnored() {
    return known.has(StsTrait.IGNORING_ENDPOINTS) && isIgnored(known.env(IGNORE), config);
  }

  /** The configured text, even if it is not a URL. */
  Optional<String> text() {
    if (isIgnored()) {
      return Optional.empty();
    }
    Optional<String> ofSts = variable(StsTrait.ENDPOINT_OF_STS, "AWS_ENDPOINT_URL_STS");
    if (ofSts.isPresent()) {
      return ofSts;
    }
    Optional<String> ofAll = variable(StsTrait.ENDPOINT_OF_ALL, "AWS_ENDPOINT_URL");
    if (ofAll.isPresent()) {
      return ofAll;
    }
    Optional<String> ofServices =
        known.has(StsTrait.ENDPOINT_OF_SERVICES) && readsProfile()
            ? config.serviceProperty("sts.endpoint_url")
            : Optional.empty();
    return ofServices.isPresent() ? ofServices : ofProfile();
  }

  private Optional<String> ofProfile() {
    return readsProfile()
        ? known.property(StsTrait.ENDPOINT_OF_PROFILE, config, "endpoint_url")
        : Optional.empty();
  }

  private boolean readsProfile() {
    return !known.has(StsTrait.ENDPOINT_OF_PROFILE_WITH_REGION)
        || !(known.env("AWS_REGION").hasText() || known.env("AWS_DEFAULT_REGION").hasText());
  }

  private Optional<String> variable(StsTrait trait, String name) {
    Reading set = known.env(trait, name);
    if (set.isPresent() && !set.hasText() && known.has(StsTrait.BLANK_ENDPOINT_FAILS)) {
      known.fail(name + " is blank");
    }
    return Optional.of(set.text().trim()).filter(it -> !it.isEmpty());
  }

  private Optional<URI> uri(String text) {
    Optional<URI> url = StsEndpointSetting.url(text);
    if (!url.isPresent()) {
      known.fail("the endpoint of STS is not the URL of one");
    }
    return url;
  }
}
