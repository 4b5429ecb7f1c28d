package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.account.AccountFacts;
import dev.whoami.fleet.account.EksName;
import dev.whoami.fleet.input.ItemKind;
import dev.whoami.fleet.model.OpenQuestion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Kubernetes clusters of a run. The objects of one are never used to judge another. */
public final class KubernetesClusters {
  private final ClusterAssociations associations;
  private final AccountFacts account;
  private final List<ClusterSource> sources;

  /** The EKS clusters whose associations were read to their end apart from the pods. */
  private final Map<String, List<EksName>> whole;

  private final List<ClusterIdentity> identities;

  private KubernetesClusters(
      ClusterAssociations associations,
      AccountFacts account,
      List<ClusterSource> sources,
      Map<String, List<EksName>> whole,
      List<ClusterIdentity> identities) {
    this.whole = whole;
    this.associations = associations;
    this.account = account;
    this.sources = sources;
    this.identities = identities;
  }

  /** With the name that a person gave the only cluster; empty for none. */
  public static KubernetesClusters of(
      ClusterSources all, ClusterAssociations associations, AccountFacts account, String given) {
    List<ClusterSource> read = all.byCluster();
    List<ClusterSource> sources =
        read.stream().filter(it -> it.facts().isAny()).collect(Collectors.toList());
    List<ClusterSource> others =
        read.stream().filter(it -> !it.facts().isAny()).collect(Collectors.toList());
    ClusterNames names = new ClusterNames(account);
    List<ClusterIdentity> identities =
        sources.size() == 1
            ? Collections.singletonList(
                identity(names, sources.get(0), associations, account, given))
            : names.of(sources);
    return new KubernetesClusters(associations, account, sources, whole(others), identities);
  }

  /** By their names, so that no cluster is looked for in all files. */
  private static Map<String, List<EksName>> whole(List<ClusterSource> others) {
    return others.stream()
        .filter(it -> it.hasWhole(ItemKind.ASSOCIATION))
        .flatMap(it -> it.signs().names().stream())
        .collect(Collectors.groupingBy(EksName::name));
  }

  private static ClusterIdentity identity(
      ClusterNames names,
      ClusterSource source,
      ClusterAssociations associations,
      AccountFacts account,
      String given) {
    EksName read = names.eks(source);
    // A context is what kubectl calls the cluster, and EKS may call it otherwise.
    boolean isNamed = !given.isEmpty() && !source.signs().contexts().contains(given);
    if (read.name().isEmpty() && isNamed) {
      read = EksName.of(given, read.region());
    }
    // Without a name of their own, the pods are of the one cluster that EKS was asked about.
    if (read.name().isEmpty() && associations.clusters().size() == 1) {
      read = associations.clusters().iterator().next();
    } else if (read.name().isEmpty() && account.clusters().size() == 1) {
      read = account.clusters().iterator().next();
    }
    return ClusterIdentity.alone(read, ClusterNames.title(source, read));
  }

  /** Whether a person can mean one of them by this name. */
  public boolean has(String name) {
    return identities.stream().anyMatch(it -> it.isCalled(name));
  }

  /** Each with its pods judged; the ones that a person asks for, all by an empty name. */
  public List<KubernetesFleet> judged(String asked) {
    List<KubernetesFleet> all = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      ClusterIdentity identity = identities.get(i);
      if (asked.isEmpty() || identity.isCalled(asked)) {
        all.add(
            KubernetesFleet.of(
                sources.get(i).facts(),
                identity,
                account,
                new PodAssociations(
                    associations,
                    identity.eks(),
                    knowsAll(sources.get(i), identity),
                    isOneOfWhole(sources.get(i), identity))));
      }
    }
    return all;
  }

  /** Whether a whole list of the associations of this cluster was read. */
  private boolean knowsAll(ClusterSource source, ClusterIdentity identity) {
    boolean isOfOne =
        identity.eks().name().isEmpty()
            ? identity.isAlone() && associations.clusters().size() < 2
            : associations.like(identity.eks()).size() < 2;
    return isOfOne && (source.hasWhole(ItemKind.ASSOCIATION) || isWhole(identity.eks()));
  }

  /** The names of the clusters, in the order in which they were read. */
  public List<ClusterIdentity> identities() {
    return Collections.unmodifiableList(identities);
  }

  /**
   * Whether it is one of several clusters, and all associations of each cluster that a file names
   * were read. As with one cluster, pods without a name of their own are of those.
   */
  private boolean isOneOfWhole(ClusterSource source, ClusterIdentity identity) {
    Set<EksName> here =
        source.hasWhole(ItemKind.ASSOCIATION) ? source.signs().names() : Collections.emptySet();
    return identity.eks().name().isEmpty()
        && identity.isAlone()
        && associations.clusters().size() > 1
        && Stream.concat(associations.clusters().stream(), account.clusters().stream())
            .allMatch(it -> isWhole(it) || here.stream().anyMatch(it::isLike));
  }

  private boolean isWhole(EksName cluster) {
    return whole.getOrDefault(cluster.name(), Collections.emptyList()).stream()
        .anyMatch(cluster::isLike);
  }

  /** The files that each was read from. */
  public List<Set<String>> files() {
    return sources.stream().map(ClusterSource::files).collect(Collectors.toList());
  }

  /** The open questions about the clusters themselves. */
  public List<OpenQuestion> open() {
    List<OpenQuestion> open = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      open.addAll(ClusterQuestions.name(identities.get(i), associations));
      open.addAll(ClusterQuestions.repeated(sources.get(i).facts()));
    }
    if (sources.size() > 1) {
      open.addAll(ClusterQuestions.apart(unidentified()));
    }
    return open;
  }

  /** The places of those that no object in them identifies. */
  private List<String> unidentified() {
    return sources.stream()
        .filter(it -> !it.signs().identify())
        .map(it -> it.place().replaceFirst("[!/]+$", ""))
        .distinct()
        .collect(Collectors.toList());
  }
}
