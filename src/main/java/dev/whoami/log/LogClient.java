package dev.whoami.log;

import java.util.Arrays;

/** A client that a log can name: an SDK, or a program with credentials of its own. */
enum LogClient {
  JAVA_V2("aws-sdk-java-v2", "AWS SDK for Java 2.x"),
  JAVA_V1("aws-sdk-java-v1", "AWS SDK for Java 1.x"),
  AWS_CLI_V2("aws-cli-v2", "AWS CLI 2"),
  AWS_CLI_V1("aws-cli-v1", "AWS CLI 1"),
  BOTO3("boto3", "boto3"),
  BOTOCORE("botocore", "botocore (boto3, AWS CLI)"),
  GO_V2("aws-sdk-go-v2", "AWS SDK for Go v2"),
  GO_V1("aws-sdk-go-v1", "AWS SDK for Go v1"),
  JS_V3("aws-sdk-js-v3", "AWS SDK for JavaScript v3"),
  JS_V2("aws-sdk-js-v2", "AWS SDK for JavaScript v2"),
  NET_V4("aws-sdk-net-v4", "AWS SDK for .NET v4"),
  NET_V3("aws-sdk-net-v3", "AWS SDK for .NET v3"),
  NET("aws-sdk-net", "AWS SDK for .NET"),
  RUST("aws-sdk-rust", "AWS SDK for Rust"),
  CPP("aws-sdk-cpp", "AWS SDK for C++"),
  CRT("aws-crt", "AWS Common Runtime"),
  PHP("aws-sdk-php", "AWS SDK for PHP v3"),
  RUBY("aws-sdk-ruby", "AWS SDK for Ruby v3"),
  KOTLIN("aws-sdk-kotlin", "AWS SDK for Kotlin"),
  SWIFT("aws-sdk-swift", "AWS SDK for Swift"),
  S3A("hadoop-s3a", "Hadoop S3A"),
  TERRAFORM("terraform", "Terraform"),
  RCLONE("rclone", "rclone"),
  MINIO_GO("minio-go", "minio-go (Thanos, Loki, Tempo, Mimir)"),
  MSK_IAM_AUTH("aws-msk-iam-auth", "aws-msk-iam-auth"),
  FLUENT_BIT("fluent-bit", "Fluent Bit"),
  OBJECT_STORE("object-store", "object_store (Polars, delta-rs)"),
  OPENDAL("opendal", "Apache OpenDAL"),
  PGBACKREST("pgbackrest", "pgBackRest"),
  S3FS("s3fs", "s3fs-fuse"),
  NGINX_S3_GATEWAY("nginx-s3-gateway", "nginx-s3-gateway");

  private final String id;
  private final String title;

  LogClient(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** The one of this id. */
  static LogClient of(String id) {
    return Arrays.stream(values())
        .filter(it -> it.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no client is called " + id));
  }

  /** The name in the JSON: the one on the command line, where its chain is known. */
  String id() {
    return id;
  }

  String title() {
    return title;
  }
}
