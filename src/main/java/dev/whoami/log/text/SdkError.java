package dev.whoami.log.text;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Distinguishes an error that an AWS library prints from those of other clouds and programs, which
 * have some of the same codes.
 */
public final class SdkError {
  /** The words near an error code in the libraries, and in the answers of AWS. */
  private static final List<String> MARKS =
      Collections.unmodifiableList(
          Arrays.asList(
              "api error ",
              "operation error ",
              ") when calling the ",
              "(Service: ",
              "AWS Service: ",
              "AWSError",
              "Aws::",
              "aws_request_id",
              "amazonaws",
              "cognitect.aws",
              "com.amazon.coral",
              "\"__type\"",
              "Amazon.",
              "software.amazon.",
              "botocore",
              "$metadata",
              "<RequestId>",
              ", request id: ",
              "x-amz",
              "X-Amz",
              "x-amzn"));

  /** Clouds whose stores and services use codes of AWS. */
  private static final List<String> OTHERS =
      Collections.unmodifiableList(
          Arrays.asList(
              "aliyun",
              "Aliyun",
              "alibaba",
              "googleapis",
              "windows.net",
              "myqcloud",
              "myhuaweicloud",
              "com.ibm.cloud."));

  private SdkError() {}

  /** Whether a line has this code in an error of AWS. */
  public static boolean isIn(String line, String code) {
    return MARKS.stream().anyMatch(line::contains)
        && OTHERS.stream().noneMatch(line::contains)
        && ErrorCode.isIn(line, code);
  }
}
