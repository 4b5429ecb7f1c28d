package dev.whoami.fleet;

import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.fleet.model.FleetWorkload;
import java.util.List;
import java.util.function.Predicate;

/** How many workloads there are, and who their code would be; each workload counts once. */
public final class FleetTotals {
  private final List<FleetWorkload> workloads;

  FleetTotals(List<FleetWorkload> workloads) {
    this.workloads = workloads;
  }

  private int count(Predicate<FleetWorkload> of) {
    return (int) workloads.stream().filter(of).count();
  }

  public int workloads() {
    return workloads.size();
  }

  /** Pods and tasks. */
  public int replicas() {
    return workloads.stream().mapToInt(FleetWorkload::replicas).sum();
  }

  public int asConfigured() {
    return count(FleetWorkload::isAsConfigured);
  }

  public int onNodeRole() {
    return count(it -> is(it, IdentityKind.HOST_ROLE));
  }

  /** Those with the node's role that show that they use AWS. */
  public int onNodeRoleUsingAws() {
    return count(it -> is(it, IdentityKind.HOST_ROLE) && it.awsSign().isPresent());
  }

  /** Those that get no credentials. */
  public int nothing() {
    return count(it -> is(it, IdentityKind.NONE));
  }

  public int unknown() {
    return count(it -> is(it, IdentityKind.UNKNOWN));
  }

  /** Those with another identity than the configured one, such as keys or an older role. */
  public int others() {
    return workloads() - asConfigured() - onNodeRole() - nothing() - unknown();
  }

  private static boolean is(FleetWorkload workload, IdentityKind kind) {
    return !workload.isAsConfigured() && workload.verdict().kind() == kind;
  }
}
