package dev.whoami.probe;

import dev.whoami.world.HttpCall;
import dev.whoami.world.Reading;
import dev.whoami.world.Redaction;
import dev.whoami.world.Witness;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkSystemSetting;

/** One of the two addresses that a container endpoint can be set to, and what host it names. */
final class ContainerAddress {
  private static final String POD_IDENTITY_IPV4 = "169.254.170.23";
  private static final String POD_IDENTITY_IPV6 = "[fd00:ec2::23]";

  private final SdkSystemSetting name;
  private final Reading set;
  private final @Nullable URI uri;
  private final HostKind host;

  private ContainerAddress(SdkSystemSetting name, Reading set, @Nullable URI uri, HostKind host) {
    this.name = name;
    this.set = set;
    this.uri = uri;
    this.host = host;
  }

  /** AWS_CONTAINER_CREDENTIALS_RELATIVE_URI, at the host of the ECS agent. */
  static ContainerAddress relative(Witness w, ProbeOptions options) {
    SdkSystemSetting name = SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI;
    Reading set = w.setting(name);
    return set.hasText() ? at(name, set, agent(w) + set.text(), w, options) : nowhere(name, set);
  }

  /** AWS_CONTAINER_CREDENTIALS_FULL_URI. */
  static ContainerAddress full(Witness w, ProbeOptions options) {
    SdkSystemSetting name = SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_FULL_URI;
    Reading set = w.setting(name);
    return set.hasText() ? at(name, set, set.text(), w, options) : nowhere(name, set);
  }

  private static ContainerAddress nowhere(SdkSystemSetting name, Reading set) {
    return new ContainerAddress(name, set, null, HostKind.OTHER);
  }

  private static ContainerAddress at(
      SdkSystemSetting name, Reading set, String text, Witness w, ProbeOptions options) {
    return parse(text)
        .map(uri -> new ContainerAddress(name, set, uri, kindOf(uri, w, options)))
        .orElseGet(() -> nowhere(name, set));
  }

  private static String agent(Witness w) {
    Reading set = w.setting(SdkSystemSetting.AWS_CONTAINER_SERVICE_ENDPOINT);
    return set.hasText()
        ? set.text()
        : SdkSystemSetting.AWS_CONTAINER_SERVICE_ENDPOINT.defaultValue();
  }

  private static Optional<URI> parse(String text) {
    try {
      URI uri = new URI(text);
      return HttpCall.get(uri).host().isPresent() ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  /**
   * Only in small letters is https as good as a host of this machine. Offline no name is resolved:
   * it counts as one of this machine, which is not asked.
   */
  private static HostKind kindOf(URI uri, Witness w, ProbeOptions options) {
    if (uri.getScheme().equals("https")) {
      return HostKind.HTTPS;
    }
    String host = hostOf(uri);
    switch (host) {
      case "169.254.170.2":
        return HostKind.ECS_AGENT;
      case POD_IDENTITY_IPV4:
        return HostKind.POD_IDENTITY_IPV4;
      case POD_IDENTITY_IPV6:
        return HostKind.POD_IDENTITY_IPV6;
      default:
        boolean isUnknown = options.isOffline() && !HttpCall.get(uri).isToNumericHost();
        if (isUnknown || w.isLoopback(host)) {
          return loopback(host);
        }
        return uri.getHost() == null ? HostKind.UNCHECKED : HostKind.OTHER;
    }
  }

  /** Whether only the agent of EKS Pod Identity has this address. */
  static boolean isOfPodIdentity(URI uri) {
    String host = hostOf(uri);
    return host.equals(POD_IDENTITY_IPV4) || host.equals(POD_IDENTITY_IPV6);
  }

  private static String hostOf(URI uri) {
    return HttpCall.get(uri).host().orElse("");
  }

  private static HostKind loopback(String host) {
    if (host.equalsIgnoreCase("localhost")) {
      return HostKind.LOCALHOST;
    }
    if (host.matches("\\[[0:]+1]")) {
      return HostKind.LOOPBACK_IPV6;
    }
    if (host.matches("127(\\.\\d{1,3}){3}")) {
      return HostKind.LOOPBACK_IPV4;
    }
    return host.matches("[0-9.]+") ? HostKind.LOOPBACK_NUMBER : HostKind.LOOPBACK_NAME;
  }

  String name() {
    return name.environmentVariable();
  }

  boolean isSet() {
    return set.isPresent();
  }

  boolean isBlank() {
    return set.isBlank();
  }

  /** Whether it is a path that lacks its slash, and so becomes a part of the agent's address. */
  boolean lacksSlash() {
    return name == SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI
        && set.hasText()
        && !set.text().startsWith("/");
  }

  /** Empty where the setting is missing, blank, or not the address of anything. */
  Optional<URI> uri() {
    return Optional.ofNullable(uri);
  }

  HostKind host() {
    return host;
  }

  /** The host as it may be shown. */
  String shownHost() {
    if (uri == null) {
      return "";
    }
    String host = hostOf(uri).replaceAll("[\\[\\]]", "");
    return uri.getHost() == null ? Redaction.oddHost(host) : Redaction.word(host);
  }
}
