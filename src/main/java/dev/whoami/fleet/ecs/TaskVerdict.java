package dev.whoami.fleet.ecs;

import dev.whoami.diagnosis.Certainty;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.fleet.model.FleetVerdict;
import dev.whoami.fleet.model.GivenIdentity;
import dev.whoami.fleet.model.Mechanism;
import dev.whoami.fleet.model.NodeKeys;
import java.util.Set;

/** The identity of a group of tasks. The tasks with the least access decide it. */
final class TaskVerdict {
  private final TaskGroup group;
  private final Set<GivenIdentity> given;

  TaskVerdict(TaskGroup group) {
    this.group = group;
    this.given = group.tasks().given().keySet();
  }

  FleetVerdict verdict() {
    if (given.isEmpty() && (!group.definition().isPresent() || group.tasks().unread() > 0)) {
      return FleetVerdict.of(
          IdentityKind.UNKNOWN, Certainty.UNCERTAIN, "its task definition was not read");
    }
    FleetVerdict verdict = of(worst());
    return group.tasks().unread() == 0
        ? verdict
        : verdict.uncertain(
            "the task definition of "
                + group.tasks().unread()
                + " of "
                + (group.tasks().unread() + group.tasks().replicas())
                + " tasks was not read");
  }

  private GivenIdentity worst() {
    GivenIdentity configured = group.configured();
    GivenIdentity nothing = GivenIdentity.nothing();
    return given.contains(nothing)
        ? nothing
        : given.stream().filter(it -> !it.equals(configured)).findFirst().orElse(configured);
  }

  private FleetVerdict of(GivenIdentity worst) {
    boolean isCutOff =
        worst.isNothing() && group.tasks().withoutRole() == 0 && group.tasks().cutOff() > 0;
    if (isCutOff || (group.isCutOff() && !group.runsNothing())) {
      return FleetVerdict.of(IdentityKind.NONE, Certainty.LIKELY, TaskAccess.NO_NETWORK);
    }
    if (worst.isNothing()) {
      return group.runsNothing() ? ofNoTask() : ofNoRole(group.keysOfSdks());
    }
    if (worst.is(Mechanism.KEYS)) {
      return FleetVerdict.of(
          IdentityKind.IAM_USER, Certainty.LIKELY, "a container has keys in its environment");
    }
    return group.denied().stream()
        .filter(it -> it.isOfTasks() || given.isEmpty())
        .findFirst()
        .map(DeniedRole::verdict)
        .orElseGet(
            () ->
                group.runsNothing()
                    ? ofNoTask()
                    : FleetVerdict.of(
                        IdentityKind.TASK_ROLE,
                        Certainty.LIKELY,
                        "its task definition or an override names the role"));
  }

  private FleetVerdict ofNoTask() {
    return FleetVerdict.of(IdentityKind.UNKNOWN, Certainty.UNCERTAIN, group.notRunning());
  }

  private static FleetVerdict ofNoRole(NodeKeys keys) {
    String why = "its task definition names no task role";
    if (keys.isReachable()) {
      return FleetVerdict.of(IdentityKind.HOST_ROLE, Certainty.LIKELY, why).because(keys.because());
    }
    return keys.isBlocked()
        ? FleetVerdict.of(IdentityKind.NONE, Certainty.LIKELY, why).because(keys.because())
        : FleetVerdict.of(IdentityKind.UNKNOWN, Certainty.UNCERTAIN, why).because(keys.because());
  }
}
