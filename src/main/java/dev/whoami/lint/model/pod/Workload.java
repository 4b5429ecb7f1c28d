package dev.whoami.lint.model.pod;

import dev.whoami.lint.model.container.Container;
import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.Setting;
import dev.whoami.lint.model.declared.ShownName;
import dev.whoami.lint.model.declared.SourceLocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A Kubernetes workload (a Deployment, a Job, a pod) and its containers. */
public final class Workload implements Declared {
  private final SourceLocation at;
  private final String kind;
  private final String name;
  private final List<Container> containers;
  private final PodAccount account;
  private final boolean ownIdentity;

  private Workload(
      SourceLocation at,
      String kind,
      String name,
      List<Container> containers,
      PodAccount account,
      boolean ownIdentity) {
    this.at = at;
    this.kind = kind;
    this.name = name;
    this.containers = containers;
    this.account = account;
    this.ownIdentity = ownIdentity;
  }

  public static Workload of(
      SourceLocation at, String kind, String name, List<Container> containers) {
    return new Workload(
        at,
        kind,
        name,
        Collections.unmodifiableList(new ArrayList<>(containers)),
        PodAccount.of(Setting.absent(), Setting.absent()),
        false);
  }

  /** Whose pods run as this ServiceAccount. */
  public Workload as(PodAccount newAccount) {
    return new Workload(at, kind, name, containers, newAccount, ownIdentity);
  }

  /** Whose pods have, or may have, an identity that comes from no ServiceAccount. */
  public Workload withOwnIdentity() {
    return new Workload(at, kind, name, containers, account, true);
  }

  @Override
  public SourceLocation at() {
    return at;
  }

  /** As it may be shown. */
  public String kind() {
    return ShownName.name(kind);
  }

  /** Whether it runs once on each node, as agents do. */
  public boolean isOnEachNode() {
    return kind.equals("DaemonSet");
  }

  /** Its name in a report: the kind and the name, if it has one. */
  public String name() {
    return name.isEmpty() ? "this " + kind() : kind() + " " + ShownName.name(name);
  }

  public List<Container> containers() {
    return containers;
  }

  public PodAccount account() {
    return account;
  }

  /** Whether its pods have an identity without their ServiceAccount, or may have one. */
  public boolean hasOwnIdentity() {
    return ownIdentity;
  }
}
