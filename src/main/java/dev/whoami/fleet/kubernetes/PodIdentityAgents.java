package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.input.Fields;
import dev.whoami.fleet.input.Item;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pods of the Pod Identity agent, which give a node's pods their roles. */
final class PodIdentityAgents {
  private static final String SYSTEM = "kube-system";

  /** On hybrid nodes its DaemonSet has a name with more words. */
  private static final String AGENT = "eks-pod-identity-agent";

  private static final String NO_FARGATE = "Fargate does not have the agent";
  private static final String NO_WINDOWS = "Windows nodes do not have the agent";

  private final Map<String, Boolean> ready = new HashMap<>();

  /** Has an entry where a list of the pods was read in which the agents would stand. */
  private final Set<String> listed = new HashSet<>();

  PodIdentityAgents() {}

  /** Takes a pod, which may be an agent. */
  void take(Item pod, Controller controller, String node) {
    Fields status = pod.fields().object("status");
    if (controller.name().startsWith(AGENT) && controller.kind().equals("DaemonSet")) {
      boolean isReady =
          !status.list("containerStatuses").isEmpty()
              && status.list("containerStatuses").stream().allMatch(it -> it.isTrue("ready"));
      ready.put(node, isReady);
    }
    if (pod.isListed() && pod.fields().object("metadata").text("namespace").equals(SYSTEM)) {
      listed.add(SYSTEM);
    }
  }

  void addAll(PodIdentityAgents others) {
    ready.putAll(others.ready);
    listed.addAll(others.listed);
  }

  /** Where the agent is missing, by what is wrong with it. */
  static AgentFaults.Place place(String fault) {
    return fault.equals(NO_FARGATE)
        ? AgentFaults.Place.FARGATE
        : fault.equals(NO_WINDOWS) ? AgentFaults.Place.WINDOWS : AgentFaults.Place.NODE;
  }

  /**
   * What is wrong with the agent of Pod Identity on a node; empty if nothing is known to be. It is
   * absent only where all pods were read.
   */
  Optional<String> fault(String node, Optional<ClusterNode> known, boolean isWhole) {
    if (ClusterNode.isOfFargate(node) || known.filter(ClusterNode::isFargate).isPresent()) {
      return Optional.of(NO_FARGATE);
    }
    if (known.filter(ClusterNode::isWindows).isPresent()) {
      return Optional.of(NO_WINDOWS);
    }
    Optional<Boolean> isReady = Optional.ofNullable(ready.get(node));
    if (isReady.isPresent()) {
      return isReady.get()
          ? Optional.empty()
          : Optional.of("the agent on " + node + " is not ready");
    }
    boolean isAbsent =
        isWhole
            && !listed.isEmpty()
            && known.isPresent()
            && !known.get().isAuto()
            && !node.isEmpty();
    return isAbsent ? Optional.of("no agent runs on " + node) : Optional.empty();
  }
}
