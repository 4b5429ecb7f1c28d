package dev.whoami.fleet.rule;

import dev.whoami.fleet.ecs.EcsFleet;
import dev.whoami.fleet.kubernetes.KubernetesFleet;

/** All that the rules judge: the workloads of a cluster, and those of ECS. */
public final class FleetFacts {
  private final KubernetesFleet kubernetes;
  private final EcsFleet ecs;

  private FleetFacts(KubernetesFleet kubernetes, EcsFleet ecs) {
    this.kubernetes = kubernetes;
    this.ecs = ecs;
  }

  public static FleetFacts of(KubernetesFleet kubernetes, EcsFleet ecs) {
    return new FleetFacts(kubernetes, ecs);
  }

  public KubernetesFleet kubernetes() {
    return kubernetes;
  }

  public EcsFleet ecs() {
    return ecs;
  }
}
