package dev.whoami.fleet.model;

/** A workload that a finding is about: what is so of it, and of how many of its pods or tasks. */
public final class AffectedWorkload {
  private final WorkloadId id;
  private final String detail;
  private final int replicas;

  private AffectedWorkload(WorkloadId id, String detail, int replicas) {
    this.id = id;
    this.detail = detail;
    this.replicas = replicas;
  }

  /** With a clause, which may be empty. */
  public static AffectedWorkload of(WorkloadId id, String detail, int replicas) {
    return new AffectedWorkload(id, detail, replicas);
  }

  public WorkloadId id() {
    return id;
  }

  String detail() {
    return detail;
  }

  int replicas() {
    return replicas;
  }
}
