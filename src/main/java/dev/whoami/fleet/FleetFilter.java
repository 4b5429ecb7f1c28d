package dev.whoami.fleet;

import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.fleet.model.FleetFinding;
import dev.whoami.fleet.model.FleetWorkload;
import dev.whoami.fleet.model.WorkloadId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which part of the answer is asked for, and which identities are expected in it. */
public final class FleetFilter {
  private static final FleetFilter ALL = new FleetFilter(null, null, null, Collections.emptyList());

  private final @Nullable String namespace;
  private final @Nullable String cluster;
  private final @Nullable String code;
  private final List<IdentityKind> expected;

  private FleetFilter(
      @Nullable String namespace,
      @Nullable String cluster,
      @Nullable String code,
      List<IdentityKind> expected) {
    this.namespace = namespace;
    this.cluster = cluster;
    this.code = code;
    this.expected = expected;
  }

  public static FleetFilter all() {
    return ALL;
  }

  public FleetFilter namespace(@Nullable String name) {
    return new FleetFilter(name, cluster, code, expected);
  }

  /** A cluster: only its workloads of ECS, and the name of the Kubernetes cluster on EKS. */
  public FleetFilter cluster(@Nullable String name) {
    return new FleetFilter(namespace, name, code, expected);
  }

  /** Only findings with this code, and the workloads that they are about. */
  public FleetFilter only(@Nullable String findingCode) {
    return new FleetFilter(namespace, cluster, findingCode, expected);
  }

  public FleetFilter expecting(List<IdentityKind> kinds) {
    return new FleetFilter(
        namespace, cluster, code, Collections.unmodifiableList(new ArrayList<>(kinds)));
  }

  /** Empty where none is asked for. */
  String cluster() {
    return cluster == null ? "" : cluster;
  }

  boolean takes(FleetWorkload workload) {
    boolean isEcs = workload.platform().isEcs();
    if (namespace != null && (isEcs || !workload.id().space().equals(namespace))) {
      return false;
    }
    return cluster == null || !isEcs || workload.id().space().equals(cluster);
  }

  /** The finding about those of its workloads that are taken; empty where there are none. */
  Optional<FleetFinding> of(FleetFinding finding, Map<WorkloadId, FleetWorkload> taken) {
    if (code != null && !finding.finding().code().equals(code)) {
      return Optional.empty();
    }
    boolean isOfAll = namespace == null && cluster == null;
    if (finding.workloads().isEmpty()) {
      return namespace == null || code != null ? Optional.of(finding) : Optional.empty();
    }
    if (isOfAll) {
      return Optional.of(finding);
    }
    Map<WorkloadId, String> left = new LinkedHashMap<>();
    int count = 0;
    for (WorkloadId each : finding.workloads()) {
      FleetWorkload workload = taken.get(each);
      if (workload != null) {
        left.put(each, finding.detail(each));
        count += workload.replicas();
      }
    }
    return left.isEmpty() ? Optional.empty() : Optional.of(finding.about(left, count));
  }

  /** Whether only workloads with a finding are asked for. */
  boolean isOfCode() {
    return code != null;
  }

  public List<IdentityKind> expected() {
    return expected;
  }
}
