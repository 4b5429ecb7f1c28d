package dev.whoami.probe;

/** The names under which client libraries look for an access key. */
public enum KeyNames {
  /** The names of AWS's reference guide, which every client knows. */
  ENVIRONMENT(KeySettings.named("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN")),
  /** The SDK for Java 1 asks for its own name of the secret first. */
  ENVIRONMENT_OF_JAVA_V1(
      KeySettings.named("AWS_ACCESS_KEY_ID", "AWS_SECRET_KEY", "AWS_SESSION_TOKEN")
          .orNamed("AWS_ACCESS_KEY", "AWS_SECRET_ACCESS_KEY")),
  ENVIRONMENT_OF_GO(
      KeySettings.named("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN")
          .orNamed("AWS_ACCESS_KEY", "AWS_SECRET_KEY")),
  ENVIRONMENT_OF_RUBY(
      KeySettings.named("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN")
          .orNamed("AMAZON_ACCESS_KEY_ID", "AMAZON_SECRET_ACCESS_KEY")
          .orNamed("AWS_ACCESS_KEY", "AWS_SECRET_KEY")),
  /** The names that the SDK for JavaScript 2 asks for next. */
  ENVIRONMENT_OF_AMAZON(
      KeySettings.named(
          "AMAZON_ACCESS_KEY_ID", "AMAZON_SECRET_ACCESS_KEY", "AMAZON_SESSION_TOKEN")),
  /** s3fs also has its own names, in addition to those that every client knows. */
  ENVIRONMENT_OF_S3FS(
      KeySettings.named("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN")
          .orNamed("AWSACCESSKEYID", "AWSSECRETACCESSKEY", "AWSSESSIONTOKEN")),
  /** botocore asks for the older name of the token first. */
  ENVIRONMENT_OF_BOTOCORE(
      KeySettings.named("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SECURITY_TOKEN")
          .orNamed("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN")),
  PROPERTIES(KeySettings.named("aws.accessKeyId", "aws.secretAccessKey", "aws.sessionToken")),
  PROPERTIES_OF_JAVA_V1(KeySettings.named("aws.accessKeyId", "aws.secretKey", "aws.sessionToken"));

  private final KeySettings settings;

  KeyNames(KeySettings settings) {
    this.settings = settings;
  }

  KeySettings settings() {
    return settings;
  }
}
