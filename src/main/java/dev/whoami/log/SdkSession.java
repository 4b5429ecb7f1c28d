package dev.whoami.log;

import dev.whoami.aws.Arn;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The names that client libraries give to the sessions that they make themselves. Most give the
 * same name to a web identity and to a role of a profile.
 */
enum SdkSession {
  BOTOCORE("botocore-session-\\d{1,20}", false, "boto3 or the AWS CLI"),
  JAVA("aws-sdk-java-\\d{1,20}", false, "the AWS SDK for Java"),
  KOTLIN("aws-sdk-kotlin-\\d{1,20}", false, "the AWS SDK for Kotlin"),
  JS_V3("aws-sdk-js-session-\\d{1,20}", true, "the AWS SDK for JavaScript v3"),
  JS_V2("token-file-web-identity", true, "the AWS SDK for JavaScript v2"),
  JS_V3_PROFILE("aws-sdk-js-\\d{1,20}", false, "the AWS SDK for JavaScript v3"),
  RUST("web-identity-token-\\d{1,20}", true, "the AWS SDK for Rust"),
  GO("\\d{19}", false, "the AWS SDK for Go"),
  GO_V2("aws-go-sdk-\\d{1,20}", false, "the AWS SDK for Go v2"),
  OBJECT_STORE("WebIdentitySession", true, "object_store"),
  MSK_IAM_AUTH("aws-msk-iam-auth", false, "aws-msk-iam-auth"),
  /** It forgets to look whether AWS_ROLE_SESSION_NAME is set. */
  NGINX_S3_GATEWAY("undefined", true, "nginx-s3-gateway");

  private final Pattern pattern;
  private final boolean isWebIdentity;
  private final String maker;

  SdkSession(String pattern, boolean isWebIdentity, String maker) {
    this.pattern = Pattern.compile(pattern);
    this.isWebIdentity = isWebIdentity;
    this.maker = maker;
  }

  /** The library that calls its sessions as this one is called. */
  static Optional<SdkSession> of(Arn arn) {
    String name = arn.sessionName().orElse("");
    return Arrays.stream(values()).filter(it -> it.pattern.matcher(name).matches()).findFirst();
  }

  /** Whether the library calls no other session so. */
  boolean isWebIdentity() {
    return isWebIdentity;
  }

  /** Who made it, for a person. */
  String maker() {
    return maker;
  }
}
