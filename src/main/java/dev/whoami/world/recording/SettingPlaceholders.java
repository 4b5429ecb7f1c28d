package dev.whoami.world.recording;

import dev.whoami.world.process.JavaLauncher;
import dev.whoami.world.secret.Redaction;
import dev.whoami.world.secret.ShownSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A setting's value as a recording keeps it. A value whose name says that it is secret is hidden. A
 * value that a report may show is kept. A value with its own structure is handled in parts: an
 * address, a class path, the options of a JVM. Anything else is hidden.
 */
final class SettingPlaceholders {
  /** A text between blanks; a no-break space also counts as a blank. */
  private static final Pattern BETWEEN_BLANKS =
      Pattern.compile("(?s)([\\s\\p{Z}]*+)(\\S|\\S.*[^\\s\\p{Z}])([\\s\\p{Z}]*+)");

  private static final Pattern SECRET =
      Pattern.compile(
          "(?i).*(secret|password|passwd|passphrase|private.?key|session.?token|auth\\w*.?token|"
              + "api.?key|security.?token|bearer.?token).*");
  private static final Pattern FILE = Pattern.compile("(?i).*(file|path|arn|endpoint|uri|url)");
  private static final Pattern KEY_ID =
      Pattern.compile("(?i).*access.?key.?id|.*\\.access\\.key|AWS_ACCESS_KEY");
  private static final Pattern OPTIONS = Pattern.compile(".*_OPT(S|IONS)");

  /** Many programs take a password directly after "-p", so not every word is shown. */
  private static final Pattern OPTION =
      Pattern.compile(
          "-[A-Za-z]|-(jar|cp|classpath|server|client|ea|da|esa|dsa|name|conf)|--[A-Za-z-]{1,30}"
              + "|--\\w[\\w-]{1,30}=(true|false|permit|deny|warn|debug)|-X[\\w:+=.-]{1,40}");

  private static final Pattern PROPERTY = Pattern.compile("(?s)(['\"]?-D)([^=]+)=(.*?)(['\"]?)");
  private static final Pattern FILE_NAME = Pattern.compile("@?[\\w./-]{1,100}");
  private static final Pattern FILE_OF_OPTIONS = Pattern.compile("@.*|.*\\.(jar|conf|xml)");

  private static final Pattern ADDRESS =
      Pattern.compile("(?i).*(uri|url|endpoint|_v4|credentialspath|_?proxy|endpoint_url\\w*)");
  private static final Pattern HOSTS = Pattern.compile("(?i)no_?proxy|http.nonProxyHosts");
  private static final Pattern PATHS = Pattern.compile(".*CLASSPATH|java\\.class\\.path");

  /** Options that name the configuration file of a program, whose path a report shows. */
  private static final Pattern CONFIG_FILES =
      Pattern.compile(
          "java\\.security\\.auth\\.login\\.config|spring\\.config\\.[a-z.-]*location|config"
              + "|SPRING_CONFIG_\\w*LOCATION|PGBACKREST_CONFIG|RCLONE_CONFIG|FLUENT_CONF"
              + "|FLINK_CONF_DIR|XDG_CONFIG_HOME");

  private static final Pattern PLAIN =
      Pattern.compile(
          "TRAINING_JOB_(ARN|NAME)|AWS_(LAMBDA_|ROLE_SESSION_NAME).*|aws\\.roleSessionName"
              + "|KUBERNETES_\\w+|HOSTNAME|(HADOOP|FLUME|SPARK|JAVA)_\\w+|java\\.\\w+\\.version"
              + "|java\\.home|file\\.encoding|AWS_STS_REGIONAL_ENDPOINTS|AWS_IOT_\\w+|\\w+_PORT"
              + "|AWS_(MAX_ATTEMPTS|RETRY_MODE|EXECUTION_ENV|SDK_LOAD_CONFIG|DEFAULTS_MODE)"
              + "|aws\\.(maxAttempts|retryMode|defaultsMode)|socksProxyHost|fs\\.defaultFS"
              + "|(http|https)\\.proxyHost|socksProxyPort|(http|https)\\.proxyPort"
              + "|\\w+(_DISABLED|_ENABLED)|WHOAMI_\\w+|\\w*IGNORE_CONFIGURED\\w*");

  /** Values that a report shows only under one name. */
  private static final Map<String, String> LIKE = new HashMap<>();

  static {
    LIKE.put("AWS_DEFAULT_PROFILE", "AWS_PROFILE");
    LIKE.put("AWS_CA_BUNDLE", "AWS_CONFIG_FILE");
    LIKE.put("HOSTNAME", "KUBERNETES_SERVICE_HOST");
  }

  /** Names that contain a digit, as a secret does. */
  private static final Pattern OF_METADATA =
      Pattern.compile("aws\\.(disableEc2Metadata|ec2Metadata[A-Za-z]{1,40})");

  /**
   * How deeply options of Java can contain a variable with options: anyone can nest ten thousand.
   */
  private static final int MOST_NESTED = 2;

  private final Placeholders placeholders;
  private final AddressPlaceholders addresses;

  SettingPlaceholders(Placeholders placeholders) {
    this.placeholders = placeholders;
    this.addresses = new AddressPlaceholders(placeholders);
  }

  /**
   * Keeps the blanks around a value, because some clients send them and others do not. The text
   * between them is handled by itself.
   */
  String of(String name, String value) {
    return of(name, value, 0);
  }

  private String of(String name, String value, int depth) {
    Matcher parts = BETWEEN_BLANKS.matcher(value);
    return parts.matches()
        ? parts.group(1) + ofCore(name, parts.group(2), depth) + parts.group(3)
        : value;
  }

  private String ofCore(String name, String value, int depth) {
    if (KEY_ID.matcher(name).matches()) {
      return placeholders.keyId(value);
    }
    if (isSecret(name)) {
      return JsonWebToken.orSecret(value, placeholders);
    }
    if (ShownSettings.of(LIKE.getOrDefault(name, name), value).equals(value)) {
      return value;
    }
    if (HOSTS.matcher(name).matches()) {
      return each(value, "[,|\\s]+", it -> isHost(it) ? it : "");
    }
    if (ADDRESS.matcher(name).matches()) {
      return addresses.of(value);
    }
    if (CONFIG_FILES.matcher(name).matches()) {
      return each(value, "[,;]", Redaction::path);
    }
    if (PATHS.matcher(name).matches()) {
      return each(value, ":", Redaction::path);
    }
    if (OPTIONS.matcher(name).matches()) {
      return replaced(value, "\\s+", it -> word(it, depth));
    }
    if (PLAIN.matcher(name).matches()) {
      return plain(value);
    }
    // The value can be a name that another request uses.
    return Redaction.isLikeSecret(value) ? placeholders.secret(value) : placeholders.name(value);
  }

  /** A setting of Hadoop, or a list of classes, stores or addresses in one. */
  String ofHadoop(String name, String value) {
    boolean isPlain = !KEY_ID.matcher(name).matches() && !SECRET.matcher(name).matches();
    return isPlain && !value.trim().isEmpty()
        ? each(
            value,
            "[,\\s]+",
            it -> it.contains("://") ? addresses.of(it) : ShownSettings.of(name, it))
        : of(name, value);
  }

  private static boolean isHost(String text) {
    return text.matches("[A-Za-z0-9.:/*_\\[\\]-]{1,80}") && Redaction.name(text).equals(text);
  }

  /** Keeps words that are short and simple, unlike a secret, and hides every other word. */
  String plain(String value) {
    return each(value, "[^A-Za-z0-9+/=_-]+", it -> Redaction.name(it));
  }

  /** Whether the name says that the value is a secret, or the ID of a key. */
  static boolean isSecret(String name) {
    return KEY_ID.matcher(name).matches()
        || (SECRET.matcher(name).matches() && !FILE.matcher(name).matches());
  }

  /** Handles the words of a variable or a file with options of Java. */
  String words(String text) {
    return replaced(text, "\\s+", this::word);
  }

  /**
   * Handles a word of a command line: a -D flag as a setting, an option of Java, a path, a class.
   */
  String word(String word) {
    return word(word, 0);
  }

  private String word(String word, int depth) {
    Matcher property = PROPERTY.matcher(word);
    if (property.matches()) {
      String name = property.group(2);
      String value = property.group(3);
      return property.group(1)
          + (OF_METADATA.matcher(name).matches() ? name : plain(name))
          + "="
          + (depth < MOST_NESTED ? of(name, value, depth + 1) : hidden(value))
          + property.group(4);
    }
    boolean isOption = OPTION.matcher(word).matches();
    boolean isKnown = isOption && Redaction.name(word).equals(word);
    boolean isPath = word.indexOf('/') >= 0 && each(word, ":", Redaction::path).equals(word);
    boolean isClass = Redaction.className(word).equals(word);
    boolean isFile = FILE_NAME.matcher(word).matches() && Redaction.name(word).equals(word);
    boolean isName =
        JavaLauncher.isNamed(word) || (isFile && FILE_OF_OPTIONS.matcher(word).matches());
    return isKnown || isPath || isClass || isName ? word : hiddenWord(word);
  }

  /** A hidden option must stay an option, so that the words after it have the same meaning. */
  private String hiddenWord(String word) {
    return word.length() > 1 && word.charAt(0) == '-'
        ? "-" + hidden(word.substring(1))
        : hidden(word);
  }

  private String hidden(String word) {
    return Redaction.isLikeSecret(word) ? placeholders.secret(word) : placeholders.hidden(word);
  }

  /** Handles each part by itself. A part that may be shown stays unchanged. */
  private String each(String value, String separator, UnaryOperator<String> shown) {
    return replaced(value, separator, it -> part(it, shown));
  }

  private static String replaced(
      String value, String separator, UnaryOperator<String> replacement) {
    Matcher between = Pattern.compile(separator).matcher(value);
    StringBuilder all = new StringBuilder();
    int start = 0;
    while (between.find()) {
      all.append(ofPart(value.substring(start, between.start()), replacement));
      all.append(between.group());
      start = between.end();
    }
    return all.append(ofPart(value.substring(start), replacement)).toString();
  }

  private static String ofPart(String part, UnaryOperator<String> replacement) {
    return part.isEmpty() ? part : replacement.apply(part);
  }

  private String part(String part, UnaryOperator<String> shown) {
    String seen = shown.apply(part);
    boolean isPlaceholder = seen.equals(part) || seen.contains("edacted");
    return isPlaceholder ? seen : hidden(part);
  }
}
