package dev.whoami.fleet.rule;

import dev.whoami.fleet.ecs.EcsFleet;
import dev.whoami.fleet.kubernetes.KubernetesFleet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All that the rules judge: the workloads of Kubernetes clusters, and those of ECS. */
public final class FleetFacts {
  private final List<KubernetesFleet> clusters;
  private final EcsFleet ecs;

  private FleetFacts(List<KubernetesFleet> clusters, EcsFleet ecs) {
    this.clusters = clusters;
    this.ecs = ecs;
  }

  /** With at least one cluster, which may be empty. */
  public static FleetFacts of(List<KubernetesFleet> clusters, EcsFleet ecs) {
    return new FleetFacts(Collections.unmodifiableList(new ArrayList<>(clusters)), ecs);
  }

  /** Apart: each cluster by itself, and ECS by itself; the whole where there is only one. */
  public List<FleetFacts> apart() {
    List<FleetFacts> all = new ArrayList<>();
    if (clusters.size() == 1) {
      all.add(this);
      return all;
    }
    EcsFleet none = EcsFleet.none(ecs.account());
    clusters.forEach(it -> all.add(of(Collections.singletonList(it), none)));
    KubernetesFleet empty = KubernetesFleet.none(ecs.account());
    all.add(of(Collections.singletonList(empty), ecs));
    return all;
  }

  public List<KubernetesFleet> clusters() {
    return clusters;
  }

  /** The only cluster, or the first of several. */
  public KubernetesFleet kubernetes() {
    return clusters.get(0);
  }

  public EcsFleet ecs() {
    return ecs;
  }
}
