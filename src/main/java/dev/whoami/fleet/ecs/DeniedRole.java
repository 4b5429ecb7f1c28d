package dev.whoami.fleet.ecs;

import dev.whoami.diagnosis.Certainty;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.fleet.account.TrustState;
import dev.whoami.fleet.model.FleetVerdict;
import dev.whoami.fleet.model.GivenIdentity;

/** A role of tasks that ECS cannot have: it does not exist, or does not trust ECS. */
public final class DeniedRole {
  private final GivenIdentity role;
  private final TrustState trust;
  private final int tasks;
  private final int of;

  DeniedRole(GivenIdentity role, TrustState trust, int tasks, int of) {
    this.role = role;
    this.trust = trust;
    this.tasks = tasks;
    this.of = of;
  }

  public GivenIdentity role() {
    return role;
  }

  public TrustState trust() {
    return trust;
  }

  public boolean isMissing() {
    return trust.isMissing();
  }

  /** Whether tasks have it now, and not only new ones. */
  boolean isOfTasks() {
    return tasks > 0;
  }

  /** How many tasks have it. */
  public int tasks() {
    return tasks;
  }

  /** Which tasks, before the evidence; nothing if it is all of them. */
  public String share() {
    return tasks == of ? "" : tasks == 0 ? "new tasks: " : tasks + " of " + of + " tasks: ";
  }

  FleetVerdict verdict() {
    String why = isMissing() ? "the role does not exist" : "the role does not trust ECS tasks";
    return FleetVerdict.of(IdentityKind.REFUSED, Certainty.LIKELY, why)
        .because(trust.denial().orElse(""));
  }
}
