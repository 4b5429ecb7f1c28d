package dev.whoami.lint.model.container;

import dev.whoami.lint.model.role.Permission;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** What ECS does for a container with the task execution role, and the permissions it takes. */
public enum ExecutionNeed {
  /** On EC2 the agent pulls with the Host Role. */
  PRIVATE_ECR(
      "pulls its image from Amazon ECR",
      true,
      Permission.of("ecr:GetAuthorizationToken"),
      Permission.of("ecr:BatchGetImage"),
      Permission.of("ecr:GetDownloadUrlForLayer")),
  /** On EC2 the Docker daemon writes with the Host Role. */
  AWSLOGS(
      "writes its logs with the awslogs driver",
      true,
      Permission.of("logs:CreateLogStream"),
      Permission.of("logs:PutLogEvents")),
  LOG_GROUP(
      "has its log group created (awslogs-create-group)",
      true,
      Permission.of("logs:CreateLogGroup")),
  SECRETS_MANAGER(
      "takes secrets from Secrets Manager", false, Permission.of("secretsmanager:GetSecretValue")),
  PARAMETERS("takes secrets from the Parameter Store", false, Permission.of("ssm:GetParameters")),
  /** Where the file does not tell from which of the two. */
  SECRETS(
      "takes secrets from Secrets Manager or the Parameter Store",
      false,
      Permission.anyOf("secretsmanager:GetSecretValue", "ssm:GetParameters")),
  REGISTRY_CREDENTIALS(
      "pulls its image with credentials of a private registry",
      false,
      Permission.of("secretsmanager:GetSecretValue")),
  ENVIRONMENT_FILES("takes its environment from files in S3", false, Permission.of("s3:GetObject"));

  private final String words;
  private final boolean onFargateAlone;
  private final List<Permission> permissions;

  ExecutionNeed(String words, boolean onFargateAlone, Permission... permissions) {
    this.words = words;
    this.onFargateAlone = onFargateAlone;
    this.permissions = Collections.unmodifiableList(Arrays.asList(permissions));
  }

  /** A clause that follows the name of the container. */
  public String words() {
    return words;
  }

  public boolean isOnFargateAlone() {
    return onFargateAlone;
  }

  /** All permissions that it needs. */
  public List<Permission> permissions() {
    return permissions;
  }
}
