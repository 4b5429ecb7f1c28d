package dev.whoami.fleet;

import dev.whoami.fleet.account.AccountFacts;
import dev.whoami.fleet.ecs.EcsFacts;
import dev.whoami.fleet.ecs.EcsFleet;
import dev.whoami.fleet.input.Fields;
import dev.whoami.fleet.input.Item;
import dev.whoami.fleet.input.ItemKind;
import dev.whoami.fleet.input.ItemSink;
import dev.whoami.fleet.kubernetes.ClusterFacts;
import dev.whoami.fleet.kubernetes.KubernetesFleet;
import dev.whoami.fleet.model.OpenQuestion;
import dev.whoami.fleet.rule.FleetFacts;
import dev.whoami.report.writer.TextWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Takes what is read to where it belongs, and remembers which lists were read to their end. */
final class FleetReading implements ItemSink {
  /** In so short a time little changes between the first and the last command. */
  private static final Duration SHORT = Duration.ofMinutes(15);

  private final ClusterFacts cluster = new ClusterFacts();
  private final EcsFacts ecs = new EcsFacts();
  private final AccountFacts account = new AccountFacts();
  private final Set<ItemKind> whole = EnumSet.noneOf(ItemKind.class);
  private final Set<ItemKind> cut = EnumSet.noneOf(ItemKind.class);
  private final List<Fields> commands = new ArrayList<>();

  @Override
  public void take(Item item) {
    if (item.kind() == ItemKind.COMMAND) {
      commands.add(item.fields());
      return;
    }
    if (!cluster.take(item) && !ecs.take(item)) {
      account.take(item);
    }
  }

  @Override
  public void listed(ItemKind kind) {
    whole.add(kind);
  }

  @Override
  public void cut(ItemKind kind) {
    cut.add(kind);
  }

  ClusterFacts cluster() {
    return cluster;
  }

  /** With the name of the EKS cluster that a person gave; empty for none. */
  FleetFacts facts(String clusterName) {
    if (!clusterName.isEmpty()) {
      cluster.named(clusterName);
    }
    boolean isOfOne = cluster.associatedClusters().size() < 2 || !cluster.name().isEmpty();
    boolean knowsAssociations =
        whole.contains(ItemKind.ASSOCIATION) && !cut.contains(ItemKind.ASSOCIATION) && isOfOne;
    return FleetFacts.of(
        KubernetesFleet.of(cluster, account, knowsAssociations), EcsFleet.of(ecs, account));
  }

  /** What the files themselves say that they do not have. */
  List<OpenQuestion> open() {
    List<OpenQuestion> open = new ArrayList<>();
    for (ItemKind each : cut) {
      // The question for the associations is asked in any case then.
      if (each == ItemKind.ASSOCIATION) {
        continue;
      }
      open.add(
          OpenQuestion.of(
              "a list of " + each.title() + " ends before its end",
              "what is missing in it was not checked",
              each.command()));
    }
    for (Fields each : commands) {
      String outcome = each.text("outcome");
      if (outcome.equals("FORBIDDEN") || outcome.equals("FAILED")) {
        open.add(
            OpenQuestion.of(
                "a command was not answered when the files were collected",
                each.given("why").orElse("no reason is given"),
                CollectedCommand.shown(each.text("command"))));
      }
    }
    if (cluster.associatedClusters().size() > 1 && cluster.name().isEmpty()) {
      open.add(
          OpenQuestion.of(
              "which of the EKS clusters "
                  + String.join(", ", cluster.associatedClusters())
                  + " the pods are of",
              "their associations differ; give --cluster NAME",
              "kubectl config current-context"));
    }
    if (cluster.repeatedPods() > 0) {
      open.add(
          OpenQuestion.of(
              TextWriter.counted(cluster.repeatedPods(), "pod") + " in more than one list",
              "the lists are of different times, and pods of an older list may be gone",
              ItemKind.POD.command()));
    }
    addTimes(open);
    return open;
  }

  private void addTimes(List<OpenQuestion> open) {
    Instant first = Instant.MAX;
    Instant last = Instant.MIN;
    for (Fields each : commands) {
      Instant at = each.time("at").orElse(first);
      first = at.isBefore(first) ? at : first;
      last = at.isAfter(last) && !at.equals(Instant.MAX) ? at : last;
    }
    if (last.isAfter(first) && Duration.between(first, last).compareTo(SHORT) > 0) {
      open.add(
          OpenQuestion.of(
              "the files were collected between " + first + " and " + last,
              "what changed meanwhile can look like a fault",
              "scripts/fleet-collect"));
    }
  }
}
