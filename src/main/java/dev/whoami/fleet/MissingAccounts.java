package dev.whoami.fleet;

import dev.whoami.fleet.input.ItemKind;
import dev.whoami.fleet.kubernetes.ClusterFacts;
import dev.whoami.fleet.kubernetes.KubernetesFleet;
import dev.whoami.fleet.kubernetes.PodGroup;
import dev.whoami.fleet.model.OpenQuestion;
import dev.whoami.report.writer.TextWriter;
import java.util.Optional;

/**
 * The accounts of pods that the list of accounts lacks. A pod cannot be made without its account,
 * so that the two lists are of different moments, or the account was deleted.
 */
final class MissingAccounts {
  private final KubernetesFleet kubernetes;
  private final ClusterFacts cluster;

  MissingAccounts(KubernetesFleet kubernetes) {
    this.kubernetes = kubernetes;
    this.cluster = kubernetes.cluster();
  }

  /** Whether it has pods without their account. A workload without a pod may lack it. */
  boolean isOf(PodGroup group) {
    return group.replicas() > 0
        && !group.account().isEmpty()
        && cluster.lacksAccount(group.id().space(), group.account());
  }

  Optional<OpenQuestion> question() {
    long missing =
        kubernetes.groups().stream()
            .filter(this::isOf)
            .map(it -> it.id().space() + "/" + it.account())
            .distinct()
            .count();
    return missing == 0
        ? Optional.empty()
        : Optional.of(
            OpenQuestion.of(
                TextWriter.counted(missing, "service account")
                    + " of pods, not in the list of accounts"
                    + versions(),
                "a pod and its account may not be of the same moment, or the account was deleted",
                "scripts/fleet-collect --kubernetes"));
  }

  /** The versions of the two lists, if both have one. */
  private String versions() {
    return cluster
        .version(ItemKind.POD)
        .flatMap(
            pods ->
                cluster
                    .version(ItemKind.SERVICE_ACCOUNT)
                    .map(it -> " (resourceVersion " + pods + " and " + it + ")"))
        .orElse("");
  }
}
