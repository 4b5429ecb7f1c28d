package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.account.EksName;
import dev.whoami.fleet.input.Fields;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The Pod Identity associations that were read, of whatever cluster of EKS. */
public final class ClusterAssociations {
  private final Map<EksName, Map<String, Association>> byCluster = new LinkedHashMap<>();

  public ClusterAssociations() {}

  public void take(Fields fields) {
    Association read = Association.of(fields);
    String key = fields.text("namespace") + "/" + fields.text("serviceAccount");
    EksName cluster = EksName.of(read.cluster(), fields.given("associationArn"));
    Map<String, Association> ofCluster =
        byCluster.computeIfAbsent(
            byCluster.keySet().stream()
                .filter(it -> it.isLike(cluster))
                .findFirst()
                .orElse(cluster),
            it -> new HashMap<>());
    // The list has less of it than its description.
    Association known = ofCluster.get(key);
    if (known == null || known.role().isEmpty()) {
      ofCluster.put(key, read);
    }
  }

  /** Empty where there is none, or the name can mean several clusters. */
  Optional<Association> of(EksName cluster, String namespace, String account) {
    return byCluster.keySet().stream().filter(it -> it.isLike(cluster)).count() == 1
        ? byCluster.entrySet().stream()
            .filter(it -> it.getKey().isLike(cluster))
            .findFirst()
            .map(it -> it.getValue().get(namespace + "/" + account))
        : Optional.empty();
  }

  /** The EKS clusters that they are of. */
  public Set<EksName> clusters() {
    return Collections.unmodifiableSet(byCluster.keySet());
  }
}
