package dev.whoami.fleet.kubernetes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Clusters by the IDs that tell them apart, so that no list is compared with all others. */
final class IdentifiedClusters {
  private final Map<String, List<ClusterSource>> byId = new HashMap<>();

  IdentifiedClusters() {}

  /** The cluster that these files are also of. */
  Optional<ClusterSource> sameAs(ClusterSource read) {
    Set<ClusterSource> candidates = new LinkedHashSet<>();
    read.signs().ids().forEach(it -> candidates.addAll(of(it)));
    return candidates.stream().filter(it -> it.signs().isSameAs(read.signs())).findFirst();
  }

  /** Remembers a cluster by each ID that its files have so far. */
  void add(ClusterSource cluster) {
    for (String each : cluster.signs().ids()) {
      if (!of(each).contains(cluster)) {
        byId.computeIfAbsent(each, it -> new ArrayList<>()).add(cluster);
      }
    }
  }

  private List<ClusterSource> of(String id) {
    return byId.getOrDefault(id, Collections.emptyList());
  }
}
