package dev.whoami.world;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may be shown of an address: no user, password or query, and of a credentials ID a part. */
final class ShownUrl {
  private static final String CREDENTIALS = "/credentials/";

  /** The version is missing where a relative URI lacks its slash: then the host ends in it. */
  private static final Pattern CREDENTIALS_ID =
      Pattern.compile("/((?:v\\d+/)?credentials)/([^/?#]{9,})");

  /** A short name in small letters, or a number: what a token is not. */
  private static final Pattern ODD_HOST = Pattern.compile("[a-z0-9_.-]{1,40}");

  private static final Pattern PLAIN_PATH = Pattern.compile("[a-z/._-]*");

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
    return ODD_HOST.matcher(host).matches();
  }

  private boolean isRelative() {
    return uri.getScheme() == null;
  }

  /**
   * Only the relative URI is allowed, whose form is known; a secret key can also begin with "/".
   */
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
    // An "@" in the path is the end of a password with a slash in it.
    boolean isSplit = !isPlainHost() && !PLAIN_PATH.matcher(path).matches();
    boolean isOdd =
        Redaction.hasLongRun(shown.replace("/", " "))
            || Redaction.isLikeSecret(shown)
            || shown.contains("@")
            || isSplit;
    return isOdd ? "/…" : shown;
  }

  /** How much of a credentials ID is shown: enough to tell it from others. */
  private int cut() {
    if (!path.contains(CREDENTIALS)) {
      return -1;
    }
    Matcher id = CREDENTIALS_ID.matcher(path);
    return id.find() ? id.start(2) + 8 : -1;
  }

  /** Without user name and password; also the plain hosts that java.net.URI does not accept. */
  private String hostAndPort() {
    String host = uri.getHost();
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    if (host == null) {
      String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
      host = isOddHost(authority.replaceFirst(":\\d{1,5}$", "")) ? authority : "";
    }
    return Redaction.name(host) + port;
  }

  /** Whether the host looks like one; otherwise it may be the first part of a secret. */
  private boolean isPlainHost() {
    return uri.getHost() == null
        ? uri.getRawAuthority() == null || !hostAndPort().isEmpty()
        : Redaction.name(uri.getHost()).equals(uri.getHost());
  }
}
