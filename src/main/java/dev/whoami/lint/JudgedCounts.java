package dev.whoami.lint;

import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.TaskDefinition;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.declared.Unresolved;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much was checked: task definitions in full or in part, hosts, workloads and applications. */
public final class JudgedCounts {
  private static final JudgedCounts NOTHING = new JudgedCounts(0, 0, 0, 0, 0);
  private static final JudgedCounts IN_FULL = new JudgedCounts(1, 0, 0, 0, 0);
  private static final JudgedCounts OPEN = new JudgedCounts(0, 1, 0, 0, 0);
  private static final JudgedCounts INSTANCE = new JudgedCounts(0, 0, 1, 0, 0);
  private static final JudgedCounts WORKLOAD = new JudgedCounts(0, 0, 0, 1, 0);
  private static final JudgedCounts APPLICATION = new JudgedCounts(0, 0, 0, 0, 1);

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

  /** The counts of what each file declares. */
  static Map<String, JudgedCounts> byFile(Declarations all) {
    Set<List<Object>> openAt = new HashSet<>();
    for (Unresolved each : all.unresolved()) {
      openAt.add(key(each.at()));
    }
    Map<String, JudgedCounts> counts = new LinkedHashMap<>();
    for (TaskDefinition each : all.taskDefinitions()) {
      boolean isOpen = openAt.contains(key(each.at()));
      add(counts, each.at(), isOpen ? OPEN : IN_FULL);
    }
    all.containerHosts().forEach(each -> add(counts, each.at(), INSTANCE));
    all.podHosts().stream()
        .filter(it -> !it.runsTasks())
        .forEach(each -> add(counts, each.at(), INSTANCE));
    all.workloads().forEach(each -> add(counts, each.at(), WORKLOAD));
    all.applications().stream()
        .filter(it -> !it.isOfAllFunctions())
        .forEach(each -> add(counts, each.at(), APPLICATION));
    return counts;
  }

  private static void add(Map<String, JudgedCounts> counts, SourceLocation at, JudgedCounts one) {
    counts.merge(at.file(), one, JudgedCounts::and);
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

  /** The task definitions with everything known that matters. */
  public int inFull() {
    return inFull;
  }

  /** The task definitions with something that is unknown until they run. */
  public int open() {
    return open;
  }

  /** The container instances, the nodes of EKS, and the templates of such. */
  public int instances() {
    return instances;
  }

  /** Kubernetes workloads. */
  public int workloads() {
    return workloads;
  }

  /** Services of Compose and Copilot, and Lambda functions. */
  public int applications() {
    return applications;
  }
}
