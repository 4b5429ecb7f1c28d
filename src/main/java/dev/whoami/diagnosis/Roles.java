package dev.whoami.diagnosis;

import dev.whoami.aws.Arn;
import dev.whoami.place.Platform;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import java.util.Optional;

/**
 * The four ECS roles, as far as this container shows them: the Task Role from the container
 * endpoint, the Host Role from the instance metadata; the Task Execution Role and the
 * service-linked role never show themselves inside.
 */
public final class Roles {
  private static final String PROFILE = "instance profile of the EC2 instance";

  private final Examination x;
  private final Verdict verdict;

  Roles(Examination x, Verdict verdict) {
    this.x = x;
    this.verdict = verdict;
  }

  public RoleSummary task() {
    RoleSummary card = RoleSummary.of("the code in the container", "task definition, taskRoleArn");
    Observation container = x.seen().of(Source.CONTAINER);
    Optional<Arn> served = container.outcome().role();
    Optional<Arn> here =
        verdict.kind() == IdentityKind.TASK_ROLE ? verdict.arn() : Optional.empty();
    Optional<Arn> arn = served.isPresent() ? served : here;
    RoleSummary named = card.named(arn.flatMap(Arn::roleName), arn.map(Arn::toString));
    if (!x.place().platform().isEcs()) {
      Platform platform = x.place().platform();
      return card.is(
          RoleState.NOT_APPLICABLE,
          platform == Platform.UNKNOWN
              ? "no ECS task was detected"
              : "this is " + platform.title());
    }
    if (x.place().isBeanstalk() && container.outcome().isAbsent()) {
      return card.is(RoleState.NOT_APPLICABLE, "Elastic Beanstalk gives its tasks none");
    }
    if (OtherTask.in(x).isPresent()) {
      return card.is(
          RoleState.UNKNOWN, "the container endpoint gives the credentials of another task");
    }
    if (EndpointServer.isUsersProgram(x)) {
      return card.is(RoleState.UNKNOWN, "the container endpoint here is not that of the ECS agent");
    }
    if (verdict.kind() == IdentityKind.TASK_ROLE) {
      return named.is(RoleState.IN_USE, container.evidence());
    }
    if (container.outcome().isCutShort()) {
      return card.is(RoleState.UNKNOWN, container.evidence());
    }
    if (container.outcome().isAbsent()) {
      return card.is(RoleState.MISSING, container.evidence());
    }
    return container.outcome().isFound()
        ? named.is(RoleState.REACHABLE, container.evidence())
        : named.is(RoleState.UNAVAILABLE, container.evidence());
  }

  public RoleSummary taskExecution() {
    RoleSummary card =
        RoleSummary.of(
            "ECS itself: image pulls, logs and secrets of the task",
            "task definition, executionRoleArn");
    return verdict.kind() == IdentityKind.TASK_EXECUTION_ROLE
        ? card.named(verdict.role(), verdict.arn().map(Arn::toString)).is(RoleState.IN_USE)
        : card.is(RoleState.UNKNOWN, "ECS uses it itself and never gives it to a container");
  }

  public RoleSummary host() {
    RoleSummary card =
        RoleSummary.of(
            "the ECS agent on the instance, and any program that can reach the instance metadata",
            isManaged() ? "capacity provider, ec2InstanceProfileArn" : PROFILE);
    Observation instance =
        x.winner()
            .filter(it -> it.source() == Source.INSTANCE_METADATA)
            .orElseGet(() -> x.seen().of(Source.INSTANCE_METADATA));
    if (x.place().platform() == Platform.ECS_FARGATE) {
      return card.is(RoleState.NOT_APPLICABLE, "Fargate has no instance of yours");
    }
    boolean isOfService =
        verdict.kind() == IdentityKind.SERVICE_ROLE
            && verdict.source().filter(Source.INSTANCE_METADATA::equals).isPresent();
    if (isOfService) {
      return card.is(RoleState.NOT_APPLICABLE, "the machine belongs to a service of AWS");
    }
    Optional<Arn> arn =
        verdict.kind() == IdentityKind.HOST_ROLE ? verdict.arn() : Optional.<Arn>empty();
    RoleSummary named = card.named(x.hostRole(), arn.map(Arn::toString));
    if (verdict.kind() == IdentityKind.HOST_ROLE) {
      return named.is(RoleState.IN_USE, instance.evidence());
    }
    if (StandIn.in(x).isPresent()) {
      return card.is(
          RoleState.UNKNOWN, "something else answers in place of the instance metadata service");
    }
    return instance.outcome().isFound()
        ? named.is(RoleState.REACHABLE, instance.evidence())
        : card.is(RoleState.UNKNOWN, instance.evidence());
  }

  private boolean isManaged() {
    return x.place().platform() == Platform.ECS_MANAGED_INSTANCES;
  }

  public RoleSummary serviceLinked() {
    return RoleSummary.of(
            "the ECS service: load balancers, service discovery, network interfaces",
            "created by ECS, one per account")
        .named(Optional.of("AWSServiceRoleForECS"), Optional.empty())
        .is(RoleState.UNKNOWN, "not visible from inside a container");
  }
}
