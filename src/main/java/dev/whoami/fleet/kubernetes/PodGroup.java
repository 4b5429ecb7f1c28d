package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.account.TrustState;
import dev.whoami.fleet.model.EnvironmentFacts;
import dev.whoami.fleet.model.GivenIdentity;
import dev.whoami.fleet.model.NodeKeys;
import dev.whoami.fleet.model.WorkloadId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The pods of one workload, judged one by one and counted. */
public final class PodGroup {
  private final WorkloadId id;
  private final Map<PodOutcome, GroupMember> members = new EnumMap<>(PodOutcome.class);
  private final Set<String> accounts = new TreeSet<>();
  private final Map<PodOutcome, List<String>> kept = new EnumMap<>(PodOutcome.class);
  private final LeftOutPods leftOut = new LeftOutPods();
  private final AgentFaults agents = new AgentFaults();
  private final PodCounts counts = new PodCounts();

  PodGroup(WorkloadId id) {
    this.id = id;
  }

  void add(GroupMember member, JudgedPod judged) {
    members.putIfAbsent(judged.outcome(), member);
    accounts.add(member.pod().shape().account());
    counts.add(judged);
    if (judged.outcome() == PodOutcome.NO_AGENT) {
      agents.add(judged.detail());
    }
    if (!member.isReplacedByRestart()) {
      kept.computeIfAbsent(judged.outcome(), it -> new ArrayList<>()).add(member.pod().name());
    }
  }

  void leaveOut(PodOutcome outcome, WebhookExclusion by) {
    leftOut.add(outcome, by);
  }

  /** Those of its pods that the webhook leaves out, or may leave out. */
  public LeftOutPods leftOut() {
    return leftOut;
  }

  /** A pod with the worst outcome: its account can be another one than that of the others. */
  private GroupMember worst() {
    return members.values().iterator().next();
  }

  private PodShape shape() {
    return worst().pod().shape();
  }

  /** Those of its pods: more than one where a rollout that changes it has not ended. */
  Set<String> accounts() {
    return Collections.unmodifiableSet(accounts);
  }

  public WorkloadId id() {
    return id;
  }

  public GivenIdentity configured() {
    return worst().configured();
  }

  public String account() {
    return shape().account();
  }

  /** Whether kube2iam or kiam is to give its pods a role, which no file shows. */
  public boolean isLeftToOthers() {
    return count(PodOutcome.OPEN) > 0 && shape().hasOtherRole();
  }

  public boolean isInHostNetwork() {
    return shape().isInHostNetwork();
  }

  /** Whether these pods can have the role, as far as the files show it. */
  public TrustState trust() {
    return worst().trust();
  }

  /** The role that the association's target has to trust; empty where there is no target. */
  public Optional<String> caller() {
    return worst().caller();
  }

  public int count(PodOutcome outcome) {
    return counts.of(outcome);
  }

  /** How the pods with this outcome are replaced. */
  public Rollout rollout(PodOutcome outcome) {
    return new Rollout(kept.getOrDefault(outcome, Collections.emptyList()), worst().strategy());
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
    return Injected.in(shape()).filter(Injected::hasBoth).isPresent();
  }

  /** Whether the token of its pods is for another audience than that of STS. */
  public boolean hasOtherAudience() {
    return Injected.in(shape())
        .map(Injected::audience)
        .filter(it -> it.isKnown() && !it.isUsual())
        .isPresent();
  }

  /** Its pods without a Pod Identity agent. */
  public AgentFaults agentFaults() {
    return agents;
  }

  /** Whether it is open when the role was configured that some of its pods do not have. */
  public boolean isOfUnknownAge() {
    return detail(PodOutcome.MISSED).equals(NothingInjected.UNKNOWN_AGE);
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
    shape().containers().forEach(it -> all.add(it.environment()));
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

  /** Whether a variable keeps each container that uses AWS from the metadata of the node. */
  public boolean isMetadataOff() {
    return shape().isMetadataOff();
  }

  PodCounts counts() {
    return counts;
  }

  /** The file that shows a pod with the worst outcome. */
  String file() {
    return worst().pod().file();
  }
}
