package dev.whoami.fleet.kubernetes;

import dev.whoami.diagnosis.Certainty;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.fleet.client.ClientEnd;
import dev.whoami.fleet.model.ClientsApart;
import dev.whoami.fleet.model.FleetVerdict;
import dev.whoami.fleet.model.NodeKeys;

/**
 * Who the code would be where the pod's own role does not work: what its clients do then decides.
 * Where they differ, no one answer holds for all of them.
 */
final class VerdictByClients {
  private VerdictByClients() {}

  static FleetVerdict of(FleetVerdict verdict, ClientsApart clients, NodeKeys keys) {
    if (clients.differ()) {
      return verdict.uncertain("clients differ: " + clients.text());
    }
    return clients
        .commonEnd()
        .map(it -> alike(verdict, it, keys))
        .map(it -> clients.told().map(it::because).orElse(it))
        .orElse(verdict);
  }

  private static FleetVerdict alike(FleetVerdict verdict, ClientEnd end, NodeKeys keys) {
    if (end == ClientEnd.NODE_ROLE) {
      return keys.isReachable()
          ? verdict.as(IdentityKind.HOST_ROLE, likely(verdict))
          : verdict.as(IdentityKind.UNKNOWN, Certainty.UNCERTAIN);
    }
    // That the role is refused says more than that the client has nothing then.
    return verdict.kind() == IdentityKind.REFUSED
        ? verdict
        : verdict.as(IdentityKind.NONE, likely(verdict));
  }

  /** No more certain than before: an agent that is not ready now may have given keys that last. */
  private static Certainty likely(FleetVerdict verdict) {
    return verdict.certainty() == Certainty.UNCERTAIN ? Certainty.UNCERTAIN : Certainty.LIKELY;
  }
}
