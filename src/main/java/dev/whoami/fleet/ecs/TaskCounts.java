package dev.whoami.fleet.ecs;

import dev.whoami.fleet.model.GivenIdentity;
import dev.whoami.fleet.model.NodeKeys;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many tasks of a group received which role, and their access to the instances' roles. */
public final class TaskCounts {
  private final List<JudgedTask> tasks = new ArrayList<>();

  TaskCounts() {}

  void add(JudgedTask task) {
    tasks.add(task);
  }

  /** Whether no task was read. */
  boolean isEmpty() {
    return tasks.isEmpty();
  }

  /** How many have a task definition that was not read. */
  int unread() {
    return (int) tasks.stream().filter(JudgedTask::isUnread).count();
  }

  /** The other tasks. */
  private Stream<JudgedTask> known() {
    return tasks.stream().filter(it -> !it.isUnread());
  }

  private int count(Predicate<JudgedTask> isCounted) {
    return (int) known().filter(isCounted).count();
  }

  /** The number of tasks for each role that tasks received. */
  public Map<GivenIdentity, Integer> given() {
    Map<GivenIdentity, Integer> given = new LinkedHashMap<>();
    known().forEach(it -> given.merge(it.given(), 1, Integer::sum));
    return given;
  }

  public int replicas() {
    return count(it -> true);
  }

  /** How many have access keys from there. */
  public int withKeys(TaskKeys origin) {
    return count(it -> it.hasKeys(origin));
  }

  /** How many have no role. */
  public int withoutRole() {
    return count(JudgedTask::isWithoutRole);
  }

  /** How many have a task role, and no network to ask for its keys. */
  public int cutOff() {
    return count(JudgedTask::isCutOff);
  }

  /** The revisions of the tasks without a role: web:7, web:8 */
  public String revisionsWithoutRole() {
    return revisions(JudgedTask::isWithoutRole);
  }

  /** The revisions of the tasks with a task role and no network. */
  public String revisionsCutOff() {
    return revisions(JudgedTask::isCutOff);
  }

  private String revisions(Predicate<JudgedTask> isNamed) {
    return known()
        .filter(isNamed)
        .map(JudgedTask::revision)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** Whether all tasks that were given the same have no network, so that they reach no role. */
  public boolean haveNoNetwork(GivenIdentity identity) {
    Predicate<JudgedTask> isOfIt = it -> it.given().equals(identity);
    return known().anyMatch(isOfIt) && known().filter(isOfIt).allMatch(JudgedTask::hasNoNetwork);
  }

  /** How many in awsvpc mode can read the instance metadata. */
  public int unblocked() {
    return count(it -> !it.unblocked().isEmpty());
  }

  /** The ID of the instance of one of these tasks; empty if there is none. */
  public String unblockedInstance() {
    return known().map(JudgedTask::unblocked).filter(it -> !it.isEmpty()).findFirst().orElse("");
  }

  /** What any of them can read counts first; empty if none was read. */
  Optional<NodeKeys> keys() {
    return first(JudgedTask::keys);
  }

  /** The same for the SDKs of their code. */
  Optional<NodeKeys> keysOfSdks() {
    return first(JudgedTask::keysOfSdks);
  }

  private Optional<NodeKeys> first(Function<JudgedTask, NodeKeys> of) {
    return known().map(of).min(Comparator.comparing(NodeKeys::reach));
  }
}
