package dev.whoami.place.library;

/** What a library is: a client whose chain decides who the code is, or a program that has one. */
public enum LibraryKind {
  AWS_SDK_JAVA_V2,
  AWS_SDK_JAVA_V1,
  AWS_SDK_KOTLIN,
  BOTO3,
  /** Below boto3 and the AWS CLI, and used without them by s3fs and its like. */
  BOTOCORE,
  AWS_CLI_V1,
  AWS_CLI_V2,
  AWS_SDK_JS_V3,
  AWS_SDK_JS_V2,
  AWS_SDK_RUBY,
  AWS_SDK_PHP,
  AWS_SDK_GO_V2,
  AWS_SDK_GO_V1,
  AWS_SDK_RUST,
  AWS_SDK_CPP,
  AWS_SDK_NET,
  AWS_CRT,
  RCLONE,
  TERRAFORM,
  HADOOP,
  FLUME,
  SPARK
}
