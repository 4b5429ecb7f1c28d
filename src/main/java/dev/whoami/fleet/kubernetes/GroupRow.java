package dev.whoami.fleet.kubernetes;

import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.fleet.model.FleetVerdict;
import dev.whoami.fleet.model.FleetWorkload;
import dev.whoami.place.Platform;

/** The row of a workload with pods. */
final class GroupRow {
  private final PodGroup group;
  private final GroupVerdict judged;

  GroupRow(PodGroup group) {
    this.group = group;
    this.judged = new GroupVerdict(group, group.counts(), group.trust());
  }

  FleetWorkload workload(Platform platform, String cluster) {
    FleetVerdict verdict = judged.verdict();
    return FleetWorkload.of(group.id(), platform)
        .cluster(cluster)
        .account(group.account())
        .file(group.file())
        .configured(group.configured())
        .given(group.counts().given())
        .verdict(verdict)
        .clients(judged.clients())
        .nodeKeys(group.counts().keys())
        .awsSign(group.worst().awsSign())
        .asConfigured(isAsConfigured(verdict))
        .build();
  }

  private boolean isAsConfigured(FleetVerdict verdict) {
    int given = group.counts().of(PodOutcome.AS_CONFIGURED) + group.counts().of(PodOutcome.OWN);
    return !group.configured().isNothing()
        && !group.configured().namesRoleInBlanks()
        && !group.trust().denial().isPresent()
        && verdict.kind() != IdentityKind.REFUSED
        && given == group.replicas();
  }
}
