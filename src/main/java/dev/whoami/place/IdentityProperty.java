package dev.whoami.place;

/**
 * The system properties by which the SDKs for Java and Kotlin choose an identity, and the variable
 * that says the same. The SDK for Java 1 knows only those of keys and of the profile.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html">AWS:
 *     settings reference</a>
 */
public enum IdentityProperty {
  ACCESS_KEY_ID("aws.accessKeyId", "AWS_ACCESS_KEY_ID"),
  SESSION_TOKEN("aws.sessionToken", "AWS_SESSION_TOKEN"),
  PROFILE("aws.profile", "AWS_PROFILE"),
  CONFIG_FILE("aws.configFile", "AWS_CONFIG_FILE"),
  CREDENTIALS_FILE("aws.sharedCredentialsFile", "AWS_SHARED_CREDENTIALS_FILE"),
  ROLE_ARN("aws.roleArn", "AWS_ROLE_ARN"),
  TOKEN_FILE("aws.webIdentityTokenFile", "AWS_WEB_IDENTITY_TOKEN_FILE"),
  CONTAINER_PATH("aws.containerCredentialsPath", "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"),
  CONTAINER_URI("aws.containerCredentialsFullUri", "AWS_CONTAINER_CREDENTIALS_FULL_URI"),
  METADATA_DISABLED("aws.disableEc2Metadata", "AWS_EC2_METADATA_DISABLED"),
  METADATA_ENDPOINT("aws.ec2MetadataServiceEndpoint", "AWS_EC2_METADATA_SERVICE_ENDPOINT"),
  METADATA_MODE("aws.ec2MetadataServiceEndpointMode", "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE");

  private final String property;
  private final String variable;

  IdentityProperty(String property, String variable) {
    this.property = property;
    this.variable = variable;
  }

  public String text() {
    return property;
  }

  String variable() {
    return variable;
  }
}
