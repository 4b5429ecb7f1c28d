package dev.whoami.client;

import static dev.whoami.client.behavior.LibraryMark.Registry.GO;
import static dev.whoami.client.behavior.LibraryMark.Registry.NPM;
import static dev.whoami.client.behavior.LibraryMark.Registry.PYPI;

import dev.whoami.client.behavior.LibraryMark;
import dev.whoami.client.behavior.SessionName;
import dev.whoami.client.behavior.TextSign;

/** Clients that find keys like another client, or that have only a known chain. */
public final class OtherClients {
  static final KnownClient AWS_CLI_V1 =
      SimpleClient.in(LibraryMark.of(PYPI, "awscli"))
          .saying(TextSign.withVersion("aws-cli/", "1"))
          .walkedAs(Boto3.CLIENT)
          .withVersions(LibraryVersions.OF_ANOTHER_LINE)
          .with(BareBotocore.CLIENT)
          .named("aws-cli-v1", "AWS CLI 1");

  public static final KnownClient HADOOP_S3A =
      SimpleClient.in()
          .saying(
              TextSign.withVersion("hadoop-aws-", ""),
              TextSign.of("org.apache.hadoop.fs.s3a."),
              TextSign.of("FileStatus on s3a://"),
              TextSign.of("org/apache/hadoop/fs/s3a/").asWord(),
              TextSign.of("s3a.S3A").before("[A-Z]"))
          .named("hadoop-s3a", "Hadoop S3A");

  public static final KnownClient MSK_IAM_AUTH =
      SimpleClient.in(LibraryMark.jar("software.amazon.msk", "aws-msk-iam-auth"))
          .saying(
              TextSign.withVersion("aws-msk-iam-auth-", ""),
              TextSign.of("software.amazon.msk.auth.iam."),
              TextSign.of(".MSKCredentialProvider"))
          .naming(SessionName.of("aws-msk-iam-auth", "aws-msk-iam-auth"))
          .named("aws-msk-iam-auth", "aws-msk-iam-auth");

  /** Before version 3 it was another program. */
  public static final KnownClient SPRING_CLOUD_AWS =
      SimpleClient.in(LibraryMark.jar("io.awspring.cloud", "spring-cloud-aws-autoconfigure"))
          .saying(TextSign.of("io.awspring.cloud."))
          .since("3")
          .named("spring-cloud-aws", "Spring Cloud AWS");

  public static final KnownClient TRINO_S3 =
      SimpleClient.in(LibraryMark.jar("io.trino", "trino-filesystem-s3"))
          .saying(TextSign.of("io.trino.filesystem.s3."))
          .withVersions(LibraryVersions.DECIDED_BY_SDK)
          .named("trino-s3", "Trino S3");

  public static final KnownClient ICEBERG =
      SimpleClient.in(LibraryMark.jar("org.apache.iceberg", "iceberg-aws"))
          .saying(TextSign.of("org.apache.iceberg.aws."))
          .withVersions(LibraryVersions.DECIDED_BY_SDK)
          .named("iceberg", "Iceberg");

  public static final KnownClient FLINK_S3 =
      SimpleClient.in(LibraryMark.jar("org.apache.flink", "flink-s3-fs-native"))
          .withVersions(LibraryVersions.DECIDED_BY_SDK)
          .named("flink-s3", "Flink S3");

  public static final KnownClient DRUID =
      SimpleClient.in(LibraryMark.jar("org.apache.druid", "druid-aws-common"))
          .saying(TextSign.of("org.apache.druid.storage.s3."))
          .named("druid", "Druid");

  public static final KnownClient CONFLUENT_S3 =
      SimpleClient.in(LibraryMark.jar("io.confluent", "kafka-connect-s3"))
          .saying(TextSign.of("io.confluent.connect.s3."))
          .withVersions(LibraryVersions.DECIDED_BY_SDK)
          .named("confluent-s3", "Confluent S3 sink");

  /** What a resource was to undergo, in the provider's sentences before version 5. */
  private static final String DOING =
      "(?:(?:attach|authoriz|creat|delet|describ|enabl|gett|import|list|modify|putt|read|request"
          + "|retriev|sett|tagg|updat)ing (?:[a-z]{2,12} ){0,2}[A-Z]|launching source instance)";

  /** The name of a resource, in its sentences since: the service in capitals, and its own name. */
  private static final String RESOURCE = "[A-Z][A-Za-z0-9]++[A-Za-z0-9 ]{1,60} \\(";

  public static final KnownClient TERRAFORM =
      SimpleClient.in(LibraryMark.of(GO, "github.com/hashicorp/terraform"))
          .saying(
              TextSign.withVersion("HashiCorp/1.0 Terraform/", ""),
              TextSign.of("Terraform AWS Provider"),
              TextSign.of("terraform-provider-aws"),
              TextSign.of("registry.terraform.io/hashicorp/aws"),
              TextSign.of("configuring S3 Backend"),
              TextSign.of("Error: Error ").before(DOING),
              TextSign.of("Error: error ").before(DOING),
              TextSign.of("Error: creating ").before(RESOURCE),
              TextSign.of("Error: reading ").before(RESOURCE),
              TextSign.of("Error: updating ").before(RESOURCE),
              TextSign.of("Error: deleting ").before(RESOURCE),
              TextSign.of("Error: putting ").before(RESOURCE),
              TextSign.of("* aws_").before("[a-z0-9_]++\\.[\\w.-]++: "),
              TextSign.of("* data.aws_").before("[a-z0-9_]++\\.[\\w.-]++: "),
              TextSign.of("* provider.aws: "),
              TextSign.of("Error: AWS account ID not allowed: "),
              TextSign.of("Error: The role \"arn:aws"),
              TextSign.of("Error: Retrieving AWS account details: "),
              TextSign.of("Error: Unable to list objects in S3 bucket \""),
              TextSign.of("error creating SSM parameter: "),
              TextSign.of(".tf line ")
                  .before("\\d++, in (?:data|locals|module|output|provider|resource|terraform)\\b"),
              TextSign.of("  with ")
                  .before("(?:data\\.|module\\.[\\w.\\[\\]\"-]{1,80}?)?aws_[a-z0-9_]++\\.\\w"))
          .withVersions(LibraryVersions.DECIDED_BY_SDK)
          .named("terraform", "Terraform");

  public static final KnownClient RCLONE =
      SimpleClient.in(LibraryMark.of(GO, "github.com/rclone/rclone"))
          .saying(
              TextSign.withVersion("rclone/v", ""),
              TextSign.withVersion("rclone: Version \"v", ""),
              TextSign.of("Failed to create file system for \""))
          .withVersions(LibraryVersions.DECIDED_BY_SDK)
          .named("rclone", "rclone");

  /** A Rust program as a module of Python, with the chain of its own library. */
  public static final KnownClient POLARS =
      SimpleClient.in(LibraryMark.of(NPM, "nodejs-polars"))
          .saying(TextSign.of("packages/polars/"), TextSign.of("polars.exceptions."))
          .withVersions(LibraryVersions.OF_ANOTHER_LINE)
          .named("polars", "Polars");

  /** A Rust program as a module of Python. */
  public static final KnownClient LANCEDB =
      SimpleClient.in(LibraryMark.of(NPM, "@lancedb/lancedb"))
          .withVersions(LibraryVersions.OF_ANOTHER_LINE)
          .named("lancedb", "LanceDB");

  public static final KnownClient PGBACKREST =
      SimpleClient.in()
          .saying(
              TextSign.withVersion("pgBackRest/", ""),
              TextSign.of("P00  ERROR: ["),
              TextSign.of("P00   INFO: "),
              TextSign.of("*** Path/Query ***"),
              TextSign.of("*** URI/Query ***"),
              TextSign.of("--repo1-s3-"))
          .named("pgbackrest", "pgBackRest");

  /** The library for Rust before the SDK. */
  public static final KnownClient RUSOTO =
      SimpleClient.in()
          .saying(TextSign.of("rusoto_"), TextSign.of("RusotoError"))
          .named("rusoto", "Rusoto");

  /** It signs requests with its own chain; its log names its source file. */
  public static final KnownClient ENVOY =
      SimpleClient.in().saying(TextSign.of("extensions/common/aws/")).named("envoy", "Envoy");

  /** It does not check whether AWS_ROLE_SESSION_NAME is set. */
  public static final KnownClient NGINX_S3_GATEWAY =
      SimpleClient.in()
          .saying(
              TextSign.of("Could not load ").before("(?:ECS|EC2) task role credentials"),
              TextSign.of("Could not assume role using web identity"))
          .naming(SessionName.ofWebIdentity("undefined", "nginx-s3-gateway"))
          .named("nginx-s3-gateway", "nginx-s3-gateway");

  /** A service that assumes roles in its customers' accounts; its SQL errors mention them. */
  public static final KnownClient SNOWFLAKE =
      SimpleClient.in()
          .saying(
              TextSign.of("snowflake.connector."),
              TextSign.of("net.snowflake.client."),
              TextSign.of("Failure using stage area. Cause: ["))
          .named("snowflake", "Snowflake");

  /** An AWS service that copies data with the role that a statement names. */
  public static final KnownClient REDSHIFT =
      SimpleClient.in()
          .saying(TextSign.of("xen_aws_credentials_mgr.cpp"), TextSign.of("process:   padbmaster"))
          .named("redshift", "Redshift");

  /** Commands that call AWS with the SDK for .NET. */
  public static final KnownClient POWERSHELL =
      SimpleClient.in()
          .saying(TextSign.withVersion("AWSPowerShell/", ""), TextSign.of("Amazon.PowerShell."))
          .named("aws-tools-for-powershell", "AWS Tools for PowerShell");

  /** The library for Python before boto3. */
  public static final KnownClient BOTO =
      SimpleClient.in()
          .saying(
              TextSign.withVersion("Boto/", "2"),
              TextSign.of("-packages/boto/"),
              TextSign.of("/boto/boto/"),
              TextSign.of("_populate_keys_from_metadata_server"),
              TextSign.of("BotoServerError: ").asWord(),
              TextSign.of("boto.")
                  .before("(?:auth|connection|exception|provider|utils)\\b")
                  .asWord())
          .named("boto", "boto 2");

  /** It has the classes of the services in common with version 3, and others of its own. */
  public static final KnownClient PHP_2 =
      SimpleClient.in()
          .saying(
              TextSign.withVersion("aws-sdk-php2/", "2"),
              TextSign.of("Aws\\").before("\\\\?Common\\\\"),
              TextSign.of("aws-sdk-php/src/Aws/"),
              TextSign.of(", AWS Error Type: "),
              TextSign.of("When you are not running inside of Amazon EC2"))
          .with(PhpV3.CLIENT)
          .named("aws-sdk-php-v2", "AWS SDK for PHP v2");

  /** A library for Rust with its own chain. */
  public static final KnownClient RUST_S3 =
      SimpleClient.in().saying(TextSign.of("aws-creds: ")).named("rust-s3", "rust-s3");

  /** A copy of the AWS SDK for Java 1 in other packages, for the object storage of IBM. */
  public static final KnownClient IBM_COS =
      SimpleClient.in()
          .saying(TextSign.of("com.ibm.cloud.objectstorage."))
          .with(JavaV1.CLIENT)
          .named("ibm-cos-sdk-java", "IBM COS SDK for Java");

  public static final KnownClient S3CMD =
      SimpleClient.in()
          .saying(TextSign.of("ERROR: S3 error: "), TextSign.of("-packages/S3/S3.py"))
          .named("s3cmd", "s3cmd");

  /** A file system that calls S3 with the Common Runtime. */
  public static final KnownClient MOUNTPOINT =
      SimpleClient.in()
          .saying(
              TextSign.withVersion("mountpoint-s3/", ""),
              TextSign.of("mountpoint_s3"),
              TextSign.of("initial ListObjectsV2 failed for bucket"))
          .named("mountpoint-s3", "Mountpoint for Amazon S3");

  /** It requests a role only if its secret says so. */
  public static final KnownClient DUCKDB =
      SimpleClient.in()
          .saying(
              TextSign.of("duckdb.duckdb."),
              TextSign.of("HTTP Error: Unable to connect to URL"),
              TextSign.of("IO Error: Unable to connect to URL"),
              TextSign.of("Secret Validation Failure: during `create`"))
          .named("duckdb", "DuckDB");

  public static final KnownClient TERRAGRUNT =
      SimpleClient.in()
          .saying(TextSign.of("[terragrunt] "), TextSign.of("terragrunt.hcl"))
          .named("terragrunt", "Terragrunt");

  /** It contains boto3, and calls Bedrock with requests that it signs itself. */
  public static final KnownClient LITELLM =
      SimpleClient.in().saying(TextSign.of("litellm.exceptions.")).named("litellm", "LiteLLM");

  static final KnownClient HADOOP =
      SimpleClient.in(
              LibraryMark.jar("org.apache.hadoop", "hadoop-aws")
                  .withClass("fs/s3a/S3AFileSystem.class", "common-version-info.properties"),
              LibraryMark.jar("org.apache.hadoop", "hadoop-common")
                  .withClass("hadoop/fs/FileSystem.class", "common-version-info.properties"),
              LibraryMark.jar("org.apache.hadoop", "hadoop-client-api"))
          .asProgram()
          .named("hadoop", "Hadoop");

  static final KnownClient FLUME =
      SimpleClient.in(
              LibraryMark.jar("org.apache.flume", "flume-ng-core")
                  .withClass("flume/node/Application.class", "flume-version-info.properties"))
          .asProgram()
          .named("flume", "Flume");

  static final KnownClient SPARK =
      SimpleClient.in(
              LibraryMark.jar("org.apache.spark", "spark-core_2.12")
                  .withClass("spark/SparkContext.class", "spark-version-info.properties"),
              LibraryMark.jar("org.apache.spark", "spark-core_2.13"))
          .asProgram()
          .named("spark", "Spark");

  private OtherClients() {}
}
