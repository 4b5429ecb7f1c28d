package dev.whoami.fleet.kubernetes;

import dev.whoami.diagnosis.Certainty;
import dev.whoami.fleet.model.FleetVerdict;
import dev.whoami.fleet.model.GivenIdentity;
import dev.whoami.fleet.model.NodeKeys;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many pods of a workload have which outcome, and one pod as the example of each. */
public final class PodCounts {
  private final Map<PodOutcome, Integer> outcomes = new EnumMap<>(PodOutcome.class);
  private final Map<PodOutcome, JudgedPod> examples = new EnumMap<>(PodOutcome.class);
  private final Map<GivenIdentity, Integer> given = new LinkedHashMap<>();
  private final Map<NodeKeys.Reach, NodeKeys> keys = new EnumMap<>(NodeKeys.Reach.class);

  private final Map<Certainty, FleetVerdict> verdicts = new EnumMap<>(Certainty.class);

  PodCounts() {}

  void add(JudgedPod judged) {
    FleetVerdict verdict = judged.verdict();
    verdicts.putIfAbsent(verdict.certainty(), verdict);
    outcomes.merge(judged.outcome(), 1, Integer::sum);
    examples.putIfAbsent(judged.outcome(), judged);
    given.merge(judged.given(), 1, Integer::sum);
    keys.putIfAbsent(judged.keys().reach(), judged.keys());
  }

  public int of(PodOutcome outcome) {
    return outcomes.getOrDefault(outcome, 0);
  }

  public int replicas() {
    return given.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The number of pods for each role that pods received. */
  Map<GivenIdentity, Integer> given() {
    return Collections.unmodifiableMap(given);
  }

  /** The evidence of an outcome that one of the pods has. */
  public String detail(PodOutcome outcome) {
    @Nullable JudgedPod example = examples.get(outcome);
    return example == null ? "" : example.detail();
  }

  /** How many of the pods were made when the role was configured, and did not get it. */
  public int provenMisses() {
    String detail = detail(PodOutcome.MISSED);
    boolean isProven =
        !detail.equals(NothingInjected.UNKNOWN_AGE) && !detail.equals(NothingInjected.SAME_SECOND);
    return isProven ? of(PodOutcome.MISSED) : 0;
  }

  /** Whether it is open when the role was configured that some of the pods do not have. */
  public boolean isOfUnknownAge() {
    return detail(PodOutcome.MISSED).equals(NothingInjected.UNKNOWN_AGE);
  }

  /** The worst outcome of all. */
  PodOutcome worst() {
    return examples.keySet().iterator().next();
  }

  /** A pod with the worst outcome. */
  JudgedPod worstExample() {
    return examples.values().iterator().next();
  }

  /** That of one of the pods about which least is certain. */
  FleetVerdict leastCertain() {
    List<FleetVerdict> all = new ArrayList<>(verdicts.values());
    return all.get(all.size() - 1);
  }

  /** What any pod can reach counts first. */
  public NodeKeys keys() {
    return keys.values().iterator().next();
  }

  /** Whether some of the pods cannot read the node's keys, and others can. */
  public boolean isSplit() {
    return keys.containsKey(NodeKeys.Reach.REACHABLE) && keys.containsKey(NodeKeys.Reach.BLOCKED);
  }
}
