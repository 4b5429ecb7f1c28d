package dev.whoami.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words by which a client is known: in its User-Agent, in the name of its jar or package, in a
 * stack trace. Often its version follows.
 */
enum ClientSign {
  UA_JAVA_V2(LogClient.JAVA_V2, "aws-sdk-java/", "2"),
  UA_JAVA_V1(LogClient.JAVA_V1, "aws-sdk-java/", "1"),
  UA_CLI_V2(LogClient.AWS_CLI_V2, "aws-cli/", "2"),
  UA_CLI_V1(LogClient.AWS_CLI_V1, "aws-cli/", "1"),
  UA_BOTO3(LogClient.BOTO3, "Boto3/", "1"),
  UA_BOTOCORE(LogClient.BOTOCORE, "Botocore/", "1"),
  UA_GO_V2(LogClient.GO_V2, "aws-sdk-go-v2/", "1"),
  UA_GO_V1(LogClient.GO_V1, "aws-sdk-go/", "1"),
  UA_JS_V3(LogClient.JS_V3, "aws-sdk-js/", "3"),
  UA_JS_V2(LogClient.JS_V2, "aws-sdk-js/", "2"),
  UA_NODE_V2(LogClient.JS_V2, "aws-sdk-nodejs/", "2"),
  UA_RUBY(LogClient.RUBY, "aws-sdk-ruby3/", "3"),
  UA_PHP(LogClient.PHP, "aws-sdk-php/", "3"),
  UA_RUST(LogClient.RUST, "aws-sdk-rust/", ""),
  UA_KOTLIN(LogClient.KOTLIN, "aws-sdk-kotlin/", ""),
  UA_SWIFT(LogClient.SWIFT, "aws-sdk-swift/", ""),
  UA_CPP(LogClient.CPP, "aws-sdk-cpp/", "1"),
  UA_NET_CORE_V3(LogClient.NET_V3, "aws-sdk-dotnet-coreclr/", "3"),
  UA_NET_V3(LogClient.NET_V3, "aws-sdk-dotnet-45/", "3"),
  UA_NET_CORE_V4(LogClient.NET_V4, "aws-sdk-dotnet-coreclr/", "4"),
  UA_NET_V4(LogClient.NET_V4, "aws-sdk-dotnet-framework/", "4"),
  UA_TERRAFORM(LogClient.TERRAFORM, "HashiCorp/1.0 Terraform/", ""),
  UA_RCLONE(LogClient.RCLONE, "rclone/v", ""),
  UA_MINIO_GO(LogClient.MINIO_GO, "minio-go/v", ""),
  UA_OBJECT_STORE(LogClient.OBJECT_STORE, "object_store/", ""),
  UA_S3FS(LogClient.S3FS, "s3fs/", "1"),
  UA_PGBACKREST(LogClient.PGBACKREST, "pgBackRest/", ""),
  UA_FLUENT_BIT(LogClient.FLUENT_BIT, "aws-fluent-bit-plugin"),
  JAR_JAVA_V2(LogClient.JAVA_V2, "[sdk-core-", "2"),
  JAR_AUTH_JAVA_V2(LogClient.JAVA_V2, "[auth-", "2"),
  JAR_JAVA_V1(LogClient.JAVA_V1, "[aws-java-sdk-core-", "1"),
  JAR_BUNDLE_JAVA_V1(LogClient.JAVA_V1, "aws-java-sdk-bundle-", "1"),
  JAR_S3A(LogClient.S3A, "hadoop-aws-", ""),
  JAR_MSK(LogClient.MSK_IAM_AUTH, "aws-msk-iam-auth-", ""),
  GEM_RUBY(LogClient.RUBY, "/aws-sdk-core-", "3"),
  MODULE_GO_V2(LogClient.GO_V2, "aws/aws-sdk-go-v2@v", "1"),
  MODULE_GO_V1(LogClient.GO_V1, "aws/aws-sdk-go@v", "1"),
  PACKAGE_JS_V3(LogClient.JS_V3, "@aws-sdk+credential-providers@", "3"),
  PATH_JS_V3(LogClient.JS_V3, "node_modules/@aws-sdk/"),
  PATH_JS_V2(LogClient.JS_V2, "node_modules/aws-sdk/lib/"),
  PATH_BOTO3(LogClient.BOTO3, "-packages/boto3/"),
  PATH_BOTOCORE(LogClient.BOTOCORE, "-packages/botocore/"),
  PATH_CLI(LogClient.AWS_CLI_V2, "/awscli/botocore/"),
  ERROR_BOTOCORE(LogClient.BOTOCORE, "botocore.exceptions."),
  ERROR_BOTOCORE_LOG(LogClient.BOTOCORE, "botocore.credentials"),
  CLASS_JAVA_V2(LogClient.JAVA_V2, "software.amazon.awssdk.core."),
  CLASS_AUTH_JAVA_V2(LogClient.JAVA_V2, "software.amazon.awssdk.auth."),
  CLASS_SERVICE_JAVA_V2(LogClient.JAVA_V2, "software.amazon.awssdk.services."),
  CLASS_CRT(LogClient.CRT, "software.amazon.awssdk.crt."),
  CLASS_JAVA_V1(LogClient.JAVA_V1, "com.amazonaws.SdkClientException"),
  CLASS_CLIENT_JAVA_V1(LogClient.JAVA_V1, "com.amazonaws.AmazonClientException"),
  CLASS_SERVICE_JAVA_V1(LogClient.JAVA_V1, "com.amazonaws.AmazonServiceException"),
  CLASS_AUTH_JAVA_V1(LogClient.JAVA_V1, "com.amazonaws.auth."),
  CLASS_HTTP_JAVA_V1(LogClient.JAVA_V1, "com.amazonaws.http."),
  LOG_FLUENT_BIT(LogClient.FLUENT_BIT, "[aws_credentials] "),
  LOG_CPP(LogClient.CPP, " EC2MetadataClient ["),
  CLASS_KOTLIN(LogClient.KOTLIN, "aws.sdk.kotlin."),
  CLASS_S3A(LogClient.S3A, "org.apache.hadoop.fs.s3a."),
  CLASS_MSK(LogClient.MSK_IAM_AUTH, "software.amazon.msk.auth.iam."),
  CLASS_NET(LogClient.NET, "Amazon.Runtime."),
  CLASS_RUBY(LogClient.RUBY, "Aws::Errors::"),
  CLASS_RUBY_STS(LogClient.RUBY, "Aws::STS::"),
  CLASS_RUBY_S3(LogClient.RUBY, "Aws::S3::"),
  CLASS_PHP(LogClient.PHP, "Aws\\Exception\\"),
  CLASS_PHP_S3(LogClient.PHP, "Aws\\S3\\"),
  CRATE_RUST(LogClient.RUST, "aws_config::"),
  CRATE_RUST_SMITHY(LogClient.RUST, "aws_smithy_runtime"),
  MODULE_PATH_GO_V2(LogClient.GO_V2, "github.com/aws/aws-sdk-go-v2/"),
  MODULE_PATH_GO_V1(LogClient.GO_V1, "github.com/aws/aws-sdk-go/");

  private static final Pattern VERSION = Pattern.compile("\\d{1,6}(?:\\.\\d{1,6}){1,4}");
  private static final int LONGEST = 40;

  private final LogClient client;
  private final String literal;
  private final boolean hasVersion;
  private final String line;

  /** MessagePattern that no version follows. */
  ClientSign(LogClient client, String literal) {
    this(client, literal, false, "");
  }

  /** MessagePattern that are followed by a version of this line, or of any where that is empty. */
  ClientSign(LogClient client, String literal, String line) {
    this(client, literal, true, line);
  }

  ClientSign(LogClient client, String literal, boolean hasVersion, String line) {
    this.client = client;
    this.literal = literal;
    this.hasVersion = hasVersion;
    this.line = line;
  }

  LogClient client() {
    return client;
  }

  String literal() {
    return literal;
  }

  /** Whether these words speak of the client only with a version behind them. */
  boolean hasVersion() {
    return hasVersion;
  }

  /** The version that follows the words; empty where there is none of this line. */
  Optional<String> version(String text, int end) {
    if (!hasVersion) {
      return Optional.empty();
    }
    Matcher version = VERSION.matcher(text.substring(end, Math.min(text.length(), end + LONGEST)));
    return version.lookingAt()
            && (version.group() + ".").startsWith(line.isEmpty() ? "" : line + ".")
        ? Optional.of(version.group())
        : Optional.empty();
  }
}
