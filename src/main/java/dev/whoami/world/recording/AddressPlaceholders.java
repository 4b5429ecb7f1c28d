package dev.whoami.world.recording;

import dev.whoami.world.secret.MissingWord;
import dev.whoami.world.secret.Redaction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address as a recording keeps it: without its user, password and query. A part of its path is
 * hidden if it gives access to credentials, or looks like a secret.
 */
final class AddressPlaceholders {
  private static final Pattern PARTS =
      Pattern.compile("(?s)(?:(\\w[\\w+.-]{0,20}://)([^/?#]*))?([^?#]*)([?#].*)?");
  private static final Pattern CREDENTIALS_ID =
      Pattern.compile("(?s)(.*/credentials/|v\\d+/credentials/)([^/?#]{9,})(.*)");
  private static final Pattern PLAIN_PATH =
      Pattern.compile("/[a-z0-9._/-]{0,80}|/(role|role-arn|creds)/[\\w.:/-]{1,39}");
  private static final Pattern METADATA =
      Pattern.compile("(/\\w+)?/latest/(meta-data|dynamic|api)/.*");

  /** A well-known address of an agent, after what is left of its scheme. */
  private static final Pattern AGENT =
      Pattern.compile(
          "(?s)((?:\\W{0,4}https?)?\\W{0,5}(?:169\\.254\\.170\\.23?|\\[?fd00:ec2::23]?))(?!\\w)(.*)");

  /** The same with a path behind it that has no slash, so that the path is a part of the host. */
  private static final Pattern GLUED = Pattern.compile("(169\\.254\\.170\\.2)(?!3?(?::|$))(\\w.*)");

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]*|\\[[0-9a-fA-F:.%]+]");

  private final Placeholders placeholders;

  AddressPlaceholders(Placeholders placeholders) {
    this.placeholders = placeholders;
  }

  String of(String address) {
    Matcher parts = PARTS.matcher(address.trim());
    if (!parts.matches()) {
      return placeholders.secret(address);
    }
    String scheme = parts.group(1);
    String path = parts.group(3);
    String query = parts.group(4);
    String shown =
        beginning(scheme, parts.group(2), path)
            + (query == null ? "" : query.charAt(0) + hiddenQuery(query.substring(1)));
    return address.replace(address.trim(), shown);
  }

  private String beginning(@Nullable String scheme, @Nullable String authority, String path) {
    if (scheme == null || authority == null) {
      Matcher agent = AGENT.matcher(path);
      return agent.matches() ? agent.group(1) + withoutScheme(agent.group(2)) : withoutScheme(path);
    }
    Matcher glued = GLUED.matcher(authority);
    if (glued.matches()) {
      return scheme + glued.group(1) + withoutScheme(glued.group(2) + path);
    }
    // An "@" in the path can only be the end of a password that contains a slash.
    return path.indexOf('@') < 0
        ? scheme + authority(authority) + path(path)
        : scheme + placeholders.secret(authority + path);
  }

  private String withoutScheme(String path) {
    boolean isPlain =
        path.isEmpty()
            || MissingWord.isOne(path)
            || CREDENTIALS_ID.matcher(path).matches()
            || PLAIN_PATH.matcher(path).matches();
    return isPlain ? path(path) : placeholders.secret(path);
  }

  private String hiddenQuery(String query) {
    return query.isEmpty() ? query : placeholders.secret(query);
  }

  private String authority(String authority) {
    int at = authority.lastIndexOf('@');
    String user = at < 0 ? "" : user(authority.substring(0, at)) + "@";
    String host = authority.substring(at + 1);
    return user + host(host);
  }

  /** A host, with its port if there is one. */
  String host(String host) {
    String name = host.replaceFirst(":\\d{0,9}$", "");
    boolean isPlain = HOST.matcher(name).matches() && Redaction.name(name).equals(name);
    return isPlain ? host : placeholders.hidden(host);
  }

  /**
   * In hdfs@namenode, in the address of a credential store, the part before "@" is the kind of file
   * system.
   */
  private String user(String user) {
    String[] parts = user.split(":", 2);
    String name =
        parts[0].matches("hdfs|s3a|file|webhdfs") ? parts[0] : placeholders.keyId(parts[0]);
    return name + (parts.length == 1 ? "" : ":" + placeholders.secret(parts[1]));
  }

  private String path(String path) {
    Matcher id = CREDENTIALS_ID.matcher(path);
    if (id.matches()) {
      return id.group(1) + placeholders.idOfCredentials(id.group(2)) + path(id.group(3));
    }
    if (placeholders.isLikeSecret(path) && !METADATA.matcher(path).matches()) {
      boolean isAbsolute = path.startsWith("/");
      return isAbsolute ? "/" + placeholders.secret(path.substring(1)) : placeholders.secret(path);
    }
    StringBuilder shown = new StringBuilder();
    for (String part : path.split("/", -1)) {
      boolean isPlain =
          Redaction.path("/" + part).equals("/" + part) || placeholders.isWithin(part);
      shown.append(shown.length() == 0 && part.isEmpty() ? "" : isPlain ? part : hidden(part));
      shown.append('/');
    }
    shown.setLength(Math.max(shown.length() - 1, 0));
    return shown.toString();
  }

  private String hidden(String part) {
    return placeholders.isLikeSecret(part) ? placeholders.secret(part) : placeholders.name(part);
  }
}
