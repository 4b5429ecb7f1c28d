package dev.whoami.fleet.kubernetes;

import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.fleet.account.TrustState;
import dev.whoami.fleet.model.EnvironmentFacts;
import dev.whoami.fleet.model.FleetVerdict;
import dev.whoami.fleet.model.FleetWorkload;
import dev.whoami.fleet.model.GivenIdentity;
import dev.whoami.fleet.model.NodeKeys;
import dev.whoami.fleet.model.WorkloadId;
import dev.whoami.place.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The pods of one workload, judged one by one and counted. */
public final class PodGroup {
  private final WorkloadId id;
  private final ClusterPod first;
  private final GivenIdentity configured;
  private final TrustState trust;
  private final PodCounts counts = new PodCounts();

  PodGroup(WorkloadId id, ClusterPod first, GivenIdentity configured, TrustState trust) {
    this.id = id;
    this.first = first;
    this.configured = configured;
    this.trust = trust;
  }

  void add(ClusterPod pod, JudgedPod judged) {
    counts.add(pod, judged);
  }

  public WorkloadId id() {
    return id;
  }

  public GivenIdentity configured() {
    return configured;
  }

  public String account() {
    return first.shape().account();
  }

  public boolean isInHostNetwork() {
    return first.shape().isInHostNetwork();
  }

  /** Why the role does not let these pods have it, as far as its trust policy was read. */
  public Optional<String> denial() {
    return trust.denial();
  }

  public int count(PodOutcome outcome) {
    return counts.of(outcome);
  }

  public int replicas() {
    return counts.replicas();
  }

  /** The evidence of an outcome that one of the pods has. */
  public String detail(PodOutcome outcome) {
    return counts.detail(outcome);
  }

  /** How many of its pods were made when the role was configured, and did not get it. */
  public int provenMisses() {
    String detail = detail(PodOutcome.MISSED);
    boolean isProven =
        !detail.equals(NothingInjected.UNKNOWN_AGE) && !detail.equals(NothingInjected.SAME_SECOND);
    return isProven ? count(PodOutcome.MISSED) : 0;
  }

  /** Whether it has the variables of IRSA and those of Pod Identity. */
  public boolean hasBoth() {
    return Injected.in(first.shape()).filter(Injected::hasBoth).isPresent();
  }

  /** Whether a node of its pods is one of Fargate. */
  public boolean isOnFargate() {
    return counts.nodes().stream().anyMatch(it -> it.startsWith("fargate-"));
  }

  /** Whether it is open when the role was configured that some of its pods do not have. */
  public boolean isOfUnknownAge() {
    return detail(PodOutcome.MISSED).equals(NothingInjected.UNKNOWN_AGE);
  }

  /** The nodes of its pods. */
  public Set<String> nodes() {
    return counts.nodes();
  }

  /** What any pod can reach counts first. */
  public NodeKeys keys() {
    return counts.keys();
  }

  /** Whether some of its pods cannot read the node's keys, and others can. */
  public boolean isSplit() {
    return counts.isSplit();
  }

  /** The variables of its containers. */
  public List<EnvironmentFacts> environments() {
    List<EnvironmentFacts> all = new ArrayList<>();
    first.shape().containers().forEach(it -> all.add(it.environment()));
    return all;
  }

  /** A variable or an image that shows that it uses AWS. */
  public String awsSign() {
    for (EnvironmentFacts each : environments()) {
      if (!each.sign().isEmpty()) {
        return "variable " + each.sign();
      }
    }
    return environments().stream()
        .map(EnvironmentFacts::image)
        .filter(KnownPrograms::usesAws)
        .findFirst()
        .map(it -> "image " + it)
        .orElse("");
  }

  /** As a row. */
  FleetWorkload workload(Platform platform, String cluster) {
    GroupVerdict judged = new GroupVerdict(this, counts, trust);
    FleetVerdict verdict = judged.verdict();
    FleetWorkload.Builder row =
        FleetWorkload.of(id, platform)
            .cluster(cluster)
            .account(account())
            .file(first.file())
            .configured(configured)
            .verdict(verdict)
            .clients(judged.clients())
            .nodeKeys(keys())
            .awsSign(awsSign())
            .asConfigured(
                !configured.isNothing()
                    && !trust.denial().isPresent()
                    && verdict.kind() != IdentityKind.REFUSED
                    && count(PodOutcome.AS_CONFIGURED) + count(PodOutcome.OWN) == replicas());
    counts
        .given()
        .forEach(
            (each, count) -> {
              for (int i = 0; i < count; i++) {
                row.given(each);
              }
            });
    return row.build();
  }
}
