package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.account.AccountFacts;
import dev.whoami.fleet.account.EksName;
import dev.whoami.fleet.model.FleetWorkload;
import dev.whoami.fleet.model.OpenQuestion;
import dev.whoami.place.Platform;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The workloads of a cluster, each with its pods judged. */
public final class KubernetesFleet {
  private final ClusterFacts cluster;
  private final AccountFacts account;
  private final NodeAccess access;
  private final ClusterIdentity identity;
  private final PodAssociations associations;
  private final List<PodGroup> groups;
  private final List<FleetWorkload> workloads;
  private final List<OpenQuestion> open;

  private KubernetesFleet(
      ClusterFacts cluster,
      ClusterIdentity identity,
      AccountFacts account,
      NodeAccess access,
      PodAssociations associations,
      List<PodGroup> groups,
      List<FleetWorkload> workloads,
      List<OpenQuestion> open) {
    this.open = Collections.unmodifiableList(open);
    this.cluster = cluster;
    this.identity = identity;
    this.account = account;
    this.access = access;
    this.associations = associations;
    this.groups = Collections.unmodifiableList(groups);
    this.workloads = Collections.unmodifiableList(workloads);
  }

  /** No cluster, for a run that has only ECS. */
  public static KubernetesFleet none(AccountFacts account) {
    EksName unknown = EksName.of("", "");
    return of(
        new ClusterFacts(),
        ClusterIdentity.alone(unknown, ""),
        account,
        new PodAssociations(new ClusterAssociations(), unknown, false, false));
  }

  /** Judges every pod. */
  static KubernetesFleet of(
      ClusterFacts cluster,
      ClusterIdentity identity,
      AccountFacts account,
      PodAssociations associations) {
    NodeAccess access = new NodeAccess(cluster, account, identity.title());
    PodGroups groups = new PodGroups(cluster, identity, account, associations, access);
    List<PodGroup> all = groups.all();
    Platform platform = cluster.nodes().areElsewhere() ? Platform.KUBERNETES : Platform.EKS;
    List<FleetWorkload> rows = new ArrayList<>();
    all.forEach(it -> rows.add(new GroupRow(it).workload(platform, identity.title())));
    groups.idle().forEach(it -> rows.add(it.workload(platform, identity.title())));
    return new KubernetesFleet(
        cluster, identity, account, access, associations, all, rows, groups.open());
  }

  public List<PodGroup> groups() {
    return groups;
  }

  public ClusterFacts cluster() {
    return cluster;
  }

  public AccountFacts account() {
    return account;
  }

  public NodeAccess access() {
    return access;
  }

  /** Whether the service account of the pods was read, or they can have none. */
  public boolean knowsAccount(PodGroup group) {
    return group.account().isEmpty()
        || cluster.account(group.id().space(), group.account()).isPresent();
  }

  /** Which cluster it is. */
  public ClusterIdentity identity() {
    return identity;
  }

  /** Its name on EKS, for a command; empty if the files do not say it. */
  public String name() {
    return identity.eks().name();
  }

  /** The issuer of its tokens without the scheme; empty if it is not known. */
  public String issuer() {
    return account.issuer(identity.eks());
  }

  /** Whether the association of its account was read, or the account can have none. */
  public boolean knowsAssociation(PodGroup group) {
    return group.account().isEmpty()
        || cluster.nodes().areElsewhere()
        || associations.areRead()
        || group.accounts().stream()
            .allMatch(it -> associations.of(group.id().space(), it).isPresent());
  }

  /** What only the Jobs and CronJobs of pods that have ended say. */
  public List<OpenQuestion> open() {
    return open;
  }

  /** Whether the files have a namespace of this name, or a workload in it. */
  public boolean hasNamespace(String asked) {
    return cluster.labels(asked).isPresent()
        || workloads().stream().anyMatch(it -> it.id().space().equals(asked));
  }

  /** As rows. */
  public List<FleetWorkload> workloads() {
    return workloads;
  }
}
