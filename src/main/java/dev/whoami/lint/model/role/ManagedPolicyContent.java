package dev.whoami.lint.model.role;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What some AWS managed policies of tasks and functions allow. The first entry lists each action;
 * the others list every action of a service that the policy allows anything of, so at least what it
 * allows.
 */
final class ManagedPolicyContent {
  private static final Map<String, List<String>> ACTIONS = new HashMap<>();

  static {
    put(
        Policies.EXECUTION,
        "ecr:GetAuthorizationToken",
        "ecr:BatchCheckLayerAvailability",
        "ecr:GetDownloadUrlForLayer",
        "ecr:BatchGetImage",
        "logs:CreateLogStream",
        "logs:PutLogEvents");
    put("AmazonEC2ContainerRegistryReadOnly", "ecr:*");
    put("AmazonEC2ContainerRegistryPowerUser", "ecr:*");
    put("CloudWatchLogsFullAccess", "logs:*", "cloudwatch:*");
    put("AmazonSSMReadOnlyAccess", "ssm:*");
    put("AmazonS3ReadOnlyAccess", "s3:*", "s3-object-lambda:*");
    put("AmazonS3FullAccess", "s3:*", "s3-object-lambda:*");
    put("AmazonSQSFullAccess", "sqs:*");
    put("AWSLambdaBasicExecutionRole", "logs:*");
    put("AWSLambdaVPCAccessExecutionRole", "logs:*", "ec2:*");
    put("AWSLambdaSQSQueueExecutionRole", "sqs:*", "logs:*");
    put("AWSLambdaDynamoDBExecutionRole", "dynamodb:*", "logs:*");
    put("AWSLambdaKinesisExecutionRole", "kinesis:*", "logs:*");
    put("AWSXRayDaemonWriteAccess", "xray:*");
  }

  private ManagedPolicyContent() {}

  private static void put(String policy, String... actions) {
    ACTIONS.put(policy, Collections.unmodifiableList(Arrays.asList(actions)));
  }

  /** Empty for all others, which may allow anything. */
  static Optional<List<String>> actionsOf(String policy) {
    return Optional.ofNullable(ACTIONS.get(policy));
  }
}
