package dev.whoami.fleet.kubernetes;

import dev.whoami.diagnosis.Certainty;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.fleet.model.FleetVerdict;
import dev.whoami.fleet.model.FleetWorkload;
import dev.whoami.fleet.model.GivenIdentity;
import dev.whoami.fleet.model.NodeKeys;
import dev.whoami.fleet.model.WorkloadId;
import dev.whoami.fleet.model.WorkloadState;
import dev.whoami.place.Platform;

/** A workload that runs no pod now, and the role that its next pod is configured for. */
final class IdleWorkload {
  private final WorkloadId id;
  private final ClusterPod last;
  private final GivenIdentity configured;
  private final WorkloadState state;
  private final String why;

  private IdleWorkload(
      WorkloadId id, ClusterPod last, GivenIdentity configured, WorkloadState state, String why) {
    this.state = state;
    this.why = why;
    this.id = id;
    this.last = last;
    this.configured = configured;
  }

  /** With its last pod, or a pod of its template. No pod of it is to run. */
  static IdleWorkload done(WorkloadId id, ClusterPod last, GivenIdentity configured) {
    return new IdleWorkload(id, last, configured, WorkloadState.IDLE, "not running");
  }

  /** A pod of it is to run. */
  static IdleWorkload unfinished(WorkloadId id, ClusterPod last, GivenIdentity configured) {
    return new IdleWorkload(id, last, configured, WorkloadState.NONE_RUNNING, "no pod running");
  }

  /** A pod of it may be to run: only its Job says so. */
  static IdleWorkload ofUnreadJob(WorkloadId id, ClusterPod last, GivenIdentity configured) {
    return new IdleWorkload(
        id, last, configured, WorkloadState.NONE_RUNNING, "no pod running, its Job was not read");
  }

  /** As a row without a pod. */
  FleetWorkload workload(Platform platform, String cluster) {
    return FleetWorkload.of(id, platform)
        .cluster(cluster)
        .account(last.shape().account())
        .file(last.file())
        .configured(configured)
        .verdict(FleetVerdict.of(IdentityKind.UNKNOWN, Certainty.UNCERTAIN, why))
        .nodeKeys(NodeKeys.unknown(why))
        .state(state, why)
        .build();
  }
}
