package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.account.AccountFacts;
import dev.whoami.fleet.account.EksName;
import dev.whoami.fleet.account.Instance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Names clusters: by a label or tag of their nodes, else by the context of kubectl that the AWS CLI
 * wrote, else by the answers of EKS that were collected with their pods.
 */
final class ClusterNames {
  private final AccountFacts account;

  ClusterNames(AccountFacts account) {
    this.account = account;
  }

  /** The name on EKS; an empty name where the files do not say it. */
  EksName eks(ClusterSource cluster) {
    String region = nodeNames(cluster, it -> it.cluster().region());
    String label = nodeNames(cluster, it -> it.cluster().name());
    String tag =
        nodeNames(cluster, it -> account.instance(it.instance()).map(Instance::cluster).orElse(""));
    if (!label.isEmpty() || !tag.isEmpty()) {
      return EksName.of(label.isEmpty() ? tag : label, region);
    }
    Optional<EksName> context = only(cluster.signs().contexts()).flatMap(EksName::ofArn);
    return context.orElseGet(() -> only(cluster.signs().names()).orElse(EksName.of("", region)));
  }

  /** What the first node says that says it. */
  private static String nodeNames(ClusterSource cluster, Function<ClusterNode, String> name) {
    return cluster.facts().nodes().all().stream()
        .map(name)
        .filter(it -> !it.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static <T> Optional<T> only(Set<T> all) {
    return all.size() == 1 ? all.stream().findFirst() : Optional.empty();
  }

  /** For a reader; empty if nothing names it. */
  static String title(ClusterSource cluster, EksName eks) {
    return eks.name().isEmpty() ? only(cluster.signs().contexts()).orElse("") : eks.name();
  }

  /** Those of several: where two have the same, the region, the place or a number is added. */
  List<ClusterIdentity> of(List<ClusterSource> clusters) {
    List<EksName> names = clusters.stream().map(this::eks).collect(Collectors.toList());
    List<String> titles = new ArrayList<>();
    for (int i = 0; i < clusters.size(); i++) {
      String title = title(clusters.get(i), names.get(i));
      titles.add(title.isEmpty() ? place(clusters.get(i)) : title);
    }
    List<String> byRegion = apart(titles, names, EksName::region);
    List<String> byPlace = apart(byRegion, clusters, ClusterSource::place);
    List<ClusterIdentity> identities = new ArrayList<>();
    Set<String> used = new HashSet<>();
    Map<String, Integer> next = new HashMap<>();
    for (int i = 0; i < clusters.size(); i++) {
      String title = byPlace.get(i);
      int number = next.getOrDefault(title, 2);
      while (!used.add(title)) {
        title = byPlace.get(i) + " " + number++;
      }
      next.put(byPlace.get(i), number);
      identities.add(ClusterIdentity.oneOf(names.get(i), title));
    }
    return identities;
  }

  private static <T> List<String> apart(
      List<String> titles, List<T> clusters, Function<T, String> more) {
    Map<String, Set<String>> ofTitles = new HashMap<>();
    for (int i = 0; i < titles.size(); i++) {
      ofTitles
          .computeIfAbsent(titles.get(i), it -> new HashSet<>())
          .add(more.apply(clusters.get(i)));
    }
    List<String> apart = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      String title = titles.get(i);
      String added = more.apply(clusters.get(i));
      Set<String> ofTitle = ofTitles.getOrDefault(title, Collections.emptySet());
      boolean differs = ofTitle.size() > 1 && !added.isEmpty();
      apart.add(differs ? title + " (" + added + ")" : title);
    }
    return apart;
  }

  /** The last part of the path without what a zip ends in. */
  private static String place(ClusterSource cluster) {
    String path = cluster.place().replaceFirst("[!/]+$", "");
    return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.(?:zip|json|ya?ml)$", "");
  }
}
