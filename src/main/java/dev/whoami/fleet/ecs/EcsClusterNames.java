package dev.whoami.fleet.ecs;

import dev.whoami.aws.Arn;
import dev.whoami.fleet.input.Fields;
import dev.whoami.fleet.model.WorkloadId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Clusters of ECS by name: two accounts, or two regions, can have the same one. */
final class EcsClusterNames {
  private final Map<String, Set<String>> accounts = new HashMap<>();
  private final Map<String, Set<String>> regions = new HashMap<>();

  EcsClusterNames(EcsFacts facts) {
    facts.services().forEach(this::take);
    facts.tasks().forEach(this::take);
  }

  private void take(Fields item) {
    String arn = item.text("clusterArn");
    Optional<Arn> parsed = Arn.parse(arn);
    if (parsed.isPresent()) {
      accounts.computeIfAbsent(last(arn), it -> new HashSet<>()).add(parsed.get().account());
      regions.computeIfAbsent(last(arn), it -> new HashSet<>()).add(parsed.get().region());
    }
  }

  /** With the account or the region before the name where that tells two clusters apart. */
  WorkloadId id(String clusterArn, String kind, String name) {
    String cluster = last(clusterArn);
    return WorkloadId.of(
        apart(clusterArn, accounts, Arn::account, apart(clusterArn, regions, Arn::region, "")),
        cluster,
        kind,
        name);
  }

  private static String apart(
      String arn, Map<String, Set<String>> all, Function<Arn, String> part, String more) {
    Set<String> ofName = all.get(last(arn));
    String own = Arn.parse(arn).map(part).orElse("");
    boolean isOne = ofName == null || ofName.size() < 2 || own.isEmpty();
    return isOne ? more : more.isEmpty() ? own : own + " " + more;
  }

  private static String last(String arn) {
    return arn.substring(arn.lastIndexOf('/') + 1);
  }
}
