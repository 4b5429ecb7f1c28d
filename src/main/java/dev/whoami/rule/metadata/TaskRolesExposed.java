package dev.whoami.rule.metadata;

import dev.whoami.aws.ListedTaskRole;
import dev.whoami.aws.TaskRoleListing;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.place.Task;
import dev.whoami.probe.ImdsResponses;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.Rule;
import java.util.List;
import java.util.Optional;

/** The instance metadata has the keys of every task on the instance, and this task can read it. */
public final class TaskRolesExposed implements Rule {
  /** The evidence names only this many: more would say the same. */
  private static final int NAMED = 4;

  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    return x.seen()
        .outcomeOf(Source.INSTANCE_METADATA)
        .facts(ImdsResponses.class)
        .map(ImdsResponses::taskRoles)
        .filter(it -> !it.nameSpaces().isEmpty())
        .map(it -> finding(it, x));
  }

  private static Finding finding(TaskRoleListing listing, Examination x) {
    List<ListedTaskRole> others = listing.rolesOfOthers(x.place().task().map(Task::id));
    Finding finding = others.isEmpty() ? ofOthersToCome() : ofOthers(others);
    finding =
        finding.because(
            "the list of the instance metadata has " + String.join(", ", listing.nameSpaces()));
    List<ListedTaskRole> named = others.isEmpty() ? listing.roles() : others;
    for (ListedTaskRole each : named.subList(0, Math.min(NAMED, named.size()))) {
      finding =
          finding.because(
              "its info names " + each.role() + " (" + each.type() + ") of task " + each.task());
    }
    if (named.size() > NAMED) {
      finding = finding.because("and " + (named.size() - NAMED) + " more");
    }
    return finding
        .because("whoami read the names and asked for no key")
        .remedy(HostRoleExposed.block(x))
        .remedy(
            Remedy.of(
                "Or run tasks that must not have each other's permissions on instances of their"
                    + " own, or on Fargate."));
  }

  private static Finding ofOthers(List<ListedTaskRole> others) {
    long tasks = others.stream().map(ListedTaskRole::task).distinct().count();
    return Finding.of(
        "The instance metadata lists the credentials of "
            + (tasks == 1 ? "another task" : tasks + " other tasks")
            + " on this instance, and this container can reach it. Any program here can take them,"
            + " and so can an attacker in the container.");
  }

  private static Finding ofOthersToCome() {
    return Finding.of(
            "The instance metadata has a list for the credentials of ECS tasks, and this container"
                + " can reach it. Right now the list names no other task. Any program here can take"
                + " the credentials of the next task that ECS starts on this instance.")
        .withSeverity(Severity.WARNING);
  }
}
