package dev.whoami.world.secret;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Hadoop settings whose values may be shown: those with the names and shapes of {@link
 * ShownSettings}. A setting of one bucket counts like the general setting.
 */
final class HadoopRedaction {
  private static final Pattern CLASS =
      Pattern.compile("([a-z_]\\w{0,40}\\.){1,12}[A-Z][\\w$]{0,80}");
  private static final Pattern REGION = Pattern.compile("[a-z]{2,4}(-[a-z]+){1,3}-\\d{1,2}");
  private static final Pattern FLAG = Pattern.compile("true|false");
  private static final Pattern HOST =
      Pattern.compile("[a-z0-9-]{1,39}(\\.[a-z0-9-]{1,39}){1,8}(:\\d{1,5})?|localhost(:\\d{1,5})?");
  private static final Pattern PORT = Pattern.compile("[\\w.-]{1,80}(:\\d{1,5})?");
  private static final Pattern BUCKET = Pattern.compile("fs\\.s3a\\.bucket\\.(.+)");

  private static final Map<String, Pattern> SHOWN = new HashMap<>();

  static {
    shown(CLASS, "aws.credentials.provider", "assumed.role.credentials.provider", "impl");
    shown(CLASS, "aws.credentials.provider.mapping");
    shown(REGION, "endpoint.region", "region", "assumed.role.sts.endpoint.region");
    shown(FLAG, "path.style.access", "connection.ssl.enabled", "endpoint.fips");
    shown(HOST, "endpoint", "assumed.role.sts.endpoint");
  }

  private HadoopRedaction() {}

  private static void shown(Pattern shape, String... settings) {
    for (String setting : settings) {
      SHOWN.put(setting, shape);
    }
  }

  static String of(String name, String value) {
    if (name.endsWith("credential.provider.path")) {
      return each(value, HadoopRedaction::store);
    }
    if (name.endsWith(".access.key") || name.endsWith(".awsAccessKeyId")) {
      return Redaction.keyId(value);
    }
    if (name.endsWith("assumed.role.arn")) {
      return Redaction.arn(value);
    }
    if (name.equals("fs.defaultFS") || name.equals("fs.default.name")) {
      return fileSystem(value);
    }
    Pattern shape = shapeOf(name);
    if (shape == null) {
      return Redaction.hidden(value);
    }
    if (shape == HOST && value.trim().startsWith("http")) {
      return Redaction.url(value.trim());
    }
    if (shape != CLASS) {
      return shape.matcher(value.trim()).matches() ? value.trim() : Redaction.hidden(value);
    }
    return each(value, part -> classes(part));
  }

  /** Finds a bucket's setting by its suffix, because a bucket's name can contain dots. */
  private static @org.jspecify.annotations.Nullable Pattern shapeOf(String name) {
    Matcher bucket = BUCKET.matcher(name);
    String rest = bucket.matches() ? bucket.group(1) : "";
    for (int dot = rest.indexOf('.'); dot >= 0; dot = rest.indexOf('.', dot + 1)) {
      Pattern shape = SHOWN.get(rest.substring(dot + 1));
      if (shape != null) {
        return shape;
      }
    }
    if (name.matches("fs\\.(AbstractFileSystem\\.)?s3[an]?\\.impl")) {
      return CLASS;
    }
    return name.startsWith("fs.s3a.") ? SHOWN.get(name.substring("fs.s3a.".length())) : null;
  }

  private static String each(String list, java.util.function.UnaryOperator<String> shown) {
    List<String> parts = new ArrayList<>();
    for (String part : list.split("[,\\s]+", -1)) {
      if (!part.isEmpty()) {
        parts.add(shown.apply(part));
      }
    }
    return parts.isEmpty() ? "blank" : String.join(", ", parts);
  }

  /** A class, or a class and its replacement. */
  private static String classes(String part) {
    for (String name : part.split("=", 2)) {
      if (!Redaction.className(name).equals(name)) {
        return Redaction.hidden(part);
      }
    }
    return part;
  }

  /** The address of a key store: its kind and its path. */
  private static String store(String address) {
    return address(address, "(local)?(jceks|bcfks)|user");
  }

  private static String fileSystem(String address) {
    return address(address.trim(), "s3[an]?|hdfs|file|viewfs|webhdfs|har|abfss?|gs|ofs|o3fs");
  }

  /**
   * The address without user and password. A nested address such as hdfs@namenode keeps its scheme.
   */
  private static String address(String address, String schemes) {
    URI uri;
    try {
      uri = new URI(address);
    } catch (URISyntaxException notOne) {
      return Redaction.hidden(address);
    }
    String scheme = uri.getScheme();
    if (scheme == null || !scheme.matches(schemes)) {
      return Redaction.hidden(address);
    }
    String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
    int at = authority.lastIndexOf('@');
    String user = at < 0 ? "" : authority.substring(0, at);
    String host = authority.substring(at + 1);
    boolean isNested = user.matches("hdfs|s3a|file|webhdfs");
    String shownHost =
        PORT.matcher(host).matches() && Redaction.path("/" + host).startsWith("/")
            ? host
            : host.isEmpty() ? "" : "…";
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "" : uri.getRawPath();
    String shownPath =
        path.isEmpty() || !Redaction.path(path).equals(path) ? path.isEmpty() ? "" : "/…" : path;
    return scheme + "://" + (at < 0 ? "" : isNested ? user + "@" : "…@") + shownHost + shownPath;
  }
}
