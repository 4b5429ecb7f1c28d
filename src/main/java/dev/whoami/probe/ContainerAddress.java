package dev.whoami.probe;

import dev.whoami.world.Disclosure;
import dev.whoami.world.HttpCall;
import dev.whoami.world.Reading;
import dev.whoami.world.Witness;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkSystemSetting;

/**
 * The address of the container endpoint, if it is one that a token may be sent to: https, a name of
 * this machine alone, 169.254.170.2 or 169.254.170.23, or [fd00:ec2::23] where
 * AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE is IPv6. That is the SDK for Java's own list.
 */
final class ContainerAddress {
  private static final URI NOWHERE = URI.create("http://127.0.0.1:1/");
  private static final List<String> IPV4 = Arrays.asList("169.254.170.2", "169.254.170.23");
  private static final String IPV6 = "[fd00:ec2::23]";

  private final URI uri;
  private final @Nullable Outcome trouble;

  private ContainerAddress(URI uri, @Nullable Outcome trouble) {
    this.uri = uri;
    this.trouble = trouble;
  }

  static ContainerAddress read(Witness w) {
    Reading relative = w.setting(SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI);
    Reading full = w.setting(SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_FULL_URI);
    if (relative.isAbsent() && full.isAbsent()) {
      return in(Outcome.absent("no URI in the environment"));
    }
    Reading set = relative.isPresent() ? relative : full;
    String name =
        relative.isPresent()
            ? "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"
            : "AWS_CONTAINER_CREDENTIALS_FULL_URI";
    if (set.isBlank()) {
      return in(Outcome.broken(Fault.BLANK, name + " is set, but blank"));
    }
    String text = relative.isPresent() ? host(w) + relative.text() : full.text();
    Optional<URI> uri = parse(text);
    if (!uri.isPresent()) {
      return in(Outcome.broken(Fault.UNPARSABLE, name + " is not the address of anything"));
    }
    return isAllowed(uri.get(), w)
        ? new ContainerAddress(uri.get(), null)
        : in(notAllowed(uri.get(), name, w));
  }

  private static ContainerAddress in(Outcome trouble) {
    return new ContainerAddress(NOWHERE, trouble);
  }

  private static String host(Witness w) {
    Reading set = w.setting(SdkSystemSetting.AWS_CONTAINER_SERVICE_ENDPOINT);
    return set.hasText()
        ? set.text()
        : SdkSystemSetting.AWS_CONTAINER_SERVICE_ENDPOINT.defaultValue();
  }

  private static Optional<URI> parse(String text) {
    try {
      URI uri = new URI(text);
      String scheme = String.valueOf(uri.getScheme());
      boolean isHttp = scheme.equals("http") || scheme.equals("https");
      return isHttp && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  private static boolean isAllowed(URI uri, Witness w) {
    String host = uri.getHost();
    if (uri.getScheme().equals("https")) {
      return true;
    }
    return isIpv6(w)
        ? host.equals(IPV6) || w.isLoopback(host)
        : IPV4.contains(host) || w.isLoopback(host);
  }

  private static boolean isIpv6(Witness w) {
    return w.setting(SdkSystemSetting.AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE)
        .text()
        .toUpperCase(Locale.ROOT)
        .equals("IPV6");
  }

  private static Outcome notAllowed(URI uri, String name, Witness w) {
    String host = Disclosure.word(uri.getHost().replaceAll("[\\[\\]]", ""));
    w.refrain(HttpCall.get(uri), "the host is not one that the SDK sends a token to");
    String hint =
        uri.getHost().equals(IPV6)
            ? "needs AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE=IPv6"
            : "is not a host that the SDK sends a token to";
    return Outcome.broken(Fault.ADDRESS_NOT_ALLOWED, name + ": " + host + " " + hint);
  }

  URI uri() {
    return uri;
  }

  /** Why there is no address to ask. */
  Optional<Outcome> trouble() {
    return Optional.ofNullable(trouble);
  }
}
