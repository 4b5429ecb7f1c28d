package dev.whoami.log;

import static dev.whoami.log.LogClient.*;
import static dev.whoami.rule.Rules.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What starts the containers: ECS, its agent, the one who pulls the image; and what runs beside
 * them.
 */
final class ContainerStartMessages {
  static final List<KnownMessage> ALL =
      Collections.unmodifiableList(
          Arrays.asList(
              KnownMessage.of(
                  "START_OF_TASK_DENIED",
                  MessagePattern.of("ResourceInitializationError", "ot authorized to perform: "),
                  "ECS could not start the task: the role with which ECS itself asks lacks the"
                      + " action that is named. The code had not run.",
                  "Anything about the Task Role: nobody asked with it.",
                  ProvenFindings.none()),
              KnownMessage.of(
                  "START_OF_TASK_UNREACHED",
                  MessagePattern.of("unable to pull secrets or registry auth")
                      .withOneOf(
                          "i/o timeout", "deadline exceeded", "connection issue", "no such host"),
                  "ECS could not start the task: from its network the service cannot be reached."
                      + " That takes a NAT gateway, a public address, or VPC endpoints.",
                  "Anything about a role: nobody was asked.",
                  ProvenFindings.none()),
              KnownMessage.of(
                  "PULL_DENIED",
                  MessagePattern.of("CannotPull", "ot authorized to perform: "),
                  "ECS could not pull the image: the role with which ECS itself asks lacks the"
                      + " action that is named. The code had not run.",
                  "Anything about the Task Role: nobody asked with it.",
                  ProvenFindings.none()),
              KnownMessage.of(
                  "PULL_FORBIDDEN",
                  MessagePattern.of(".dkr.ecr.", "403 Forbidden"),
                  "The registry does not give out the image: the role that pulls it lacks"
                      + " ecr:BatchGetImage or ecr:GetDownloadUrlForLayer, or the policy of the"
                      + " repository does not let it in.",
                  "Which of the two; the role is the Task Execution Role, or that of the instance"
                      + " or node.",
                  ProvenFindings.none()),
              KnownMessage.of(
                  "PULL_WITHOUT_LOGIN",
                  MessagePattern.of("no basic auth credentials")
                      .withOneOf("/v2/", ".dkr.ecr.", "daemon"),
                  "Docker has no login for that registry, and asks no role for one by itself.",
                  "That a role is missing: aws ecr get-login-password, or a credential helper, asks"
                      + " it.",
                  ProvenFindings.none()),
              KnownMessage.of(
                  "AGENT_OF_ECS_DENIED",
                  MessagePattern.of("ot authorized to perform: ecs:")
                      .withOneOf(
                          "ecs:RegisterContainerInstance",
                          "ecs:DiscoverPollEndpoint",
                          "ecs:Poll ",
                          "ecs:StartTelemetrySession",
                          "ecs:SubmitTaskStateChange",
                          "ecs:SubmitContainerStateChange"),
                  "The agent of ECS asked, as the instance, whose role lacks the action;"
                      + " AmazonEC2ContainerServiceforEC2Role has it.",
                  "Anything about the roles of tasks.",
                  ProvenFindings.none()),
              KnownMessage.of(
                  "ACTION_OF_GITHUB",
                  MessagePattern.of(
                      "Credentials could not be loaded, please check your action inputs"),
                  "The action that gets credentials of AWS has none: it is given neither a role nor"
                      + " keys, or its job lacks the permission id-token: write.",
                  "Which of them.",
                  ProvenFindings.none()),
              KnownMessage.of(
                  "EXTERNAL_SECRETS",
                  MessagePattern.of("an IAM role must be associated with service account"),
                  "External Secrets finds no annotation eks.amazonaws.com/role-arn at the service"
                      + " account that is named.",
                  "That it would need one: without a serviceAccountRef it asks as its own pod.",
                  ProvenFindings.none()),
              KnownMessage.of(
                  "ROLE_OF_TASK_NOT_ASSUMABLE",
                  MessagePattern.of("ECS was unable to assume the role"),
                  "ECS could not start the task: the trust policy of that role does not name"
                      + " ecs-tasks.amazonaws.com.",
                  "Which of the two roles of the task it is: look for the ARN.",
                  ProvenFindings.none()),
              KnownMessage.of(
                  "MSK_OTHER_PRINCIPAL",
                  MSK_IAM_AUTH,
                  MessagePattern.of("Cannot change principals during re-authentication"),
                  "The session has another name, or another role, than when the connection was"
                      + " made: the line has both.",
                  "Which of the two: compare what stands before and behind the slash.",
                  ProvenFindings.of(WHO117))));

  private ContainerStartMessages() {}
}
