package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.input.Item;
import dev.whoami.fleet.input.ItemKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the sources apart while they are read, and puts those of one cluster together then. */
public final class ClusterSources {
  private final Map<String, ClusterSource> sources = new LinkedHashMap<>();

  public ClusterSources() {}

  /** Whether it was for here, and for no account. */
  public boolean take(Item item) {
    return source(item.source()).take(item);
  }

  public void listed(ItemKind kind, String source) {
    source(source).listed(kind);
  }

  public void version(ItemKind kind, String source, String version) {
    source(source).version(kind, version);
  }

  public void cut(ItemKind kind, String source) {
    source(source).cut(kind);
  }

  private ClusterSource source(String name) {
    return sources.computeIfAbsent(
        name, it -> new ClusterSource(it.substring(0, it.lastIndexOf('#'))));
  }

  /** All that was read, by its cluster. A list of several clusters is left out. */
  List<ClusterSource> byCluster() {
    List<ClusterSource> clusters = new ArrayList<>();
    IdentifiedClusters identified = new IdentifiedClusters();
    for (SourceTree each : SourceTree.of(sources).parts()) {
      ClusterSource read = each.merged();
      if (!read.signs().agree()) {
        continue;
      }
      Optional<ClusterSource> same = identified.sameAs(read);
      if (same.isPresent()) {
        same.get().addAll(read);
      } else {
        clusters.add(read);
      }
      identified.add(same.orElse(read));
    }
    return clusters;
  }

  /** The lists and folders with objects of several clusters, which nothing tells apart. */
  public List<String> mixed() {
    List<String> mixed = new ArrayList<>();
    sources.values().stream()
        .filter(it -> !it.signs().agree())
        .forEach(it -> mixed.add(it.place().isEmpty() ? "-" : it.place()));
    return mixed;
  }
}
