package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.account.TrustState;
import dev.whoami.fleet.model.GivenIdentity;
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
    accounts.add(member.shape().account());
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
  public GroupMember worst() {
    return members.values().iterator().next();
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
    return worst().shape().account();
  }

  /** Whether kube2iam or kiam is to give its pods a role, which no file shows. */
  public boolean isLeftToOthers() {
    return counts.of(PodOutcome.OPEN) > 0 && worst().shape().hasOtherRole();
  }

  /** Whether these pods can have the role, as far as the files show it. */
  public TrustState trust() {
    return worst().trust();
  }

  /** The role that the association's target has to trust; empty if there is no target. */
  public Optional<String> caller() {
    return worst().caller();
  }

  /** How the pods with this outcome are replaced. */
  public Rollout rollout(PodOutcome outcome) {
    return new Rollout(kept.getOrDefault(outcome, Collections.emptyList()), worst().strategy());
  }

  public int replicas() {
    return counts.replicas();
  }

  /** Its pods without a Pod Identity agent. */
  public AgentFaults agentFaults() {
    return agents;
  }

  /** Its pods by their outcome. */
  public PodCounts counts() {
    return counts;
  }

  /** The file that shows a pod with the worst outcome. */
  String file() {
    return worst().pod().file();
  }
}
