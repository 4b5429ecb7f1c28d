package dev.whoami.place;

import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The marks that each platform leaves in a container. First the variables that name the platform:
 * those of Lambda, of the services that run containers in an ECS of their own (CodeBuild,
 * SageMaker), of CloudShell and Greengrass, and those of ECS. The variables of PID 1 count as well,
 * since a cron job or a login shell loses them. Next SageMaker's files; Kubernetes' variable or
 * service account, whose token's issuer identifies EKS; the cgroup's path; and last the hardware of
 * EC2.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-environment-variables.html">
 *     AWS: environment variables of ECS containers</a>
 */
final class PlatformSigns {
  /** Greengrass answers here, and every device that asks the credentials provider of AWS IoT. */
  private static final String GREENGRASS_PATH = "/2016-11-01/credentialprovider/";

  private static final String GREENGRASS_SOCKET =
      "AWS_GG_NUCLEUS_DOMAIN_SOCKET_FILEPATH_FOR_COMPONENT";
  private static final String[] SAGEMAKER_FILES = {
    "/opt/ml/metadata/resource-metadata.json", "/opt/ml/config/processingjobconfig.json"
  };
  private static final String POD = Pod.FOLDER + "namespace";

  private final Witness w;
  private final ParentProcesses ancestry;
  private final List<String> because = new ArrayList<>();

  PlatformSigns(Witness w, ParentProcesses ancestry) {
    this.w = w;
    this.ancestry = ancestry;
  }

  /** The reasons why it is this platform, one clause each. */
  List<String> because() {
    return because;
  }

  /** A variable of this process. If it is not set here, it is that of PID 1. */
  Optional<String> variable(String name) {
    Reading own = w.env(name);
    if (own.hasText()) {
      return own.asOptional();
    }
    return ancestry.ofTop(name).filter(value -> !value.trim().isEmpty());
  }

  Platform platform() {
    String execution = variable("AWS_EXECUTION_ENV").orElse("");
    boolean isLambda =
        w.env("AWS_LAMBDA_FUNCTION_NAME").hasText() || execution.startsWith("AWS_Lambda");
    if (isLambda && !isElsewhereThanLambda(execution)) {
      return is(Platform.LAMBDA, "AWS_LAMBDA_FUNCTION_NAME is set");
    }
    Optional<Platform> service = service(execution);
    if (service.isPresent()) {
      return service.get();
    }
    if (execution.equals("AWS_ECS_FARGATE")) {
      return is(Platform.ECS_FARGATE, "AWS_EXECUTION_ENV is AWS_ECS_FARGATE");
    }
    if (execution.equals("AWS_ECS_MANAGED_INSTANCES")) {
      return is(Platform.ECS_MANAGED_INSTANCES, "AWS_EXECUTION_ENV is AWS_ECS_MANAGED_INSTANCES");
    }
    if (execution.startsWith("AWS_ECS")) {
      return is(Platform.ECS_EC2, "AWS_EXECUTION_ENV is AWS_ECS_EC2");
    }
    if (hasTaskMetadata()) {
      return is(Platform.ECS_EC2, "ECS_CONTAINER_METADATA_URI_V4 is set");
    }
    for (String file : SAGEMAKER_FILES) {
      if (w.file(file).isPresent()) {
        return is(Platform.SAGEMAKER, file + " is there");
      }
    }
    return podOrMachine();
  }

  /**
   * Lambda's base images and its runtime emulator set Lambda's variables in a task or a pod as
   * well; a function has no variable of ECS or Kubernetes.
   */
  private boolean isElsewhereThanLambda(String execution) {
    return execution.startsWith("AWS_ECS")
        || hasTaskMetadata()
        || w.env("KUBERNETES_SERVICE_HOST").hasText();
  }

  private boolean hasTaskMetadata() {
    return variable("ECS_CONTAINER_METADATA_URI_V4").isPresent()
        || variable("ECS_CONTAINER_METADATA_URI").isPresent();
  }

  /**
   * The services that run code with a role in their own containers. An image can keep one variable
   * of the build that made it, so CodeBuild is recognized only by two.
   */
  private Optional<Platform> service(String execution) {
    if (variable("CODEBUILD_BUILD_ID").isPresent() && variable("CODEBUILD_SRC_DIR").isPresent()) {
      return Optional.of(
          is(Platform.CODEBUILD, "CODEBUILD_BUILD_ID and CODEBUILD_SRC_DIR are set"));
    }
    if (execution.equals("CloudShell")) {
      return Optional.of(is(Platform.CLOUDSHELL, "AWS_EXECUTION_ENV is CloudShell"));
    }
    if (variable("TRAINING_JOB_ARN").isPresent() && variable("TRAINING_JOB_NAME").isPresent()) {
      return Optional.of(is(Platform.SAGEMAKER, "TRAINING_JOB_NAME and TRAINING_JOB_ARN are set"));
    }
    if (variable(GREENGRASS_SOCKET).isPresent()) {
      return Optional.of(is(Platform.GREENGRASS, GREENGRASS_SOCKET + " is set"));
    }
    return variable("AWS_CONTAINER_CREDENTIALS_FULL_URI")
            .filter(uri -> uri.contains(GREENGRASS_PATH))
            .isPresent()
        ? Optional.of(
            is(
                Platform.GREENGRASS,
                "AWS_CONTAINER_CREDENTIALS_FULL_URI is that of the token exchange service"))
        : Optional.empty();
  }

  /** The platform's name for this code, from its variables. */
  Optional<String> workload(Platform platform) {
    switch (platform) {
      case LAMBDA:
        return variable("AWS_LAMBDA_FUNCTION_NAME");
      case CODEBUILD:
        // PROJECT:ID
        return variable("CODEBUILD_BUILD_ID").map(id -> id.split(":", 2)[0]);
      case SAGEMAKER:
        return variable("TRAINING_JOB_NAME");
      case GREENGRASS:
        return variable("AWS_IOT_THING_NAME");
      default:
        return Optional.empty();
    }
  }

  /**
   * The ID of an array job's child, or of a node of a multi-node job, is the job's ID and a number.
   */
  Optional<String> batchJob() {
    return variable("AWS_BATCH_JOB_ID").map(id -> id.split("[:#]", 2)[0]);
  }

  private Platform podOrMachine() {
    boolean isPod = w.env("KUBERNETES_SERVICE_HOST").hasText() || w.file(POD).isPresent();
    if (isPod) {
      return Platform.KUBERNETES;
    }
    String cgroup = w.file("/proc/self/cgroup").text();
    if (cgroup.contains("/ecs/") || cgroup.contains("ecstasks")) {
      return is(Platform.ECS_EC2, "the cgroup is that of an ECS task");
    }
    if (isContainer(cgroup)) {
      return is(Platform.CONTAINER, "the cgroup or /.dockerenv is that of a container");
    }
    return isEc2()
        ? is(Platform.EC2, "the board asset tag or the hypervisor is EC2's")
        : is(
            Platform.UNKNOWN,
            "no sign of ECS, Kubernetes, Lambda, another service, EC2 or a container");
  }

  /**
   * Which Kubernetes this pod is on. Only EKS signs tokens as EKS, and only there does the agent of
   * Pod Identity get credentials. EC2's hardware does not prove EKS, since kOps runs there as well.
   * Nor does the path of IRSA's token, since its webhook runs in any cluster.
   */
  Platform cluster(Pod pod) {
    String endpoint = w.env("AWS_CONTAINER_CREDENTIALS_FULL_URI").text();
    if (endpoint.contains("169.254.170.23") || endpoint.contains("fd00:ec2::23")) {
      return is(
          Platform.EKS, "AWS_CONTAINER_CREDENTIALS_FULL_URI is that of EKS Pod Identity's agent");
    }
    return pod.isSignedByEks()
        ? is(Platform.EKS, "EKS is the issuer of the service account's token")
        : is(Platform.KUBERNETES, "KUBERNETES_SERVICE_HOST or a service account is there");
  }

  private boolean isContainer(String cgroup) {
    return w.file("/.dockerenv").isPresent()
        || w.file("/run/.containerenv").isPresent()
        || cgroup.matches("(?s).*(docker|containerd|libpod|kubepods|lxc).*");
  }

  private boolean isEc2() {
    return w.file("/sys/devices/virtual/dmi/id/board_asset_tag").text().startsWith("i-")
        || w.file("/sys/hypervisor/uuid").text().startsWith("ec2");
  }

  private Platform is(Platform platform, String why) {
    because.add(why);
    return platform;
  }
}
