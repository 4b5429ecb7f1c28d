package dev.whoami.fleet.kubernetes;

import dev.whoami.diagnosis.Certainty;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.fleet.account.TrustState;
import dev.whoami.fleet.client.RoleFault;
import dev.whoami.fleet.model.ClientsApart;
import dev.whoami.fleet.model.EnvironmentFacts;
import dev.whoami.fleet.model.FleetVerdict;
import dev.whoami.fleet.model.FleetWorkload;
import dev.whoami.fleet.model.GivenIdentity;
import dev.whoami.fleet.model.Mechanism;
import dev.whoami.fleet.model.NodeKeys;
import dev.whoami.fleet.model.WorkloadId;
import dev.whoami.place.Platform;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pods of one workload, judged one by one and counted. */
public final class PodGroup {
  private final WorkloadId id;
  private final ClusterPod first;
  private final GivenIdentity configured;
  private final TrustState trust;
  private final Map<PodOutcome, Integer> outcomes = new EnumMap<>(PodOutcome.class);
  private final Map<PodOutcome, JudgedPod> examples = new EnumMap<>(PodOutcome.class);
  private final Map<GivenIdentity, Integer> given = new LinkedHashMap<>();
  private final Map<NodeKeys.Reach, NodeKeys> keys = new EnumMap<>(NodeKeys.Reach.class);
  private final Set<String> nodes = new LinkedHashSet<>();

  PodGroup(WorkloadId id, ClusterPod first, GivenIdentity configured, TrustState trust) {
    this.id = id;
    this.first = first;
    this.configured = configured;
    this.trust = trust;
  }

  void add(ClusterPod pod, JudgedPod judged) {
    outcomes.merge(judged.outcome(), 1, Integer::sum);
    examples.putIfAbsent(judged.outcome(), judged);
    given.merge(judged.given(), 1, Integer::sum);
    keys.putIfAbsent(judged.keys().reach(), judged.keys());
    nodes.add(pod.node());
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
    return outcomes.getOrDefault(outcome, 0);
  }

  public int replicas() {
    return given.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The evidence of an outcome that one of the pods has. */
  public String detail(PodOutcome outcome) {
    @Nullable JudgedPod example = examples.get(outcome);
    return example == null ? "" : example.detail();
  }

  /** How many of its pods were made when the role was configured, and did not get it. */
  public int provenMisses() {
    String detail = detail(PodOutcome.MISSED);
    boolean isProven = !detail.equals(PodJudge.UNKNOWN_AGE) && !detail.equals(PodJudge.SAME_SECOND);
    return isProven ? count(PodOutcome.MISSED) : 0;
  }

  /** Whether it has the variables of IRSA and those of ClusterPod Identity. */
  public boolean hasBoth() {
    return Injected.in(first.shape()).filter(Injected::hasBoth).isPresent();
  }

  /** Whether a node of its pods is one of Fargate. */
  public boolean isOnFargate() {
    return nodes.stream().anyMatch(it -> it.startsWith("fargate-"));
  }

  /** Whether it is open when the role was configured that some of its pods do not have. */
  public boolean isOfUnknownAge() {
    return detail(PodOutcome.MISSED).equals(PodJudge.UNKNOWN_AGE);
  }

  /** The nodes of its pods. */
  public Set<String> nodes() {
    return nodes;
  }

  /** What any pod can reach counts first. */
  public NodeKeys keys() {
    return keys.values().iterator().next();
  }

  /** Whether some of its pods cannot read the node's keys, and others can. */
  public boolean isSplit() {
    return keys.containsKey(NodeKeys.Reach.REACHABLE) && keys.containsKey(NodeKeys.Reach.BLOCKED);
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
  FleetWorkload workload(Platform platform) {
    FleetWorkload.Builder row =
        FleetWorkload.of(id, platform)
            .account(account())
            .file(first.file())
            .configured(configured)
            .verdict(verdict())
            .clients(clients())
            .nodeKeys(keys())
            .awsSign(awsSign())
            .asConfigured(
                !configured.isNothing()
                    && !trust.denial().isPresent()
                    && verdict().kind() != IdentityKind.REFUSED
                    && count(PodOutcome.AS_CONFIGURED) + count(PodOutcome.OWN) == replicas());
    given.forEach(
        (each, count) -> {
          for (int i = 0; i < count; i++) {
            row.given(each);
          }
        });
    return row.build();
  }

  /** What clients do where the role of the pods with the worst outcome does not work. */
  private ClientsApart clients() {
    Optional<RoleFault> fault = fault();
    List<String> images = new ArrayList<>();
    environments().forEach(it -> images.add(it.image()));
    return fault.isPresent()
        ? ClientsApart.of(fault.get(), images, keys().reach())
        : ClientsApart.none();
  }

  private Optional<RoleFault> fault() {
    PodOutcome worst = examples.keySet().iterator().next();
    boolean isConfigured = worst == PodOutcome.AS_CONFIGURED || worst == PodOutcome.OWN;
    boolean isPlain = !hasBoth() && environments().stream().noneMatch(it -> it.hasProfile());
    if (trust.denial().isPresent() && isConfigured) {
      RoleFault denied =
          configured.is(Mechanism.POD_IDENTITY)
              ? RoleFault.AGENT_NOT_TRUSTED
              : RoleFault.NOT_TRUSTED;
      return isPlain ? Optional.of(denied) : Optional.empty();
    }
    return examples.values().iterator().next().fault();
  }

  /** That of the pods with the worst outcome. */
  private FleetVerdict verdict() {
    PodOutcome worst = examples.keySet().iterator().next();
    JudgedPod example = examples.values().iterator().next();
    FleetVerdict verdict = example.verdict();
    boolean isConfigured = worst == PodOutcome.AS_CONFIGURED || worst == PodOutcome.OWN;
    if (trust.denial().isPresent() && isConfigured) {
      verdict =
          FleetVerdict.of(IdentityKind.REFUSED, Certainty.LIKELY, "the role does not trust it")
              .because(trust.denial().get());
    } else if (!trust.isAllowed() || !isConfigured) {
      verdict = verdict.likelyAtMost("whether the role trusts it is not known");
    }
    verdict = VerdictByClients.of(verdict, clients(), keys());
    int others = replicas() - count(worst);
    return others == 0 ? verdict : verdict.because(count(worst) + " of " + replicas() + " pods");
  }
}
