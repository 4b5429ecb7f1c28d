package dev.whoami.world.secret;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The list of settings whose values may be shown, each with the shape of a harmless value.
 * Everything else is shown only by its length. That includes a listed name with another shape, such
 * as a token that was pasted in place of its path.
 */
public final class ShownSettings {
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

  private ShownSettings() {}

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
      return Redaction.paths(value);
    }
    if (name.endsWith("_URI") || name.endsWith("Uri") || name.endsWith("CredentialsPath")) {
      return Redaction.url(value);
    }
    if (name.endsWith("_URI_V4") || name.contains("ENDPOINT_URL") || name.endsWith("Endpoint")) {
      return Redaction.url(value);
    }
    if (name.endsWith("ACCESS_KEY_ID") || name.endsWith("ccessKeyId")) {
      return Redaction.keyId(value);
    }
    if (name.endsWith("SERVICE_ENDPOINT")) {
      return Redaction.url(value);
    }
    Predicate<String> shape = SHOWN.get(name);
    boolean harmless = shape != null && shape.test(value);
    if (harmless && shape == FILE) {
      return Redaction.path(value);
    }
    return harmless && !Redaction.hasLongRun(value) ? value : Redaction.hidden(value);
  }
}
