package dev.whoami.world;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The list of settings whose values may be shown, each with the shape that a harmless value has.
 * Everything else, and a listed name with another shape (a token pasted in place of its path), is
 * shown only by its length.
 */
public final class Redaction {
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.:@ -]{1,64}");
  private static final Pattern REGION = Pattern.compile("[a-z]{2,4}(-[a-z]+){1,3}-\\d{1,2}");
  private static final Pattern ROLE_ARN =
      Pattern.compile("arn:aws[a-z-]*:(iam|sts)::\\d{12}:[\\w+=,.@/-]{1,200}");
  private static final Pattern PATH = Pattern.compile("[~/.][^\\p{Cntrl}]{0,255}");
  private static final Pattern FILE_NAME =
      Pattern.compile(
          "config|credentials|token|[\\w.-]{1,50}\\.(json|jar|xml|properties|jceks|ini|conf|toml"
              + "|ya?ml|txt|tf|sh)");

  private static final Pattern CLASS =
      Pattern.compile("([a-z_]\\w{0,40}\\.){1,12}[A-Z][\\w$]{0,80}");
  private static final Pattern LONG_RUN = Pattern.compile("[A-Za-z0-9+=_-]{40,}");

  private static final int SHORTEST_MIXED = 8;

  /** Both cases and digits in one short word, which names of folders, hosts and settings avoid. */
  private static final Pattern MIXED =
      Pattern.compile(
          "(?=[^A-Z]*[A-Z])(?=[^a-z]*[a-z])(?=\\D*\\d)[A-Za-z0-9+/=_-]{" + SHORTEST_MIXED + ",}");

  private static final Pattern WORD_IN_NAME = Pattern.compile("[A-Za-z0-9+/=_-]+");
  private static final Pattern KEY_ID = Pattern.compile("A[A-Z]IA[A-Z0-9]{12,124}");

  private static final Map<String, Pattern> SHOWN = new HashMap<>();

  static {
    shown(REGION, "AWS_REGION", "AWS_DEFAULT_REGION", "aws.region");
    shown(ROLE_ARN, "AWS_ROLE_ARN", "aws.roleArn");
    shown(WORD, "AWS_PROFILE", "aws.profile", "AWS_EXECUTION_ENV", "aws.executionEnvironment");
    shown(WORD, "AWS_EC2_METADATA_DISABLED", "aws.disableEc2Metadata");
    shown(WORD, "AWS_EC2_METADATA_V1_DISABLED", "aws.disableEc2MetadataV1");
    shown(WORD, "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE", "aws.ec2MetadataServiceEndpointMode");
    shown(WORD, "AWS_LAMBDA_FUNCTION_NAME", "KUBERNETES_SERVICE_HOST", "WHOAMI_LAB_INIT");
    shown(WORD, "CODEBUILD_BUILD_ID", "TRAINING_JOB_NAME", "AWS_IOT_THING_NAME");
    shown(WORD, "AWS_BATCH_JOB_ID");
    shown(PATH, "CODEBUILD_SRC_DIR", "AWS_GG_NUCLEUS_DOMAIN_SOCKET_FILEPATH_FOR_COMPONENT");
    shown(WORD, "AWS_METADATA_SERVICE_TIMEOUT", "aws.ec2MetadataServiceTimeout");
    shown(WORD, "AWS_USE_FIPS_ENDPOINT", "AWS_USE_DUALSTACK_ENDPOINT");
    shown(PATH, "AWS_WEB_IDENTITY_TOKEN_FILE", "aws.webIdentityTokenFile");
    shown(PATH, "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", "aws.containerAuthorizationTokenFile");
    shown(PATH, "AWS_CONFIG_FILE", "aws.configFile", "HOME", "user.home");
    shown(PATH, "AWS_SHARED_CREDENTIALS_FILE", "aws.sharedCredentialsFile");
    shown(PATH, "HADOOP_HOME", "HADOOP_PREFIX", "HADOOP_COMMON_HOME", "HADOOP_CONF_DIR");
    shown(PATH, "FLUME_HOME", "SPARK_HOME", "SPARK_CONF_DIR", "user.dir");
    shown(WORD, "HADOOP_OPTIONAL_TOOLS", "HADOOP_USER_CLASSPATH_FIRST");
  }

  private Redaction() {}

  private static void shown(Pattern shape, String... names) {
    for (String name : names) {
      SHOWN.put(name, shape);
    }
  }

  /** What may be said of a setting's value. */
  public static String of(String name, String value) {
    if (value.isEmpty()) {
      return "set, but empty";
    }
    if (name.startsWith("fs.") || name.startsWith("hadoop.")) {
      return HadoopRedaction.of(name, value);
    }
    if (name.endsWith("CLASSPATH")) {
      return paths(value);
    }
    if (name.endsWith("_URI") || name.endsWith("Uri") || name.endsWith("CredentialsPath")) {
      return url(value);
    }
    if (name.endsWith("_URI_V4") || name.contains("ENDPOINT_URL") || name.endsWith("Endpoint")) {
      return url(value);
    }
    if (name.endsWith("ACCESS_KEY_ID") || name.endsWith("ccessKeyId")) {
      return keyId(value);
    }
    if (name.endsWith("SERVICE_ENDPOINT")) {
      return url(value);
    }
    Pattern shape = SHOWN.get(name);
    boolean harmless = shape != null && shape.matcher(value).matches();
    if (harmless && shape == PATH) {
      return path(value);
    }
    return harmless && !LONG_RUN.matcher(value).find() ? value : hidden(value);
  }

  /** An access key ID with its middle masked; a text that is not one is hidden. */
  public static String keyId(String id) {
    if (!KEY_ID.matcher(id).matches()) {
      return hidden(id);
    }
    return id.substring(0, 4) + "…" + id.substring(id.length() - 4);
  }

  /** An access key ID as a whole, where the user asked for it. */
  public static String wholeKeyId(String id) {
    return KEY_ID.matcher(id).matches() ? id : hidden(id);
  }

  /** A file's path, unless it looks more like the content of a file. */
  public static String path(String path) {
    boolean plausible = PATH.matcher(path).matches() || isRelative(path);
    plausible &= !isLikeSecret(path);
    for (String part : path.split("/", -1)) {
      plausible &= part.length() <= 64 && !LONG_RUN.matcher(part).matches();
    }
    return plausible ? path : hidden(path);
  }

  /** A word alone is rather the content of a file, unless it is what files are called. */
  private static boolean isRelative(String path) {
    return WORD.matcher(path.replace("/", ".")).matches()
        && (path.contains("/") || FILE_NAME.matcher(path).matches())
        && name(path).equals(path);
  }

  /** A name of dotted words, unless it looks more like a secret. */
  public static String name(String name) {
    Matcher word = WORD_IN_NAME.matcher(name);
    StringBuffer shown = new StringBuffer();
    while (word.find()) {
      word.appendReplacement(shown, isOdd(word.group()) ? "…" : "$0");
    }
    return word.appendTail(shown).toString();
  }

  private static boolean isOdd(String word) {
    return word.length() >= SHORTEST_MIXED
        && (MIXED.matcher(word).matches() || LONG_RUN.matcher(word).find());
  }

  /**
   * Whether a part of the text is as long and as mixed as a secret key, slashes included, which no
   * name is.
   */
  public static boolean isLikeSecret(String text) {
    return RandomRun.isIn(text);
  }

  /** The full name of a class, unless it looks more like a secret. */
  public static String className(String name) {
    return CLASS.matcher(name).matches() && !isLikeSecret(name) ? name : hidden(name);
  }

  /** A class path, unless a part of it is no path. */
  private static String paths(String classPath) {
    for (String each : classPath.split(":", -1)) {
      if (!each.isEmpty() && !path(each).equals(each)) {
        return hidden(classPath);
      }
    }
    return classPath;
  }

  /** A role's ARN, unless the text is not one. */
  public static String arn(String arn) {
    return ROLE_ARN.matcher(arn).matches() ? arn : hidden(arn);
  }

  /** A profile's name or another short word, unless it looks more like a secret. */
  public static String word(String word) {
    boolean harmless = WORD.matcher(word).matches() && !LONG_RUN.matcher(word).find();
    return harmless ? word : hidden(word);
  }

  /** An address without user, password and query, and with a credentials ID cut short. */
  public static String url(String url) {
    return ShownUrl.of(url);
  }

  /** A host that java.net.URI does not accept: with an underscore, or a number in another form. */
  public static String oddHost(String host) {
    return ShownUrl.isOddHost(host) ? host : hidden(host);
  }

  /** Whether a part of the text is longer than any word of a harmless value. */
  static boolean hasLongRun(String text) {
    return LONG_RUN.matcher(text).find();
  }

  static String hidden(String text) {
    int length = text.length();
    return length == 1 ? "1 hidden character" : length + " hidden characters";
  }
}
