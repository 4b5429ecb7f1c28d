package dev.whoami.fleet.kubernetes;

import java.time.Instant;
import java.util.Optional;

/** Whether a pod is older than the role of its service account, as far as the times say. */
final class PodAge {
  private final Optional<Instant> made;
  private final Optional<Instant> accountMade;
  private final RoleTime since;

  private PodAge(Optional<Instant> made, Optional<Instant> accountMade, RoleTime since) {
    this.made = made;
    this.accountMade = accountMade;
    this.since = since;
  }

  /** An association comes before the annotation, and has a time of its own. */
  static PodAge of(
      ClusterPod pod, Optional<Association> association, Optional<PodServiceAccount> account) {
    RoleTime since =
        association.isPresent()
            ? association
                .get()
                .created()
                .map(it -> RoleTime.of(it, true))
                .orElse(RoleTime.unknown())
            : account.map(PodServiceAccount::annotated).orElse(RoleTime.unknown());
    return new PodAge(pod.created(), account.flatMap(PodServiceAccount::created), since);
  }

  /** Whether the service account was made after the pod, and so was its role. */
  boolean isOlderThanAccount() {
    return isBefore(made, accountMade);
  }

  boolean isOlderThanRole() {
    return isBefore(made, since.time());
  }

  /** Whether the role was set at its time, and not before. */
  boolean isExact() {
    return since.isExact();
  }

  /** Whether it is known that the role was configured before the pod was made. */
  boolean isAfterRole() {
    return since.time().isPresent() && made.isPresent() && !made.get().isBefore(since.time().get());
  }

  /** Kubernetes keeps seconds: which of the two was first is not known then. */
  boolean isInSameSecond() {
    return since.time().equals(made);
  }

  /** When the role came, as a text; empty if that is not known. */
  String laterTime() {
    return (isOlderThanAccount() ? accountMade : since.time()).map(String::valueOf).orElse("");
  }

  private static boolean isBefore(Optional<Instant> first, Optional<Instant> second) {
    return first.isPresent() && second.isPresent() && first.get().isBefore(second.get());
  }
}
