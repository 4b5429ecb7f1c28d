package dev.whoami.fleet;

import dev.whoami.fleet.input.FleetFiles;
import dev.whoami.fleet.kubernetes.KubernetesClusters;
import dev.whoami.fleet.kubernetes.KubernetesFleet;
import dev.whoami.fleet.model.FleetFinding;
import dev.whoami.fleet.model.FleetWorkload;
import dev.whoami.fleet.model.NodeRow;
import dev.whoami.fleet.model.OpenQuestion;
import dev.whoami.fleet.model.WorkloadId;
import dev.whoami.fleet.rule.FleetFacts;
import dev.whoami.fleet.rule.FleetRules;
import dev.whoami.report.baseline.KnownFinding;
import dev.whoami.world.file.UnreadFiles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The identities of a cluster or account, as far as the files say. */
public final class Fleet {
  private static final int WELL = 0;
  private static final int FAILED = 1;
  private static final int UNREADABLE = 2;

  private final List<FleetWorkload> workloads;
  private final List<NodeRow> nodes;
  private final List<FleetFinding> findings;
  private final List<OpenQuestion> open;
  private final UnreadFiles unread;
  private final List<CollectedFile> collected;
  private final FleetFilter filter;
  private final List<KnownFinding> known;
  private final Map<WorkloadId, Set<String>> codes = new HashMap<>();
  private final Map<WorkloadId, FleetFinding> worst = new HashMap<>();
  private final Map<WorkloadId, FleetWorkload> rows = new HashMap<>();

  private Fleet(
      List<FleetWorkload> workloads,
      List<NodeRow> nodes,
      List<FleetFinding> findings,
      List<OpenQuestion> open,
      UnreadFiles unread,
      List<CollectedFile> collected,
      FleetFilter filter,
      List<KnownFinding> known) {
    this.workloads = Collections.unmodifiableList(workloads);
    this.nodes = Collections.unmodifiableList(nodes);
    this.findings = Collections.unmodifiableList(findings);
    this.open = Collections.unmodifiableList(open);
    this.unread = unread;
    this.collected = Collections.unmodifiableList(collected);
    this.filter = filter;
    this.known = known;
    workloads.forEach(it -> rows.put(it.id(), it));
    for (FleetFinding each : findings) {
      for (WorkloadId about : each.workloads()) {
        codes.computeIfAbsent(about, it -> new LinkedHashSet<>()).add(each.finding().code());
        worst.putIfAbsent(about, each);
      }
    }
  }

  /** Reads files, the files of folders and zips, and standard input by "-", and judges. */
  public static Fleet of(List<String> paths, FleetFilter filter) {
    FleetReading reading = new FleetReading();
    FleetFiles files = FleetFiles.read(paths, reading);
    Map<String, String> unreadable = new LinkedHashMap<>(files.unreadable());
    unreadable.putAll(reading.mixed());
    KubernetesClusters clusters = reading.clusters(filter.cluster());
    FleetFacts facts = reading.facts(clusters, filter.cluster());
    reading.notThere(clusters, filter.cluster()).ifPresent(it -> unreadable.put("--cluster", it));
    filter.notThere(facts.clusters()).ifPresent(it -> unreadable.put("--namespace", it));
    List<FleetWorkload> all = new ArrayList<>();
    List<NodeRow> nodes = new ArrayList<>();
    for (KubernetesFleet each : facts.clusters()) {
      all.addAll(each.workloads());
      nodes.addAll(each.access().rows());
    }
    all.addAll(facts.ecs().workloads());
    Set<String> apart = reading.apart(clusters).keySet();
    all.replaceAll(
        it ->
            apart.contains(it.file())
                ? it.likelyAtMost("the files were read at different times")
                : it);
    nodes.addAll(facts.ecs().rows());
    List<OpenQuestion> open = new ArrayList<>(reading.open(clusters));
    facts.apart().forEach(it -> open.addAll(OpenQuestions.of(it)));
    if (all.isEmpty() && open.isEmpty()) {
      open.addAll(reading.withoutPods(unreadable.isEmpty() && filter.cluster().isEmpty()));
    }
    FleetSelection asked = FleetSelection.of(all, FleetRules.judge(facts), filter);
    return new Fleet(
        asked.workloads(),
        nodes,
        asked.findings(),
        new ArrayList<>(new LinkedHashSet<>(open)),
        UnreadFiles.of(unreadable, files.missing()),
        reading.collected(),
        filter,
        asked.known());
  }

  /** In the order in which they were read. */
  public List<FleetWorkload> workloads() {
    return workloads;
  }

  public List<NodeRow> nodes() {
    return nodes;
  }

  /** The most severe first, and then those about the most pods and tasks. */
  public List<FleetFinding> findings() {
    return findings;
  }

  /** Each file, and of when it is. */
  List<CollectedFile> collected() {
    return collected;
  }

  /** The codes of the findings about a workload, the most severe first. */
  public List<String> codes(WorkloadId workload) {
    return new ArrayList<>(codes.getOrDefault(workload, Collections.emptySet()));
  }

  /** The most severe finding about a workload. */
  Optional<FleetFinding> worst(WorkloadId workload) {
    return Optional.ofNullable(worst.get(workload));
  }

  /** What a finding says about one of its workloads, and what its clients do if they differ. */
  String detail(FleetFinding found, WorkloadId workload) {
    String detail = found.detail(workload);
    String clients =
        Optional.ofNullable(rows.get(workload)).flatMap(it -> it.clients().told()).orElse("");
    String between = detail.isEmpty() || clients.isEmpty() ? "" : detail.endsWith(".") ? " " : "; ";
    return detail + between + clients;
  }

  /** The findings that the baseline has. They are not in findings(). */
  public List<KnownFinding> known() {
    return known;
  }

  /** The findings as a baseline keeps them. */
  public List<KnownFinding> toBeKnown() {
    List<KnownFinding> all = new ArrayList<>();
    findings.forEach(it -> all.addAll(KnownFindings.entries(it)));
    return all;
  }

  /** The questions that the files do not answer. */
  public List<OpenQuestion> open() {
    return open;
  }

  /** The files that could not be read, or only in part, each with the reason. */
  public Map<String, String> unreadable() {
    return unread.reasons();
  }

  public UnreadFiles unread() {
    return unread;
  }

  public FleetTotals totals() {
    return new FleetTotals(workloads);
  }

  public FleetFilter filter() {
    return filter;
  }

  /** The workloads whose identity is not an expected one. A workload that runs nothing has none. */
  public List<FleetWorkload> unexpected() {
    return workloads.stream().filter(this::isUnexpected).collect(Collectors.toList());
  }

  boolean isUnexpected(FleetWorkload workload) {
    return !filter.expected().isEmpty()
        && !workload.isIdle()
        && !filter.expected().contains(workload.verdict().kind());
  }

  /** 2 if a file could not be read, else 1 for an error or an unexpected identity, else 0. */
  public int exitCode() {
    if (!unreadable().isEmpty()) {
      return UNREADABLE;
    }
    boolean isError = findings.stream().anyMatch(it -> it.finding().isError());
    return isError || !unexpected().isEmpty() ? FAILED : WELL;
  }
}
