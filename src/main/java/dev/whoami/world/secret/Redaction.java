package dev.whoami.world.secret;

import dev.whoami.world.text.Alphabet;
import dev.whoami.world.text.LazyPattern;
import dev.whoami.world.text.TokenForm;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The list of settings whose values may be shown, each with the shape of a harmless value.
 * Everything else is shown only by its length. That includes a listed name with another shape, such
 * as a token that was pasted in place of its path.
 */
public final class Redaction {
  private static final Alphabet WORD = Alphabet.of("A-Za-z0-9_.:@ -");
  private static final Alphabet RUN = Alphabet.of("A-Za-z0-9+=_-");
  private static final Alphabet WORD_IN_NAME = Alphabet.of("A-Za-z0-9+/=_-");
  private static final Alphabet UPPER = Alphabet.of("A-Z");
  private static final Alphabet LOWER = Alphabet.of("a-z");
  private static final Alphabet CONTROL = Alphabet.of("\0-\u001f\u007f");
  private static final Alphabet OF_KEY_ID = Alphabet.of("A-Z0-9");
  private static final int LONGEST_WORD = 64;
  private static final int LONGEST_PATH = 256;
  private static final int LONG_RUN = 40;
  private static final int SHORTEST_MIXED = 8;
  private static final int SHORTEST_KEY_ID = 16;
  private static final int LONGEST_KEY_ID = 128;

  private static final LazyPattern ROLE_ARN =
      LazyPattern.of("arn:aws[a-z-]*:(iam|sts)::\\d{12}:[\\w+=,.@/-]{1,200}");
  private static final LazyPattern FILE_NAME =
      LazyPattern.of(
          "config|credentials|token|[\\w.-]{1,50}\\.(json|jar|xml|properties|jceks|ini|conf|toml"
              + "|ya?ml|txt|tf|sh)");
  private static final LazyPattern CLASS =
      LazyPattern.of("([a-z_]\\w{0,40}\\.){1,12}[A-Z][\\w$]{0,80}");

  private static final Predicate<String> REGION = RegionName::isOne;
  private static final Predicate<String> ROLE = Redaction::isRole;
  private static final Predicate<String> SHORT = Redaction::isWord;
  private static final Predicate<String> FILE = Redaction::isPath;

  private static final Map<String, Predicate<String>> SHOWN = new HashMap<>();

  static {
    shown(REGION, "AWS_REGION", "AWS_DEFAULT_REGION", "aws.region");
    shown(ROLE, "AWS_ROLE_ARN", "aws.roleArn");
    shown(SHORT, "AWS_PROFILE", "aws.profile", "AWS_EXECUTION_ENV", "aws.executionEnvironment");
    shown(SHORT, "AWS_EC2_METADATA_DISABLED", "aws.disableEc2Metadata");
    shown(SHORT, "AWS_EC2_METADATA_V1_DISABLED", "aws.disableEc2MetadataV1");
    shown(SHORT, "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE", "aws.ec2MetadataServiceEndpointMode");
    shown(SHORT, "AWS_LAMBDA_FUNCTION_NAME", "KUBERNETES_SERVICE_HOST", "WHOAMI_LAB_INIT");
    shown(SHORT, "CODEBUILD_BUILD_ID", "TRAINING_JOB_NAME", "AWS_IOT_THING_NAME");
    shown(SHORT, "AWS_BATCH_JOB_ID");
    shown(FILE, "CODEBUILD_SRC_DIR", "AWS_GG_NUCLEUS_DOMAIN_SOCKET_FILEPATH_FOR_COMPONENT");
    shown(SHORT, "AWS_METADATA_SERVICE_TIMEOUT", "aws.ec2MetadataServiceTimeout");
    shown(SHORT, "AWS_METADATA_SERVICE_NUM_ATTEMPTS");
    shown(SHORT, "AWS_USE_FIPS_ENDPOINT", "AWS_USE_DUALSTACK_ENDPOINT");
    shown(FILE, "AWS_WEB_IDENTITY_TOKEN_FILE", "aws.webIdentityTokenFile");
    shown(FILE, "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", "aws.containerAuthorizationTokenFile");
    shown(FILE, "AWS_CONFIG_FILE", "aws.configFile", "HOME", "user.home", "AWS_CREDENTIAL_FILE");
    shown(FILE, "AWS_SHARED_CREDENTIALS_FILE", "aws.sharedCredentialsFile");
    shown(FILE, "HADOOP_HOME", "HADOOP_PREFIX", "HADOOP_COMMON_HOME", "HADOOP_CONF_DIR");
    shown(FILE, "FLUME_HOME", "SPARK_HOME", "SPARK_CONF_DIR", "user.dir");
    shown(SHORT, "HADOOP_OPTIONAL_TOOLS", "HADOOP_USER_CLASSPATH_FIRST");
  }

  private Redaction() {}

  private static void shown(Predicate<String> shape, String... names) {
    for (String name : names) {
      SHOWN.put(name, shape);
    }
  }

  /** The part of a setting's value that may be shown. */
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
    Predicate<String> shape = SHOWN.get(name);
    boolean harmless = shape != null && shape.test(value);
    if (harmless && shape == FILE) {
      return path(value);
    }
    return harmless && !hasLongRun(value) ? value : hidden(value);
  }

  /** An access key ID with its middle masked. Another text is hidden, except a word like None. */
  public static String keyId(String id) {
    if (!isKeyId(id)) {
      return wholeKeyId(id);
    }
    return id.substring(0, 4) + "…" + id.substring(id.length() - 4);
  }

  /** A whole access key ID, for a user who asked for it. */
  public static String wholeKeyId(String id) {
    return isKeyId(id) || MissingWord.isOne(id) ? id : hidden(id);
  }

  /** Whether it is AKIA, ASIA or another such prefix, or LKIA or LSIA of LocalStack, with an ID. */
  private static boolean isKeyId(String id) {
    return OF_KEY_ID.spells(id, SHORTEST_KEY_ID, LONGEST_KEY_ID)
        && (id.charAt(0) == 'A' || id.charAt(0) == 'L')
        && UPPER.has(id.charAt(1))
        && id.startsWith("IA", 2);
  }

  /** A file's path, unless it looks more like a file's content. */
  public static String path(String path) {
    boolean plausible = isPath(path) || isRelative(path);
    plausible &= !isLikeSecret(path);
    for (String part : path.split("/", -1)) {
      plausible &= part.length() <= LONGEST_WORD && !RUN.spells(part, LONG_RUN, LONGEST_WORD);
    }
    return plausible ? path : hidden(path);
  }

  private static boolean isPath(String path) {
    boolean isBegun = path.startsWith("/") || path.startsWith("~") || path.startsWith(".");
    return isBegun && path.length() <= LONGEST_PATH && !CONTROL.hasRun(path, 1);
  }

  /** A single word is more likely the content of a file, unless it looks like a file name. */
  private static boolean isRelative(String path) {
    return isWord(path.replace("/", "."))
        && (path.contains("/") || FILE_NAME.matcher(path).matches())
        && name(path).equals(path);
  }

  /** A name of dotted words, unless it looks more like a secret. */
  public static String name(String name) {
    if (TokenForm.isIn(name)) {
      return "…";
    }
    StringBuilder shown = new StringBuilder();
    int at = 0;
    while (at < name.length()) {
      int end = WORD_IN_NAME.endOfRun(name, at);
      shown.append(isOdd(name.substring(at, end)) ? "…" : name.substring(at, end));
      // Includes the character between two words.
      shown.append(name, end, Math.min(end + 1, name.length()));
      at = end + 1;
    }
    return shown.toString();
  }

  /** Both cases and digits in one short word: names of folders, hosts and settings avoid that. */
  private static boolean isOdd(String word) {
    boolean isMixed =
        UPPER.hasRun(word, 1) && LOWER.hasRun(word, 1) && Alphabet.DIGITS.hasRun(word, 1);
    return word.length() >= SHORTEST_MIXED && (isMixed || hasLongRun(word));
  }

  /**
   * Whether a part of the text is a token, or is as long and as mixed as a secret key, including
   * slashes; no name looks like that.
   */
  public static boolean isLikeSecret(String text) {
    return RandomRun.isIn(text) || TokenForm.isIn(text);
  }

  /** The full name of a class, unless it looks more like a secret. */
  public static String className(String name) {
    return CLASS.matcher(name).matches() && !isLikeSecret(name) ? name : hidden(name);
  }

  /** A class path, unless a part of it is not a path. */
  private static String paths(String classPath) {
    for (String each : classPath.split(":", -1)) {
      if (!each.isEmpty() && !path(each).equals(each)) {
        return hidden(classPath);
      }
    }
    return classPath;
  }

  /** A role's ARN; another text is hidden. */
  public static String arn(String arn) {
    return isRole(arn) ? arn : hidden(arn);
  }

  private static boolean isRole(String arn) {
    return ROLE_ARN.matcher(arn).matches() && !TokenForm.isIn(arn);
  }

  /** A profile's name or another short word, unless it looks more like a secret. */
  public static String word(String word) {
    return isWord(word) && !hasLongRun(word) ? word : hidden(word);
  }

  private static boolean isWord(String text) {
    return WORD.spells(text, 1, LONGEST_WORD);
  }

  /** An address without user, password and query, and with a credentials ID cut short. */
  public static String url(String url) {
    return ShownUrl.of(url);
  }

  /** A host that java.net.URI does not accept: with an underscore, or a number in another form. */
  public static String oddHost(String host) {
    return ShownUrl.isOddHost(host) ? host : hidden(host);
  }

  /** Whether a part of the text is longer than any word of a harmless value, or is a token. */
  static boolean hasLongRun(String text) {
    return RUN.hasRun(text, LONG_RUN) || TokenForm.isIn(text);
  }

  static String hidden(String text) {
    int length = text.length();
    return length == 1 ? "1 hidden character" : length + " hidden characters";
  }
}
