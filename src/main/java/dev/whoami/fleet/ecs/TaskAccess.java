package dev.whoami.fleet.ecs;

import dev.whoami.fleet.account.AccountFacts;
import dev.whoami.fleet.account.Instance;
import dev.whoami.fleet.model.Metadata;
import dev.whoami.fleet.model.NodeKeys;
import java.util.Optional;

/** Whether a task can read the keys of its instance's role. */
final class TaskAccess {
  private TaskAccess() {}

  static NodeKeys of(Optional<ContainerInstance> place, String networkMode, AccountFacts account) {
    if (!place.isPresent()) {
      return NodeKeys.unknown("its container instance was not read");
    }
    boolean isAlone = networkMode.equals("awsvpc");
    if (isAlone && place.get().blocksMetadata()) {
      return NodeKeys.blocked("the agent blocks instance metadata for awsvpc");
    }
    Optional<Instance> instance = account.instance(place.get().instance());
    if (!instance.isPresent()) {
      return NodeKeys.unknown("the instance of its task was not read");
    }
    Metadata metadata = instance.get().metadata();
    String role = instance.get().profile();
    if (role.isEmpty()) {
      return NodeKeys.blocked("the instance has no role");
    }
    if (metadata.isOff()) {
      return NodeKeys.blocked("the instance metadata is switched off");
    }
    if (networkMode.equals("host")) {
      return NodeKeys.reachable("the task is in the host's network", role);
    }
    if (!metadata.isKnown()) {
      return NodeKeys.unknown("the metadata options of the instance were not read");
    }
    if (metadata.allowsVersion1()) {
      return NodeKeys.reachable(
          "the instance answers without a token, unless a rule of its firewall forbids it", role);
    }
    if (!metadata.endsAtFirstHop()) {
      return NodeKeys.reachable(
          "the hop limit of the instance metadata is "
              + metadata.hopLimit()
              + ", unless a rule of its firewall forbids it",
          role);
    }
    return isAlone
        ? NodeKeys.unknown("whether hop limit 1 keeps an awsvpc task out is not known here")
        : NodeKeys.blocked("the hop limit of the instance metadata is 1");
  }
}
