package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.account.TrustState;
import dev.whoami.fleet.model.EnvironmentFacts;
import dev.whoami.fleet.model.GivenIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A pod of a workload, and what is configured for its own service account. */
public final class GroupMember {
  private final ClusterPod pod;
  private final GivenIdentity configured;
  private final TrustState trust;
  private final Optional<String> caller;
  private final UpdateStrategy strategy;

  GroupMember(
      ClusterPod pod,
      GivenIdentity configured,
      TrustState trust,
      Optional<String> caller,
      UpdateStrategy strategy) {
    this.caller = caller;
    this.strategy = strategy;
    this.pod = pod;
    this.configured = configured;
    this.trust = trust;
  }

  ClusterPod pod() {
    return pod;
  }

  PodShape shape() {
    return pod.shape();
  }

  GivenIdentity configured() {
    return configured;
  }

  /** The role with which EKS assumes the configured one; empty if it is the service itself. */
  Optional<String> caller() {
    return caller;
  }

  /** Whether a restart of its workload makes a new pod in its place. */
  boolean isReplacedByRestart() {
    return strategy.replaces(pod.name());
  }

  /** That of its workload. */
  UpdateStrategy strategy() {
    return strategy;
  }

  /** Whether the configured role trusts the account. */
  TrustState trust() {
    return trust;
  }

  /** Whether it has the variables of IRSA and those of Pod Identity. */
  public boolean hasBoth() {
    return Injected.in(shape()).filter(Injected::hasBoth).isPresent();
  }

  /** Whether its token is for another audience than that of STS. */
  public boolean hasOtherAudience() {
    return Injected.in(shape())
        .map(Injected::audience)
        .filter(it -> it.isKnown() && !it.isUsual())
        .isPresent();
  }

  public boolean isInHostNetwork() {
    return shape().isInHostNetwork();
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
}
