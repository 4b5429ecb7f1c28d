package dev.whoami.place;

import dev.whoami.world.Reading;
import dev.whoami.world.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The marks that each platform leaves in a container. First what names the platform: Lambda's and
 * ECS's variables (also PID 1's, for a cron job or a login shell has lost them), then Kubernetes'
 * variable or service account, the cgroup's path, and last the hardware of EC2.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-environment-variables.html">
 *     AWS: environment variables of ECS containers</a>
 */
final class PlatformSigns {
  private static final String POD = Pod.FOLDER + "namespace";

  private final Witness w;
  private final ParentProcesses ancestry;
  private final List<String> because = new ArrayList<>();

  PlatformSigns(Witness w, ParentProcesses ancestry) {
    this.w = w;
    this.ancestry = ancestry;
  }

  /** Why the platform is what it is, one clause each. */
  List<String> because() {
    return because;
  }

  /** A variable of this process, else of PID 1. */
  Optional<String> variable(String name) {
    Reading own = w.env(name);
    if (own.hasText()) {
      return own.asOptional();
    }
    return ancestry.ofTop(name).filter(value -> !value.trim().isEmpty());
  }

  Platform platform() {
    String execution = variable("AWS_EXECUTION_ENV").orElse("");
    if (w.env("AWS_LAMBDA_FUNCTION_NAME").hasText() || execution.startsWith("AWS_Lambda")) {
      return is(Platform.LAMBDA, "AWS_LAMBDA_FUNCTION_NAME is set");
    }
    if (execution.equals("AWS_ECS_FARGATE")) {
      return is(Platform.ECS_FARGATE, "AWS_EXECUTION_ENV is AWS_ECS_FARGATE");
    }
    if (execution.startsWith("AWS_ECS")) {
      return is(Platform.ECS_EC2, "AWS_EXECUTION_ENV is AWS_ECS_EC2");
    }
    if (variable("ECS_CONTAINER_METADATA_URI_V4").isPresent()
        || variable("ECS_CONTAINER_METADATA_URI").isPresent()) {
      return is(Platform.ECS_EC2, "ECS_CONTAINER_METADATA_URI_V4 is set");
    }
    return podOrMachine();
  }

  private Platform podOrMachine() {
    boolean isPod = w.env("KUBERNETES_SERVICE_HOST").hasText() || w.file(POD).isPresent();
    if (isPod) {
      return isEks()
          ? is(Platform.EKS, "KUBERNETES_SERVICE_HOST is set, with EKS's variables or hardware")
          : is(Platform.KUBERNETES, "KUBERNETES_SERVICE_HOST or a service account is there");
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
        : is(Platform.UNKNOWN, "no sign of ECS, Kubernetes, Lambda, EC2 or a container");
  }

  private boolean isEks() {
    String token = w.env("AWS_WEB_IDENTITY_TOKEN_FILE").text();
    String endpoint = w.env("AWS_CONTAINER_CREDENTIALS_FULL_URI").text();
    return token.contains("eks.amazonaws.com")
        || endpoint.contains("169.254.170.23")
        || endpoint.contains("fd00:ec2::23")
        || isEc2();
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
