package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.account.EksName;
import dev.whoami.fleet.input.Fields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The Pod Identity associations that were read, of whatever cluster of EKS. */
public final class ClusterAssociations {
  private final Map<EksName, Map<String, Association>> byCluster = new LinkedHashMap<>();

  /** The keys of the map above, so that none of them is looked for in all. */
  private final Map<String, List<EksName>> byName = new HashMap<>();

  /** The service accounts that an association of any cluster names. */
  private final Set<String> accounts = new HashSet<>();

  public ClusterAssociations() {}

  public void take(Fields fields) {
    Association read = Association.of(fields);
    String key = fields.text("namespace") + "/" + fields.text("serviceAccount");
    accounts.add(key);
    EksName cluster = EksName.of(read.cluster(), fields.given("associationArn"));
    EksName same = like(cluster).stream().findFirst().orElse(cluster);
    Map<String, Association> ofCluster = byCluster.computeIfAbsent(same, this::added);
    // The list has less of it than its description.
    Association known = ofCluster.get(key);
    if (known == null || known.role().isEmpty()) {
      ofCluster.put(key, read);
    }
  }

  /** Empty if there is none, or the name can mean several clusters. */
  Optional<Association> of(EksName cluster, String namespace, String account) {
    List<EksName> like = like(cluster);
    return like.size() == 1
        ? Optional.ofNullable(byCluster.get(like.get(0)))
            .map(it -> it.get(namespace + "/" + account))
        : Optional.empty();
  }

  /** Whether an association of any cluster names the account. */
  boolean isOfAny(String namespace, String account) {
    return accounts.contains(namespace + "/" + account);
  }

  private Map<String, Association> added(EksName cluster) {
    byName.computeIfAbsent(cluster.name(), it -> new ArrayList<>()).add(cluster);
    return new HashMap<>();
  }

  /** Those that it can be: of the same name, and not of another region. */
  List<EksName> like(EksName cluster) {
    return byName.getOrDefault(cluster.name(), Collections.emptyList()).stream()
        .filter(it -> it.isLike(cluster))
        .collect(Collectors.toList());
  }

  /** The EKS clusters that they are of. */
  public Set<EksName> clusters() {
    return Collections.unmodifiableSet(byCluster.keySet());
  }
}
