package dev.whoami.fleet;

import dev.whoami.fleet.input.ItemKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Which files are judged together: those of a Kubernetes cluster, or of a folder of ECS, each with
 * what EKS and the account say. A task definition never changes, so its time does not matter.
 */
final class JoinedFiles {
  private static final Set<ItemKind> OF_ECS =
      EnumSet.of(ItemKind.ECS_SERVICE, ItemKind.ECS_TASK, ItemKind.CONTAINER_INSTANCE);
  private static final Set<ItemKind> OF_EKS =
      EnumSet.of(ItemKind.ASSOCIATION, ItemKind.EKS_CLUSTER);
  private static final Set<ItemKind> OF_ACCOUNT =
      EnumSet.of(
          ItemKind.RESERVATION,
          ItemKind.LAUNCH_TEMPLATE_VERSION,
          ItemKind.ROLE,
          ItemKind.OIDC_PROVIDER);
  private static final Set<ItemKind> TIMELESS =
      EnumSet.of(
          ItemKind.TASK_DEFINITION,
          ItemKind.DAEMON_TASK_DEFINITION,
          ItemKind.ECS_CLUSTER,
          ItemKind.FAILURE,
          ItemKind.COMMAND);
  private static final Set<ItemKind> OF_KUBERNETES = others();

  private final Map<ItemKind, Set<String>> files = new EnumMap<>(ItemKind.class);

  private static Set<ItemKind> others() {
    Set<ItemKind> rest = EnumSet.allOf(ItemKind.class);
    rest.removeAll(OF_ECS);
    rest.removeAll(OF_EKS);
    rest.removeAll(OF_ACCOUNT);
    rest.removeAll(TIMELESS);
    return rest;
  }

  void take(ItemKind kind, String file) {
    files.computeIfAbsent(kind, it -> new LinkedHashSet<>()).add(file);
  }

  /** The files of each Kubernetes cluster and of each folder of ECS. */
  List<Set<String>> groups(List<Set<String>> clusters) {
    Set<String> ofKubernetes = all(OF_KUBERNETES);
    List<Set<String>> groups = new ArrayList<>();
    for (Set<String> each : clusters) {
      groups.add(each.stream().filter(ofKubernetes::contains).collect(Collectors.toSet()));
    }
    groups.addAll(
        all(OF_ECS).stream()
            .collect(
                Collectors.groupingBy(
                    it -> it.substring(0, it.lastIndexOf('/') + 1),
                    LinkedHashMap::new,
                    Collectors.toSet()))
            .values());
    return groups;
  }

  /**
   * A group with what is read beside it: from its own places, or from elsewhere where they have
   * nothing of that kind. What EKS says beside the pods of one cluster is not about another.
   */
  Set<String> joined(Set<String> group, UnaryOperator<String> placeOf) {
    Set<String> places = group.stream().map(placeOf).collect(Collectors.toSet());
    Set<String> joined = new LinkedHashSet<>(group);
    OF_ACCOUNT.forEach(it -> joined.addAll(nearest(of(it), places, placeOf)));
    Set<String> ofKubernetes = all(OF_KUBERNETES);
    if (!Collections.disjoint(group, ofKubernetes)) {
      Set<String> taken =
          ofKubernetes.stream()
              .map(placeOf)
              .filter(it -> !places.contains(it))
              .collect(Collectors.toSet());
      for (ItemKind each : OF_EKS) {
        Set<String> free =
            of(each).stream()
                .filter(it -> !taken.contains(placeOf.apply(it)))
                .collect(Collectors.toSet());
        joined.addAll(nearest(free, places, placeOf));
      }
    }
    return joined;
  }

  private static Set<String> nearest(
      Set<String> files, Set<String> places, UnaryOperator<String> placeOf) {
    Set<String> own =
        files.stream().filter(it -> places.contains(placeOf.apply(it))).collect(Collectors.toSet());
    return own.isEmpty() ? files : own;
  }

  private Set<String> of(ItemKind kind) {
    return files.getOrDefault(kind, Collections.emptySet());
  }

  private Set<String> all(Set<ItemKind> kinds) {
    Set<String> all = new LinkedHashSet<>();
    kinds.forEach(it -> all.addAll(of(it)));
    return all;
  }
}
