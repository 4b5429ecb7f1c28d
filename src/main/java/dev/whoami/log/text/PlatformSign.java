package dev.whoami.log.text;

import java.util.Arrays;
import java.util.List;

/**
 * Words of a line in which the platform called, and not the code of a container: ECS with the Task
 * Execution Role, or an agent with the role of the host.
 */
public final class PlatformSign {
  private static final List<String> SIGNS =
      Arrays.asList(
          "ResourceInitializationError",
          "CannotPull",
          "dockerd[",
          "Not continuing with pull after error",
          "ErrImagePull",
          "Failed to pull image",
          "failed to pull and unpack image",
          "unable to pull secrets or registry auth",
          "Fetching secret data from SSM Parameter Store",
          "Fetching secret data from AWS Secrets Manager",
          "failed to initialize logging driver",
          "failed to create Cloudwatch log ",
          "perform: eks-auth:AssumeRoleForPodIdentity",
          "perform: ecs:RegisterContainerInstance",
          "perform: ecs:DiscoverPollEndpoint",
          "perform: ecs:Poll ",
          "perform: ecs:StartTelemetrySession",
          "perform: ecs:SubmitTaskStateChange",
          "perform: ecs:SubmitContainerStateChange");

  private PlatformSign() {}

  public static boolean isIn(String line) {
    return SIGNS.stream().anyMatch(line::contains);
  }
}
