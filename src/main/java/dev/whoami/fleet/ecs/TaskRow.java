package dev.whoami.fleet.ecs;

import dev.whoami.fleet.model.FleetWorkload;
import dev.whoami.fleet.model.GivenIdentity;
import dev.whoami.place.Platform;
import java.util.Map;

/** The row of a service, or of the tasks of a family. */
final class TaskRow {
  private final TaskGroup group;

  TaskRow(TaskGroup group) {
    this.group = group;
  }

  FleetWorkload workload(Platform platform, String file) {
    GivenIdentity configured = group.configured();
    Map<GivenIdentity, Integer> given = group.tasks().given();
    return FleetWorkload.of(group.id(), platform)
        .cluster(group.id().space())
        .file(file)
        .configured(configured)
        .given(given)
        .unknown(group.tasks().unread())
        .state(group.state(), group.notRunning())
        .nodeKeys(group.keys())
        .awsSign(group.awsSign())
        .asConfigured(
            !configured.isNothing()
                && !group.runsNothing()
                && !group.isCutOff()
                && group.denied().isEmpty()
                && group.tasks().unread() == 0
                && given.getOrDefault(configured, 0) == group.replicas())
        .verdict(new TaskVerdict(group).verdict())
        .build();
  }
}
