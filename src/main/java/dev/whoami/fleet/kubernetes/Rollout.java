package dev.whoami.fleet.kubernetes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The settings that keep pods of a workload unchanged at a restart or a change of its template. */
public final class Rollout {
  private static final Rollout PLAIN =
      new Rollout(Collections.emptyList(), UpdateStrategy.everyPod());

  private final List<String> kept;
  private final UpdateStrategy strategy;

  Rollout(List<String> kept, UpdateStrategy strategy) {
    this.kept = Collections.unmodifiableList(new ArrayList<>(kept));
    this.strategy = strategy;
  }

  /** A rollout that replaces every pod. */
  public static Rollout plain() {
    return PLAIN;
  }

  /** The names of the pods that a restart of the workload does not replace. */
  public List<String> kept() {
    return kept;
  }

  /** Whether a pod that is deleted comes back from the template as it was before the change. */
  public boolean isPartitioned() {
    return !kept.isEmpty() && !strategy.isOnDelete();
  }

  /** Whether a Deployment is paused, which kubectl does not restart. */
  public boolean isPaused() {
    return strategy.isPaused();
  }
}
