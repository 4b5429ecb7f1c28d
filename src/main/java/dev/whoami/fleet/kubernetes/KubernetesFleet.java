package dev.whoami.fleet.kubernetes;

import dev.whoami.aws.Arn;
import dev.whoami.fleet.account.AccountFacts;
import dev.whoami.fleet.account.RoleTrust;
import dev.whoami.fleet.account.TrustState;
import dev.whoami.fleet.model.FleetWorkload;
import dev.whoami.fleet.model.GivenIdentity;
import dev.whoami.fleet.model.Mechanism;
import dev.whoami.fleet.model.WorkloadId;
import dev.whoami.place.Platform;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The workloads of a cluster, each with its pods judged. */
public final class KubernetesFleet {
  private final ClusterFacts cluster;
  private final AccountFacts account;
  private final NodeAccess access;
  private final boolean knowsAssociations;
  private final List<PodGroup> groups;

  private KubernetesFleet(
      ClusterFacts cluster,
      AccountFacts account,
      NodeAccess access,
      boolean knowsAssociations,
      List<PodGroup> groups) {
    this.cluster = cluster;
    this.account = account;
    this.access = access;
    this.knowsAssociations = knowsAssociations;
    this.groups = Collections.unmodifiableList(groups);
  }

  /** Judges every pod; the associations are known only where a whole list of them was read. */
  public static KubernetesFleet of(
      ClusterFacts cluster, AccountFacts account, boolean knowsAssociations) {
    NodeAccess access = new NodeAccess(cluster, account);
    PodJudge judge = new PodJudge(cluster, access, knowsAssociations);
    Map<String, PodGroup> groups = new LinkedHashMap<>();
    for (ClusterPod each : cluster.pods().all()) {
      Controller owner = cluster.owners().workload(each);
      PodGroup group =
          groups.computeIfAbsent(
              owner.key(each.namespace()),
              it -> {
                GivenIdentity configured = judge.configured(each);
                return new PodGroup(
                    WorkloadId.of(each.namespace(), owner.kind(), owner.name()),
                    each,
                    configured,
                    trust(each, configured, cluster, account));
              });
      group.add(each, judge.judge(each));
    }
    return new KubernetesFleet(
        cluster, account, access, knowsAssociations, new ArrayList<>(groups.values()));
  }

  private static TrustState trust(
      ClusterPod pod, GivenIdentity configured, ClusterFacts cluster, AccountFacts account) {
    String name = pod.shape().account();
    Optional<PodServiceAccount> known = cluster.account(pod.namespace(), name);
    boolean isOdd = known.filter(it -> !it.audience().isEmpty()).isPresent();
    Optional<RoleTrust> role = configured.role().flatMap(Arn::parse).flatMap(account::role);
    if (!role.isPresent()) {
      return TrustState.open();
    }
    if (configured.is(Mechanism.POD_IDENTITY)) {
      return role.get().ofAgent(pod.namespace(), name);
    }
    return isOdd
        ? TrustState.open()
        : role.get().ofToken(account.issuer(cluster.name()), pod.namespace(), name);
  }

  public List<PodGroup> groups() {
    return groups;
  }

  public ClusterFacts cluster() {
    return cluster;
  }

  public AccountFacts account() {
    return account;
  }

  public NodeAccess access() {
    return access;
  }

  /** Whether the service account of the pods was read, or they can have none. */
  public boolean knowsAccount(PodGroup group) {
    return group.account().isEmpty()
        || cluster.account(group.id().space(), group.account()).isPresent();
  }

  /** Whether all associations of the cluster were read. */
  public boolean knowsAssociations() {
    return knowsAssociations;
  }

  /** As rows. */
  public List<FleetWorkload> workloads() {
    boolean isElsewhere =
        !cluster.nodes().all().isEmpty()
            && cluster.nodes().all().stream().noneMatch(ClusterNode::isEks);
    List<FleetWorkload> rows = new ArrayList<>();
    for (PodGroup each : groups) {
      rows.add(each.workload(isElsewhere ? Platform.KUBERNETES : Platform.EKS));
    }
    return rows;
  }
}
