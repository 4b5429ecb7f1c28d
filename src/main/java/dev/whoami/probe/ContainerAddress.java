package dev.whoami.probe;

import dev.whoami.aws.ContainerServer;
import dev.whoami.aws.SettingName;
import dev.whoami.client.behavior.HostKind;
import dev.whoami.world.SimulatedContainer;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.secret.Redaction;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkSystemSetting;

/**
 * One of the two settings that can hold the container endpoint's address, and the kind of its host.
 */
public final class ContainerAddress {
  private static final String POD_IDENTITY_IPV4 = "169.254.170.23";
  private static final String POD_IDENTITY_IPV6 = "[fd00:ec2::23]";

  private static final SdkSystemSetting RELATIVE =
      SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI;

  private final SettingName setting;
  private final Reading set;
  private final @Nullable URI uri;
  private final HostKind host;
  private final ContainerServer server;

  private ContainerAddress(
      SettingName setting, Reading set, @Nullable URI uri, HostKind host, ContainerServer server) {
    this.setting = setting;
    this.set = set;
    this.uri = uri;
    this.host = host;
    this.server = server;
  }

  /** AWS_CONTAINER_CREDENTIALS_RELATIVE_URI, at the host of the ECS agent. */
  static ContainerAddress relative(Witness w, ProbeOptions options) {
    SdkSystemSetting name = RELATIVE;
    Reading set = w.setting(name);
    SettingName setting = SettingName.of(name, w);
    return set.hasText()
        ? at(setting, set, agent(w) + set.text(), w, options)
        : nowhere(setting, set);
  }

  /** AWS_CONTAINER_CREDENTIALS_FULL_URI. */
  static ContainerAddress full(Witness w, ProbeOptions options) {
    SdkSystemSetting name = SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_FULL_URI;
    Reading set = w.setting(name);
    SettingName setting = SettingName.of(name, w);
    return set.hasText() ? at(setting, set, set.text(), w, options) : nowhere(setting, set);
  }

  private static ContainerAddress nowhere(SettingName setting, Reading set) {
    return new ContainerAddress(setting, set, null, HostKind.OTHER, ContainerServer.OTHER);
  }

  private static ContainerAddress at(
      SettingName setting, Reading set, String text, Witness w, ProbeOptions options) {
    return parse(text)
        .map(
            uri ->
                new ContainerAddress(setting, set, uri, kindOf(uri, w, options), serverAt(uri, w)))
        .orElseGet(() -> nowhere(setting, set));
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
   * Clients accept any host with https, if the scheme is in lower case. Offline, whoami resolves no
   * name. A name then counts as this machine, which whoami does not ask.
   */
  private static HostKind kindOf(URI uri, Witness w, ProbeOptions options) {
    String host = hostOf(uri);
    if (uri.getScheme().equals("https")) {
      return host.equals("localhost") || host.equals("127.0.0.1")
          ? HostKind.HTTPS_ON_THIS_MACHINE
          : HostKind.HTTPS;
    }
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
          return HostKind.onThisMachine(host);
        }
        return uri.getHost() == null ? HostKind.UNCHECKED : HostKind.OTHER;
    }
  }

  /** Whether only the agent of EKS Pod Identity has this address. */
  static boolean isOfPodIdentity(URI uri) {
    String host = hostOf(uri);
    return host.equals(POD_IDENTITY_IPV4) || host.equals(POD_IDENTITY_IPV6);
  }

  private static ContainerServer serverAt(URI uri, Witness w) {
    ContainerServer server = ContainerServer.at(uri);
    return server == ContainerServer.OTHER && SimulatedContainer.isAround(w)
        ? ContainerServer.simulated(uri)
        : server;
  }

  private static String hostOf(URI uri) {
    return HttpCall.get(uri).host().orElse("");
  }

  /** The variable, whether it or the system property of the same meaning is set. */
  String name() {
    return setting.variable();
  }

  /** What sets the address. */
  public SettingName setting() {
    return setting;
  }

  /** Whether it is a path at the ECS agent, and not the whole address. */
  public boolean isRelative() {
    return name().equals(RELATIVE.environmentVariable());
  }

  boolean isSet() {
    return set.isPresent();
  }

  public boolean isBlank() {
    return set.isBlank();
  }

  /** Whether it is a path that lacks its slash, and so becomes a part of the agent's address. */
  boolean lacksSlash() {
    return isRelative() && set.hasText() && !set.text().startsWith("/");
  }

  /** Empty if the setting is missing, blank, or not a valid address. */
  public Optional<URI> uri() {
    return Optional.ofNullable(uri);
  }

  HostKind host() {
    return host;
  }

  /** The kind of server at this address. */
  ContainerServer server() {
    return server;
  }

  boolean isOnThisMachine() {
    return host.isOnThisMachine();
  }

  /** The host as it may be shown. */
  public String shownHost() {
    if (uri == null) {
      return "";
    }
    String host = hostOf(uri).replaceAll("[\\[\\]]", "");
    return uri.getHost() == null ? Redaction.oddHost(host) : Redaction.word(host);
  }
}
