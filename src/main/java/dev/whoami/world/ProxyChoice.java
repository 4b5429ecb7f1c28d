package dev.whoami.world;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import software.amazon.awssdk.utils.ProxyConfigProvider;

/**
 * The proxy that the SDK's own HTTP clients would take for an address: the system properties, else
 * HTTP_PROXY, HTTPS_PROXY and NO_PROXY. Link-local and loopback addresses never go through one.
 */
final class ProxyChoice {
  private static final Pattern NEAR =
      Pattern.compile("169\\.254\\..*|127\\..*|localhost|\\[?(::1|fd00:ec2:.*|fe80:.*?)]?");

  private ProxyChoice() {}

  static Proxy of(URI uri) {
    String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    if (NEAR.matcher(host).matches()) {
      return Proxy.NO_PROXY;
    }
    ProxyConfigProvider settings =
        ProxyConfigProvider.fromSystemEnvironmentSettings(true, true, uri.getScheme());
    if (settings == null || settings.host() == null || settings.host().isEmpty()) {
      return Proxy.NO_PROXY;
    }
    for (String pattern : settings.nonProxyHosts()) {
      if (host.matches(pattern)) {
        return Proxy.NO_PROXY;
      }
    }
    InetSocketAddress address =
        InetSocketAddress.createUnresolved(settings.host(), settings.port());
    return new Proxy(Proxy.Type.HTTP, address);
  }
}
