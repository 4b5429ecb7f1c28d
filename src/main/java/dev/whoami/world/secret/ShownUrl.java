package dev.whoami.world.secret;

import dev.whoami.world.text.Alphabet;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * The part of an address that may be shown: no user, password or query, and only a part of a
 * credentials ID.
 */
final class ShownUrl {
  private static final String CREDENTIALS = "/credentials/";

  private static final int SHORTEST_ID = 9;
  private static final int SHOWN_OF_ID = 8;

  /** A short lower-case name or a number, unlike a token. */
  private static final Alphabet ODD_HOST = Alphabet.of("a-z0-9_.-");

  private static final int LONGEST_ODD_HOST = 40;

  private static final Alphabet PLAIN_PATH = Alphabet.of("a-z/._-");

  private final URI uri;
  private final String path;

  private ShownUrl(URI uri) {
    this.uri = uri;
    this.path = uri.getRawPath() == null ? "" : uri.getRawPath();
  }

  static String of(String url) {
    try {
      ShownUrl shown = new ShownUrl(new URI(url));
      return shown.isRelative() ? shown.relative(url) : shown.absolute(url);
    } catch (URISyntaxException notOne) {
      return Redaction.hidden(url);
    }
  }

  /** A host that java.net.URI does not accept: with an underscore, or a number in another form. */
  static boolean isOddHost(String host) {
    return ODD_HOST.spells(host, 1, LONGEST_ODD_HOST);
  }

  private boolean isRelative() {
    return uri.getScheme() == null;
  }

  /** Only the known relative URI is shown; a secret key can also begin with "/". */
  private String relative(String url) {
    return cut() >= 0 ? path() : Redaction.hidden(url);
  }

  private String absolute(String url) {
    String scheme = uri.getScheme();
    return scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https")
        ? scheme + "://" + (path.contains("@") ? "" : hostAndPort()) + path()
        : Redaction.hidden(url);
  }

  private String path() {
    int cut = cut();
    String shown = cut >= 0 ? path.substring(0, cut) + "…" : path;
    // An "@" in the path can only be the end of a password that contains a slash.
    boolean isSplit = !isPlainHost() && PLAIN_PATH.endOfRun(path, 0) < path.length();
    boolean isOdd =
        Redaction.hasLongRun(shown.replace("/", " "))
            || Redaction.isLikeSecret(shown)
            || shown.contains("@")
            || isSplit;
    return isOdd ? "/…" : shown;
  }

  /** How much of a credentials ID is shown: enough to distinguish it. */
  private int cut() {
    for (int at = path.indexOf(CREDENTIALS); at >= 0; at = path.indexOf(CREDENTIALS, at + 1)) {
      int id = at + CREDENTIALS.length();
      int end = path.indexOf('/', id);
      if ((end < 0 ? path.length() : end) - id >= SHORTEST_ID) {
        return id + SHOWN_OF_ID;
      }
    }
    return -1;
  }

  /**
   * The host and port without user and password, for a plain host that java.net.URI does not accept
   * as well.
   */
  private String hostAndPort() {
    String host = uri.getHost();
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    if (host == null) {
      String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
      host = isOddHost(authority.replaceFirst(":\\d{1,5}$", "")) ? authority : "";
    }
    return Redaction.name(host) + port;
  }

  /** Whether the host has the form of one; otherwise it may be the first part of a secret. */
  private boolean isPlainHost() {
    return uri.getHost() == null
        ? uri.getRawAuthority() == null || !hostAndPort().isEmpty()
        : Redaction.name(uri.getHost()).equals(uri.getHost());
  }
}
