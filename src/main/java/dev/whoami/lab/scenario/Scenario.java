package dev.whoami.lab.scenario;

import java.util.Locale;

/** Every scenario of the lab: a world with a name, and its expected answer. */
public enum Scenario {
  ECS_TASK_ROLE(
      "A healthy task on EC2 with its task role.",
      World.of(TaskMetadata.EC2, ContainerBehavior.HEALTHY, InstanceBehavior.V2_ONLY),
      ExpectedAnswer.of("TASK_ROLE", "WHO302")),
  ECS_HOST_ROLE(
      "A task on EC2 without a task role.",
      World.of(TaskMetadata.EC2, InstanceBehavior.V2_ONLY),
      ExpectedAnswer.of("HOST_ROLE", "WHO101")),
  ECS_LOST_VARIABLE(
      "The process lacks PID 1's credentials variable.",
      World.of(
          TaskMetadata.EC2,
          ContainerBehavior.HEALTHY,
          InstanceBehavior.V2_ONLY,
          EnvironmentInheritance.LOSES_CONTAINER_VARIABLE),
      ExpectedAnswer.of("HOST_ROLE", "WHO103")),
  ECS_STALE_ID(
      "The agent does not know the credentials ID: 400.",
      ecsWithBroken(ContainerBehavior.STALE_ID),
      ExpectedAnswer.of("HOST_ROLE", "WHO104", "WHO111", "WHO201")),
  ECS_AGENT_STARTING(
      "The agent has no credentials yet: 503.",
      ecsWithBroken(ContainerBehavior.UNINITIALIZED),
      ExpectedAnswer.of("HOST_ROLE", "WHO104", "WHO111", "WHO202")),
  ECS_AGENT_RECOVERS(
      "The agent is well after three seconds of 503.",
      ecsWithBroken(ContainerBehavior.RECOVERS),
      ExpectedAnswer.of("HOST_ROLE", "WHO104", "WHO111", "WHO202")
          .or(ExpectedAnswer.of("TASK_ROLE", "WHO302"))),
  ECS_THROTTLED(
      "The agent throttles requests: 429.",
      ecsWithBroken(ContainerBehavior.THROTTLED),
      ExpectedAnswer.of("HOST_ROLE", "WHO104", "WHO111", "WHO203")),
  ECS_ENDPOINT_HANGS(
      "The agent accepts and never answers.",
      ecsWithBroken(ContainerBehavior.HANGS),
      ExpectedAnswer.of("HOST_ROLE", "WHO104", "WHO111", "WHO205")),
  ECS_NOT_JSON(
      "Another program than the agent answers.",
      ecsWithBroken(ContainerBehavior.NOT_JSON),
      ExpectedAnswer.of("HOST_ROLE", "WHO104", "WHO111", "WHO206")),
  ECS_EXPIRED(
      "The agent serves expired credentials.",
      ecsWithBroken(ContainerBehavior.EXPIRED),
      ExpectedAnswer.of("REFUSED", "WHO207", "WHO501")),
  ECS_SHORT_CREDENTIALS(
      "Credentials last 20 seconds, and are renewed.",
      ECS_TASK_ROLE.world.with(KeyLife.SHORT),
      ExpectedAnswer.of("TASK_ROLE", "WHO302")),
  ECS_OTHER_TASKS_ROLE(
      "The variable was copied from another task.",
      ecsWithBroken(ContainerBehavior.OF_OTHER_TASK),
      ExpectedAnswer.of("TASK_ROLE", "WHO214", "WHO302")),
  ECS_EXPOSED_TASKS(
      "Instance metadata has the keys of every task.",
      ECS_TASK_ROLE.world.with(TaskNamespaces.OF_TWO_TASKS),
      ExpectedAnswer.of("TASK_ROLE", "WHO302", "WHO307")),
  FARGATE_TASK_ROLE(
      "A healthy task on Fargate with its task role.",
      World.of(TaskMetadata.FARGATE, ContainerBehavior.HEALTHY),
      ExpectedAnswer.of("TASK_ROLE")),
  FARGATE_NO_ROLE(
      "A task on Fargate without a task role.",
      World.of(TaskMetadata.FARGATE),
      ExpectedAnswer.of("NONE", "WHO102")),
  ECS_MANAGED_INSTANCES(
      "A healthy task on ECS Managed Instances.",
      World.of(TaskMetadata.MANAGED_INSTANCES, ContainerBehavior.HEALTHY),
      ExpectedAnswer.of("TASK_ROLE")),
  FLUME_FARGATE(
      "Flume on Fargate; its Hadoop ignores the task role.",
      FARGATE_TASK_ROLE.world.with(Program.FLUME_ON_HADOOP_2),
      ExpectedAnswer.of("NONE", "WHO110", "WHO601", "WHO704")),
  KEYS_SHADOW_ROLE(
      "A user's keys in the environment hide the task role.",
      ECS_TASK_ROLE.world.with(EnvironmentKeys.BOTH),
      ExpectedAnswer.of("IAM_USER", "WHO105")),
  PROFILE_IN_IMAGE(
      "A credentials file in the image hides the task role.",
      ECS_TASK_ROLE.world.with(Profile.STATIC_DEFAULT),
      ExpectedAnswer.of("IAM_USER", "WHO107")),
  SELF_ASSUME(
      "A profile has the task role assume itself.",
      ECS_TASK_ROLE.world.with(Profile.ROLE_OF_ITSELF),
      ExpectedAnswer.of("TASK_ROLE", "WHO111", "WHO116", "WHO302")),
  EC2_INSTANCE_ROLE(
      "A healthy EC2 instance with its role.",
      World.of(InstanceBehavior.V2_ONLY),
      ExpectedAnswer.of("HOST_ROLE")),
  ROLES_ANYWHERE(
      "IAM Roles Anywhere: aws_signing_helper serve.",
      World.of(InstanceStandIn.SIGNING_HELPER),
      ExpectedAnswer.of("ROLES_ANYWHERE", "WHO115")),
  IMDS_HOP_LIMIT(
      "A container on EC2 behind a hop limit of 1.",
      World.of(InstanceBehavior.HOP_LIMIT),
      ExpectedAnswer.of("NONE", "WHO301")),
  IMDS_V1_CREDENTIALS(
      "The token does not arrive, so IMDSv1 gives the role.",
      World.of(InstanceBehavior.HOP_LIMIT_V1),
      ExpectedAnswer.of("HOST_ROLE", "WHO308")),
  IMDS_BLOCKED(
      "No task role, and instance metadata is blocked.",
      World.of(TaskMetadata.EC2, InstanceBehavior.BLACKHOLE),
      ExpectedAnswer.of("NONE", "WHO101", "WHO303")),
  /** Some clients ignore AWS_ENDPOINT_URL_STS, which leads to the lab's STS. */
  IRSA(
      "A healthy pod with a role by IRSA.",
      pod(WebIdentity.HEALTHY),
      ExpectedAnswer.of("IRSA", "WHO302")),
  IRSA_DENIED(
      "The role's trust policy does not name the pod.",
      pod(WebIdentity.HEALTHY).with(StsBehavior.DENIES_WEB_IDENTITY),
      ExpectedAnswer.of("HOST_ROLE", "WHO109", "WHO111", "WHO403")),
  IRSA_TOKEN_MISSING(
      "The pod's web identity token file is missing.",
      pod(WebIdentity.MISSING_FILE),
      ExpectedAnswer.of("HOST_ROLE", "WHO109", "WHO401")),
  IRSA_TOKEN_REPLACED(
      "Keys last 20 seconds; the token file is replaced.",
      pod(WebIdentity.REPLACED_TOKEN).with(KeyLife.SHORT),
      ExpectedAnswer.of("IRSA", "WHO302")),
  POD_IDENTITY(
      "A healthy pod with a role by Pod Identity.",
      pod(Agent.POD_IDENTITY, ContainerBehavior.HEALTHY),
      ExpectedAnswer.of("POD_IDENTITY", "WHO302")),
  POD_IDENTITY_AGENT_DOWN(
      "The Pod Identity agent is not running.",
      pod(Agent.POD_IDENTITY, ContainerBehavior.REFUSED),
      ExpectedAnswer.of("HOST_ROLE", "WHO109", "WHO111", "WHO204")),
  POD_ON_NODE_ROLE("A pod without its own role.", pod(), ExpectedAnswer.of("HOST_ROLE", "WHO109")),
  LAMBDA(
      "A Lambda function with its role.",
      World.of(LabService.LAMBDA),
      ExpectedAnswer.of("LAMBDA_ROLE")),
  LAMBDA_SNAP_START(
      "A Lambda function with SnapStart: an endpoint.",
      World.of(LabService.LAMBDA_SNAP_START, ContainerBehavior.HEALTHY),
      ExpectedAnswer.of("LAMBDA_ROLE")),
  CODEBUILD(
      "A build of CodeBuild with its service role.",
      World.of(LabService.CODEBUILD, ContainerBehavior.HEALTHY),
      ExpectedAnswer.of("SERVICE_ROLE")),
  SAGEMAKER(
      "A SageMaker training job with its execution role.",
      World.of(LabService.SAGEMAKER, ContainerBehavior.HEALTHY),
      ExpectedAnswer.of("SERVICE_ROLE")),
  GREENGRASS(
      "A Greengrass component with the device's role.",
      World.of(LabService.GREENGRASS, ContainerBehavior.HEALTHY),
      ExpectedAnswer.of("SERVICE_ROLE")),
  GREENGRASS_TES_STOPPED(
      "Greengrass; the token exchange service is stopped.",
      World.of(LabService.GREENGRASS, ContainerBehavior.REFUSED),
      ExpectedAnswer.of("NONE", "WHO204")),
  CLOUDSHELL(
      "CloudShell of somebody who signed in by SSO.",
      World.of(LabService.CLOUDSHELL, ContainerBehavior.HEALTHY),
      ExpectedAnswer.of("ASSUMED_ROLE")),
  KUBE2IAM(
      "A pod whose role kube2iam gives.",
      pod(InstanceStandIn.KUBE2IAM),
      ExpectedAnswer.of("ASSUMED_ROLE", "WHO115")),
  KIAM(
      "A pod whose role kiam gives.",
      pod(InstanceStandIn.KIAM),
      ExpectedAnswer.of("ASSUMED_ROLE", "WHO115")),
  STS_REFUSES(
      "Keys in the environment that STS rejects.",
      World.of(EnvironmentKeys.BOTH, StsBehavior.REFUSES),
      ExpectedAnswer.of("REFUSED", "WHO501")),
  STS_UNREACHABLE(
      "A task with its task role; STS cannot be reached.",
      World.of(
          TaskMetadata.EC2,
          ContainerBehavior.HEALTHY,
          InstanceBehavior.V2_ONLY,
          StsBehavior.REFUSED),
      ExpectedAnswer.of("TASK_ROLE", "WHO302", "WHO502")),
  NOTHING(
      "No credentials and no endpoint at all.", World.of(), ExpectedAnswer.of("NONE", "WHO113"));

  private final String sentence;
  private final World world;
  private final ExpectedAnswer expectation;

  Scenario(String sentence, World world, ExpectedAnswer expectation) {
    this.sentence = sentence;
    this.world = world;
    this.expectation = expectation;
  }

  public String kebabName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The scenario in one sentence. */
  public String sentence() {
    return sentence;
  }

  public World world() {
    return world;
  }

  public ExpectedAnswer expectation() {
    return expectation;
  }

  private static World ecsWithBroken(ContainerBehavior behavior) {
    return World.of(TaskMetadata.EC2, behavior, InstanceBehavior.V2_ONLY);
  }

  private static World pod(Trait... traits) {
    World world = World.of(traits);
    return world.with(Kubernetes.POD).with(InstanceBehavior.V2_ONLY);
  }
}
