package dev.whoami.aws;

import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * The settings for the endpoint of STS. The first one that is set counts: the system properties
 * aws.endpointUrlSts and aws.endpointUrl, the variables AWS_ENDPOINT_URL_STS and AWS_ENDPOINT_URL,
 * finally the profile's endpoint_url. In the profile, "sts" in its services section comes first,
 * then its own "sts", then its own endpoint_url. The SDK does not publish the names.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html">AWS:
 *     service-specific endpoints</a>
 */
final class StsEndpointSetting {
  private static final String[] PROPERTIES = {"aws.endpointUrlSts", "aws.endpointUrl"};
  private static final String[] VARIABLES = {"AWS_ENDPOINT_URL_STS", "AWS_ENDPOINT_URL"};
  private static final String OF_STS = "sts.endpoint_url";

  private StsEndpointSetting() {}

  /** The first one that is set, even if it is blank; empty if there is none. */
  static Optional<Named> first(Witness w, SharedConfig config) {
    for (String each : PROPERTIES) {
      Reading set = w.property(each);
      if (set.isPresent()) {
        return Optional.of(new Named(each, set.text()));
      }
    }
    for (String each : VARIABLES) {
      Reading set = w.env(each);
      if (set.isPresent()) {
        return Optional.of(new Named(each, set.text().trim()));
      }
    }
    Optional<Named> ofServices =
        config
            .serviceProperty(OF_STS)
            .map(it -> new Named("endpoint_url of the services section", it));
    if (ofServices.isPresent()) {
      return ofServices;
    }
    Optional<String> ofSts = config.property(OF_STS);
    return (ofSts.isPresent() ? ofSts : config.property("endpoint_url"))
        .map(it -> new Named("endpoint_url of the profile", it));
  }

  /** The text as the URL of an endpoint, with a scheme and a host; empty if it is not one. */
  static Optional<URI> url(String text) {
    try {
      return Optional.of(new URI(text))
          .filter(it -> it.getScheme() != null && it.getHost() != null);
    } catch (URISyntaxException malformed) {
      // The URL has no host.
      return Optional.empty();
    }
  }

  /** The text, and the setting that has it. */
  static final class Named {
    private final String name;
    private final String text;

    private Named(String name, String text) {
      this.name = name;
      this.text = text;
    }

    String name() {
      return name;
    }

    String text() {
      return text;
    }
  }
}
