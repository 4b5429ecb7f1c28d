package dev.whoami.fleet.model;

import java.util.Optional;

/** Whether a pod or task can read the keys of its node's or instance's role, and why. */
public final class NodeKeys {
  /** Whether it can. */
  public enum Reach {
    REACHABLE,
    BLOCKED,
    UNKNOWN
  }

  private final Reach reach;
  private final String because;
  private final String role;

  private NodeKeys(Reach reach, String because, String role) {
    this.reach = reach;
    this.because = because;
    this.role = role;
  }

  /** The role is the name of the role or instance profile; empty if it is not known. */
  public static NodeKeys reachable(String because, String role) {
    return new NodeKeys(Reach.REACHABLE, because, role);
  }

  public static NodeKeys blocked(String because) {
    return new NodeKeys(Reach.BLOCKED, because, "");
  }

  public static NodeKeys unknown(String because) {
    return new NodeKeys(Reach.UNKNOWN, because, "");
  }

  /** The same for SDKs that obey the variable; another program can still ask for the keys. */
  public NodeKeys switchedOff() {
    return isReachable()
        ? blocked("AWS_EC2_METADATA_DISABLED keeps SDKs from instance metadata")
        : this;
  }

  public Reach reach() {
    return reach;
  }

  public boolean isReachable() {
    return reach == Reach.REACHABLE;
  }

  public boolean isBlocked() {
    return reach == Reach.BLOCKED;
  }

  /** One clause. */
  public String because() {
    return because;
  }

  /** The name of the instance profile that gives the role. */
  public Optional<String> role() {
    return Optional.of(role).filter(it -> !it.isEmpty());
  }
}
