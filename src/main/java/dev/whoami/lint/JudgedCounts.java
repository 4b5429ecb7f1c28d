package dev.whoami.lint;

import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.SourceLocation;
import dev.whoami.lint.model.TaskDefinition;
import dev.whoami.lint.model.Unresolved;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How much was judged: task definitions in full or in part, and what else roles are for. */
public final class JudgedCounts {
  private static final JudgedCounts NOTHING = new JudgedCounts(0, 0, 0, 0, 0);

  private final int inFull;
  private final int open;
  private final int instances;
  private final int workloads;
  private final int applications;

  private JudgedCounts(int inFull, int open, int instances, int workloads, int applications) {
    this.inFull = inFull;
    this.open = open;
    this.instances = instances;
    this.workloads = workloads;
    this.applications = applications;
  }

  static JudgedCounts nothing() {
    return NOTHING;
  }

  static JudgedCounts of(Declarations all) {
    Set<List<Object>> openAt = new HashSet<>();
    for (Unresolved each : all.unresolved()) {
      openAt.add(key(each.at()));
    }
    List<TaskDefinition> definitions = all.taskDefinitions();
    List<TaskDefinition> open =
        definitions.stream()
            .filter(it -> openAt.contains(key(it.at())))
            .collect(Collectors.toList());
    return new JudgedCounts(
        definitions.size() - open.size(),
        open.size(),
        all.containerHosts().size(),
        all.workloads().size(),
        (int) all.applications().stream().filter(it -> !it.isOfAllFunctions()).count());
  }

  private static List<Object> key(SourceLocation at) {
    return Arrays.asList(at.file(), at.line(), at.address());
  }

  JudgedCounts and(JudgedCounts more) {
    return new JudgedCounts(
        inFull + more.inFull,
        open + more.open,
        instances + more.instances,
        workloads + more.workloads,
        applications + more.applications);
  }

  /** The task definitions of which everything that matters is known. */
  public int inFull() {
    return inFull;
  }

  /** The task definitions of which something is not known before they run. */
  public int open() {
    return open;
  }

  /** The container instances, and the templates of such. */
  public int instances() {
    return instances;
  }

  /** What makes pods. */
  public int workloads() {
    return workloads;
  }

  /** Services of Compose and Copilot, and Lambda functions. */
  public int applications() {
    return applications;
  }
}
