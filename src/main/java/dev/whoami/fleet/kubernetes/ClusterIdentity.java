package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.account.EksName;

/** Which cluster it is: as EKS calls it, and as a reader tells it from the others of the run. */
public final class ClusterIdentity {
  private final EksName eks;
  private final String title;
  private final boolean alone;

  private ClusterIdentity(EksName eks, String title, boolean alone) {
    this.eks = eks;
    this.title = title;
    this.alone = alone;
  }

  /** The only cluster of a run; an empty title where the files do not say its name. */
  static ClusterIdentity alone(EksName eks, String title) {
    return new ClusterIdentity(eks, title, true);
  }

  /** One of several clusters, with a title that no other has. */
  static ClusterIdentity oneOf(EksName eks, String title) {
    return new ClusterIdentity(eks, title, false);
  }

  /** With an empty name where the files do not say it. */
  public EksName eks() {
    return eks;
  }

  /** The name on EKS, else the context of kubectl, else the folder or zip; it may be empty. */
  public String title() {
    return title;
  }

  /** Before the names of its workloads; empty if there is no other cluster. */
  public String prefix() {
    return alone ? "" : title;
  }

  public boolean isAlone() {
    return alone;
  }

  /** Whether a person means it by this name. */
  boolean isCalled(String name) {
    return eks.name().equals(name) || title.equals(name);
  }
}
