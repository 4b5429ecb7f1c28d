package dev.whoami.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Every scenario of the lab: a world with a name, and the answer that it should get. */
public enum Scenario {
  ECS_TASK_ROLE(
      "A task on EC2 with its task role, all well.",
      World.of(TaskMetadata.EC2, ContainerBehaviour.HEALTHY, InstanceBehaviour.V2_ONLY),
      Expectation.of("TASK_ROLE", "WHO302")),
  ECS_HOST_ROLE(
      "A task on EC2 without a task role.",
      World.of(TaskMetadata.EC2, InstanceBehaviour.V2_ONLY),
      Expectation.of("HOST_ROLE", "WHO101")),
  ECS_LOST_VARIABLE(
      "PID 1 has the credentials variable, the process not.",
      World.of(
          TaskMetadata.EC2,
          ContainerBehaviour.HEALTHY,
          InstanceBehaviour.V2_ONLY,
          Handover.LOSES_CONTAINER_VARIABLE),
      Expectation.of("HOST_ROLE", "WHO103")),
  ECS_STALE_ID(
      "The agent does not know the credentials ID: 400.",
      ecsWithBroken(ContainerBehaviour.STALE_ID),
      Expectation.of("HOST_ROLE", "WHO104", "WHO110", "WHO111", "WHO201")),
  ECS_AGENT_STARTING(
      "The agent has no credentials yet: 503.",
      ecsWithBroken(ContainerBehaviour.UNINITIALIZED),
      Expectation.of("HOST_ROLE", "WHO104", "WHO110", "WHO111", "WHO202")),
  ECS_THROTTLED(
      "The agent is asked too often: 429.",
      ecsWithBroken(ContainerBehaviour.THROTTLED),
      Expectation.of("HOST_ROLE", "WHO104", "WHO110", "WHO111", "WHO203")),
  ECS_ENDPOINT_HANGS(
      "The agent accepts and never answers.",
      ecsWithBroken(ContainerBehaviour.HANGS),
      Expectation.of("HOST_ROLE", "WHO104", "WHO110", "WHO111", "WHO205").optionally("WHO003")),
  ECS_NOT_JSON(
      "Something else than the agent answers.",
      ecsWithBroken(ContainerBehaviour.NOT_JSON),
      Expectation.of("HOST_ROLE", "WHO104", "WHO110", "WHO111", "WHO206")),
  ECS_EXPIRED(
      "The agent hands out credentials that have ended.",
      ecsWithBroken(ContainerBehaviour.EXPIRED),
      Expectation.of("REFUSED", "WHO110", "WHO207", "WHO501")),
  FARGATE_TASK_ROLE(
      "A task on Fargate with its task role, all well.",
      World.of(TaskMetadata.FARGATE, ContainerBehaviour.HEALTHY),
      Expectation.of("TASK_ROLE")),
  FARGATE_NO_ROLE(
      "A task on Fargate without a task role.",
      World.of(TaskMetadata.FARGATE),
      Expectation.of("NONE", "WHO102")),
  FLUME_FARGATE(
      "Flume on Fargate, on a Hadoop that asks no container.",
      FARGATE_TASK_ROLE.world.with(Program.FLUME_ON_HADOOP_2),
      Expectation.of("TASK_ROLE", "WHO110", "WHO601")),
  KEYS_SHADOW_ROLE(
      "A user's keys in the environment hide the task role.",
      ECS_TASK_ROLE.world.with(EnvironmentKeys.BOTH),
      Expectation.of("IAM_USER", "WHO105")),
  PROFILE_IN_IMAGE(
      "A credentials file in the image hides the task role.",
      ECS_TASK_ROLE.world.with(Profile.STATIC_DEFAULT),
      Expectation.of("IAM_USER", "WHO107").optionally("WHO110")),
  EC2_INSTANCE_ROLE(
      "A plain EC2 instance with its role, all well.",
      World.of(InstanceBehaviour.V2_ONLY),
      Expectation.of("HOST_ROLE")),
  IMDS_HOP_LIMIT(
      "A container on EC2, one hop too far from metadata.",
      World.of(InstanceBehaviour.HOP_LIMIT),
      Expectation.of("NONE", "WHO301")),
  IMDS_BLOCKED(
      "No task role, and instance metadata is blocked.",
      World.of(TaskMetadata.EC2, InstanceBehaviour.BLACKHOLE),
      Expectation.of("NONE", "WHO101", "WHO303")),
  /** Some clients do not know AWS_ENDPOINT_URL_STS, by which the lab's STS is found. */
  IRSA(
      "A pod with a role by web identity, all well.",
      pod(WebIdentity.HEALTHY),
      Expectation.of("IRSA", "WHO110", "WHO302")),
  IRSA_DENIED(
      "The role's trust policy does not know the pod.",
      pod(WebIdentity.HEALTHY).with(StsBehaviour.DENIES_WEB_IDENTITY),
      Expectation.of("HOST_ROLE", "WHO109", "WHO110", "WHO111", "WHO403")),
  IRSA_TOKEN_MISSING(
      "The pod's web identity token file is not there.",
      pod(WebIdentity.MISSING_FILE),
      Expectation.of("HOST_ROLE", "WHO109", "WHO110", "WHO401")),
  POD_IDENTITY(
      "A pod with a role by Pod Identity, all well.",
      pod(Agent.POD_IDENTITY, ContainerBehaviour.HEALTHY),
      Expectation.of("POD_IDENTITY", "WHO302")),
  POD_IDENTITY_AGENT_DOWN(
      "Nobody listens where the Pod Identity agent should.",
      pod(Agent.POD_IDENTITY, ContainerBehaviour.REFUSED),
      Expectation.of("HOST_ROLE", "WHO109", "WHO110", "WHO111", "WHO204")),
  POD_ON_NODE_ROLE(
      "A pod without a role of its own.", pod(), Expectation.of("HOST_ROLE", "WHO109")),
  STS_REFUSES(
      "Keys in the environment that STS does not accept.",
      World.of(EnvironmentKeys.BOTH, StsBehaviour.REFUSES),
      Expectation.of("REFUSED", "WHO501")),
  STS_UNREACHABLE(
      "A task with its task role; STS cannot be reached.",
      World.of(
          TaskMetadata.EC2,
          ContainerBehaviour.HEALTHY,
          InstanceBehaviour.V2_ONLY,
          StsBehaviour.REFUSED),
      Expectation.of("TASK_ROLE", "WHO302", "WHO502")),
  NOTHING("No credentials and no endpoint at all.", World.of(), Expectation.of("NONE", "WHO113"));

  private final String sentence;
  private final World world;
  private final Expectation expectation;

  Scenario(String sentence, World world, Expectation expectation) {
    this.sentence = sentence;
    this.world = world;
    this.expectation = expectation;
  }

  /** The scenario of a name; where there is none, says which are nearest. */
  public static Scenario named(String name) {
    List<String> names = new ArrayList<>();
    for (Scenario each : values()) {
      if (each.kebabName().equals(name)) {
        return each;
      }
      names.add(each.kebabName());
    }
    throw new LabException(
        "there is no scenario "
            + name
            + "; the nearest are "
            + String.join(", ", EditDistance.nearest(name, names))
            + "; whoami lab lists them all");
  }

  /** Every scenario in one line each. */
  public static List<String> list() {
    int width = Arrays.stream(values()).mapToInt(each -> each.name().length()).max().orElse(0);
    return Arrays.stream(values())
        .map(each -> String.format("  %-" + width + "s  %s", each.kebabName(), each.sentence))
        .collect(Collectors.toList());
  }

  public String kebabName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What is so in this scenario. */
  public String sentence() {
    return sentence;
  }

  public World world() {
    return world;
  }

  public Expectation expectation() {
    return expectation;
  }

  private static World ecsWithBroken(ContainerBehaviour behaviour) {
    return World.of(TaskMetadata.EC2, behaviour, InstanceBehaviour.V2_ONLY);
  }

  private static World pod(Trait... traits) {
    World world = World.of(traits);
    return world.with(Kubernetes.POD).with(InstanceBehaviour.V2_ONLY);
  }
}
