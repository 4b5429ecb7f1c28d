package dev.whoami.world.http;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.utils.ProxyConfigProvider;
import software.amazon.awssdk.utils.internal.SystemSettingUtils;

/**
 * The proxy that the SDK's URL connection client takes for a public address. First its own
 * settings: http.proxyHost, else HTTP_PROXY and NO_PROXY, also for https. Next HTTPS_PROXY, which
 * the SDK uses only if it is configured to. Finally what the JDK chooses: https.proxyHost,
 * socksProxyHost, the system's proxy. Link-local and loopback addresses go through none.
 */
final class ProxyChoice {
  private ProxyChoice() {}

  /**
   * Uses this process's settings, whichever process is inspected: the network is this process's
   * own. Throws IllegalArgumentException if the proxy settings are malformed.
   */
  static Proxy of(URI uri) {
    return SystemSettingUtils.readingThisProcess(() -> choose(uri));
  }

  private static Proxy choose(URI uri) {
    String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    if (isNear(host)) {
      return Proxy.NO_PROXY;
    }
    for (String scheme : new String[] {"http", uri.getScheme().toLowerCase(Locale.ROOT)}) {
      ProxyConfigProvider settings =
          ProxyConfigProvider.fromSystemEnvironmentSettings(true, true, scheme);
      if (settings.host() != null && !settings.host().isEmpty()) {
        boolean isExempt = settings.nonProxyHosts().stream().anyMatch(host::matches);
        return isExempt ? chosenByJdk(uri) : proxy(settings);
      }
    }
    return chosenByJdk(uri);
  }

  /** Whether the host is this machine or link-local; an IPv6 address is in brackets. */
  private static boolean isNear(String host) {
    String bare = host.startsWith("[") ? host.substring(1) : host;
    return host.equals("localhost")
        || host.startsWith("127.")
        || host.startsWith("169.254.")
        || bare.equals("::1")
        || bare.equals("::1]")
        || bare.startsWith("fd00:ec2:")
        || bare.startsWith("fe80:");
  }

  private static Proxy proxy(ProxyConfigProvider settings) {
    return new Proxy(
        Proxy.Type.HTTP, InetSocketAddress.createUnresolved(settings.host(), settings.port()));
  }

  static Proxy chosenByJdk(URI uri) {
    ProxySelector selector = ProxySelector.getDefault();
    if (selector == null || uri.getHost() == null) {
      return Proxy.NO_PROXY;
    }
    List<Proxy> proxies = selector.select(uri);
    return proxies.isEmpty() ? Proxy.NO_PROXY : proxies.get(0);
  }
}
