package dev.whoami.fleet.model;

import dev.whoami.diagnosis.Certainty;
import dev.whoami.diagnosis.IdentityKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The identity that the code of a pod, task or workload has, with the reasons. */
public final class FleetVerdict {
  private final IdentityKind kind;
  private final Certainty certainty;
  private final List<String> because;

  private FleetVerdict(IdentityKind kind, Certainty certainty, List<String> because) {
    this.kind = kind;
    this.certainty = certainty;
    this.because = because;
  }

  public static FleetVerdict of(IdentityKind kind, Certainty certainty, String because) {
    return new FleetVerdict(kind, certainty, Collections.singletonList(because));
  }

  /** This verdict with one more reason. */
  public FleetVerdict because(String more) {
    List<String> all = new ArrayList<>(because);
    all.add(more);
    return new FleetVerdict(kind, certainty, Collections.unmodifiableList(all));
  }

  /** Another identity for the same reasons. */
  public FleetVerdict as(IdentityKind other, Certainty how) {
    return new FleetVerdict(other, how, because);
  }

  /** This verdict as one of several possible answers. */
  public FleetVerdict uncertain(String why) {
    return as(kind, Certainty.UNCERTAIN).because(why);
  }

  /** This verdict, at most likely. */
  public FleetVerdict likelyAtMost(String why) {
    return certainty == Certainty.CERTAIN
        ? new FleetVerdict(kind, Certainty.LIKELY, because).because(why)
        : this;
  }

  /** The reason that was added last. */
  public String lastReason() {
    return because.get(because.size() - 1);
  }

  public IdentityKind kind() {
    return kind;
  }

  public Certainty certainty() {
    return certainty;
  }

  public List<String> because() {
    return because;
  }
}
