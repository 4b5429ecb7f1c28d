package dev.whoami.fleet;

import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.fleet.kubernetes.KubernetesFleet;
import dev.whoami.fleet.model.FleetFinding;
import dev.whoami.fleet.model.FleetWorkload;
import dev.whoami.fleet.model.WorkloadId;
import dev.whoami.report.baseline.Baseline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of the report that a person asks for, and the identities that they expect there. */
public final class FleetFilter {
  private static final FleetFilter ALL =
      new FleetFilter(null, null, null, Collections.emptyList(), Baseline.none());

  private final @Nullable String namespace;
  private final @Nullable String cluster;
  private final @Nullable String code;
  private final List<IdentityKind> expected;
  private final Baseline baseline;

  private FleetFilter(
      @Nullable String namespace,
      @Nullable String cluster,
      @Nullable String code,
      List<IdentityKind> expected,
      Baseline baseline) {
    this.namespace = namespace;
    this.cluster = cluster;
    this.code = code;
    this.expected = expected;
    this.baseline = baseline;
  }

  public static FleetFilter all() {
    return ALL;
  }

  public FleetFilter namespace(@Nullable String name) {
    return new FleetFilter(name, cluster, code, expected, baseline);
  }

  /** A cluster: only its workloads of ECS, and the name of the Kubernetes cluster on EKS. */
  public FleetFilter cluster(@Nullable String name) {
    return new FleetFilter(namespace, name, code, expected, baseline);
  }

  /** Only findings with this code, and the workloads that they are about. */
  public FleetFilter only(@Nullable String findingCode) {
    return new FleetFilter(namespace, cluster, findingCode, expected, baseline);
  }

  public FleetFilter expecting(List<IdentityKind> kinds) {
    return new FleetFilter(
        namespace, cluster, code, Collections.unmodifiableList(new ArrayList<>(kinds)), baseline);
  }

  /** Leaves out the findings of the baseline. They are counted, and do not fail. */
  public FleetFilter knowing(Baseline known) {
    return new FleetFilter(namespace, cluster, code, expected, known);
  }

  Baseline baseline() {
    return baseline;
  }

  /** Empty if the person asks for no cluster. */
  String cluster() {
    return cluster == null ? "" : cluster;
  }

  /** Why there is nothing of the namespace that a person asks for. */
  Optional<String> notThere(List<KubernetesFleet> clusters) {
    String asked = namespace;
    return asked == null || clusters.stream().anyMatch(it -> it.hasNamespace(asked))
        ? Optional.empty()
        : Optional.of("names " + asked + ", which is not a namespace of these files");
  }

  boolean takes(FleetWorkload workload) {
    boolean isEcs = workload.platform().isEcs();
    if (namespace != null && (isEcs || !workload.id().space().equals(namespace))) {
      return false;
    }
    return cluster == null || !isEcs || workload.id().space().equals(cluster);
  }

  /** The finding about its selected workloads; empty if none is selected. */
  Optional<FleetFinding> of(FleetFinding finding, Map<WorkloadId, FleetWorkload> taken) {
    if (code != null && !finding.finding().code().equals(code)) {
      return Optional.empty();
    }
    if (finding.workloads().isEmpty()) {
      return namespace == null || code != null ? Optional.of(finding) : Optional.empty();
    }
    boolean isOfAll = namespace == null && cluster == null;
    return isOfAll ? Optional.of(finding) : finding.about(taken::containsKey);
  }

  /** Whether the person asks only for workloads with a certain finding. */
  boolean isOfCode() {
    return code != null;
  }

  public List<IdentityKind> expected() {
    return expected;
  }
}
