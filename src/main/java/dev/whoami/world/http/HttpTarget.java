package dev.whoami.world.http;

import dev.whoami.world.text.Alphabet;
import java.io.IOException;
import java.net.InetAddress;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * The host, port and path of an http or https address. They are parsed as the JDK's URL does,
 * because the SDK opens its connections with that. So the scheme can be in any case, and a host can
 * be 127.1, which java.net.URI does not accept.
 */
public final class HttpTarget {
  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;
  private static final int LARGEST_PORT = 65_535;
  private static final Alphabet IPV6 = Alphabet.of("0-9a-fA-F:.");

  /** Parses as Java's own handlers do. Java would first search every jar for one. */
  private static final URLStreamHandler AS_JAVA =
      new URLStreamHandler() {
        @Override
        protected URLConnection openConnection(URL url) throws IOException {
          throw new IOException("the address is only read");
        }
      };

  private final boolean tls;
  private final String host;
  private final int port;
  private final boolean usualPort;
  private final String path;

  private HttpTarget(boolean tls, String host, int port, boolean usualPort, String path) {
    this.tls = tls;
    this.host = host;
    this.port = port;
    this.usualPort = usualPort;
    this.path = path;
  }

  /** Empty if this is not the address of a web server. */
  public static Optional<HttpTarget> of(URI uri) {
    try {
      URI ascii = new URI(uri.toASCIIString());
      return ascii.isAbsolute() ? of(new URL(null, ascii.toString(), AS_JAVA)) : Optional.empty();
    } catch (URISyntaxException | MalformedURLException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<HttpTarget> of(URL url) {
    boolean tls = url.getProtocol().equals("https");
    boolean isWeb = tls || url.getProtocol().equals("http");
    int usual = tls ? HTTPS_PORT : HTTP_PORT;
    int port = url.getPort() < 0 ? usual : url.getPort();
    if (!isWeb || url.getHost().isEmpty() || port > LARGEST_PORT) {
      return Optional.empty();
    }
    String path = url.getFile().startsWith("/") ? url.getFile() : "/" + url.getFile();
    return Optional.of(new HttpTarget(tls, url.getHost(), port, port == usual, path));
  }

  /** Whether a host is an IP address, so that Java sends no DNS query: IPv4 or IPv6. */
  static boolean isNumeric(String host) {
    boolean isInBrackets = host.startsWith("[") && host.endsWith("]") && host.length() > 2;
    return isInBrackets ? IPV6.spells(host.substring(1, host.length() - 1)) : isIpv4(host);
  }

  private static boolean isIpv4(String host) {
    String[] parts = host.split("\\.", -1);
    if (parts.length != 4) {
      return false;
    }
    for (String each : parts) {
      boolean isPadded = each.length() == 3 && each.charAt(0) == '0';
      if (!Alphabet.DIGITS.spells(each, 1, 3) || isPadded || Integer.parseInt(each) > 255) {
        return false;
      }
    }
    return true;
  }

  /** Whether a host is this machine, without a name server: the only name for it is localhost. */
  public static boolean isLoopback(String host) {
    if (host.equalsIgnoreCase("localhost")) {
      return true;
    }
    try {
      return isNumeric(host) && InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException malformed) {
      return false;
    }
  }

  public boolean isTls() {
    return tls;
  }

  /** An IPv6 address is in brackets. */
  public String host() {
    return host;
  }

  /** The name that the certificate must match. */
  String hostOfCertificate() {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  int port() {
    return port;
  }

  /** The value of the Host header, which leaves out the default port. */
  String authority() {
    return usualPort ? host : hostAndPort();
  }

  String hostAndPort() {
    return host + ":" + port;
  }

  public boolean isOnUsualPort() {
    return usualPort;
  }

  /** Path and query; never empty. */
  String path() {
    return path;
  }
}
