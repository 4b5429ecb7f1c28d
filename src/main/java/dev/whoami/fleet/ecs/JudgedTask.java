package dev.whoami.fleet.ecs;

import dev.whoami.fleet.account.AccountFacts;
import dev.whoami.fleet.input.Fields;
import dev.whoami.fleet.model.GivenIdentity;
import dev.whoami.fleet.model.Mechanism;
import dev.whoami.fleet.model.NodeKeys;
import dev.whoami.place.Platform;
import java.util.Optional;

/** A task, the role that it received, and its access to the instance's role. */
final class JudgedTask {
  private final Optional<EcsTaskDefinition> definition;
  private final String role;
  private final GivenIdentity given;
  private final Optional<TaskKeys> origin;
  private final NodeKeys keys;
  private final String unblocked;

  private JudgedTask(
      Optional<EcsTaskDefinition> definition,
      String role,
      GivenIdentity given,
      Optional<TaskKeys> origin,
      NodeKeys keys,
      String unblocked) {
    this.definition = definition;
    this.role = role;
    this.given = given;
    this.origin = origin;
    this.keys = keys;
    this.unblocked = unblocked;
  }

  /** Where all tasks of its kind can read the same of their instance, that is given as well. */
  static JudgedTask of(
      Fields task, Optional<NodeKeys> everywhere, EcsFacts facts, AccountFacts account) {
    Optional<EcsTaskDefinition> own = facts.definition(task.text("taskDefinitionArn"));
    Optional<ContainerInstance> place = facts.instance(task.text("containerInstanceArn"));
    String mode = own.map(EcsTaskDefinition::networkMode).orElse("");
    NodeKeys keys = everywhere.orElseGet(() -> TaskAccess.of(place, mode, account));
    Fields overrides = task.object("overrides");
    Optional<TaskKeys> origin = TaskKeys.of(overrides.list("containerOverrides"), own);
    String role =
        overrides.given("taskRoleArn").orElseGet(() -> own.map(EcsTaskDefinition::role).orElse(""));
    boolean isCutOff = own.filter(EcsTaskDefinition::hasNoNetwork).isPresent();
    boolean isGivenRole = !role.isEmpty() && !isCutOff;
    GivenIdentity given =
        origin.isPresent()
            ? GivenIdentity.of(Mechanism.KEYS, "")
            : isGivenRole ? GivenIdentity.of(Mechanism.TASK_ROLE, role) : GivenIdentity.nothing();
    boolean isUnblocked =
        given.is(Mechanism.TASK_ROLE)
            && keys.isReachable()
            && LaunchTypes.of(task) == Platform.ECS_EC2
            && own.filter(EcsTaskDefinition::isInOwnNetwork).isPresent();
    return new JudgedTask(
        own,
        role,
        given,
        origin,
        keys,
        place
            .filter(it -> isUnblocked && !it.isWindows())
            .map(ContainerInstance::instance)
            .orElse(""));
  }

  /** Whether its task definition was not read, so that nothing of its identity is known. */
  boolean isUnread() {
    return !definition.isPresent() && role.isEmpty();
  }

  GivenIdentity given() {
    return given;
  }

  /** Whether nothing names a task role for it. */
  boolean isWithoutRole() {
    return given.isNothing() && role.isEmpty();
  }

  /** Whether it has a task role, and no network to ask ECS's agent for the keys. */
  boolean isCutOff() {
    return given.isNothing() && !role.isEmpty();
  }

  /** Whether it has access keys from there. */
  boolean hasKeys(TaskKeys from) {
    return origin.filter(from::equals).isPresent();
  }

  /** Whether it reaches nothing: neither the agent of ECS nor instance metadata. */
  boolean hasNoNetwork() {
    return definition.filter(EcsTaskDefinition::hasNoNetwork).isPresent();
  }

  /** family:revision; empty if it was not read. */
  String revision() {
    return definition.map(EcsTaskDefinition::title).orElse("");
  }

  NodeKeys keys() {
    return keys;
  }

  /** What the SDKs of its code can read, which can be switched off in their variables. */
  NodeKeys keysOfSdks() {
    boolean isOff = definition.filter(EcsTaskDefinition::isMetadataOff).isPresent();
    return isOff ? keys.switchedOff() : keys;
  }

  /**
   * The ID of the instance whose metadata it can read in awsvpc mode, beside its own role; empty
   * where it cannot, or where no person sets up the agent, as on Managed Instances.
   */
  String unblocked() {
    return unblocked;
  }
}
