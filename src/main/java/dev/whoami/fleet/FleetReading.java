package dev.whoami.fleet;

import dev.whoami.fleet.account.AccountFacts;
import dev.whoami.fleet.ecs.EcsFacts;
import dev.whoami.fleet.ecs.EcsFleet;
import dev.whoami.fleet.input.Fields;
import dev.whoami.fleet.input.Item;
import dev.whoami.fleet.input.ItemKind;
import dev.whoami.fleet.input.ItemSink;
import dev.whoami.fleet.input.RefusedRight;
import dev.whoami.fleet.kubernetes.ClusterAssociations;
import dev.whoami.fleet.kubernetes.ClusterIdentity;
import dev.whoami.fleet.kubernetes.ClusterSources;
import dev.whoami.fleet.kubernetes.KubernetesClusters;
import dev.whoami.fleet.kubernetes.KubernetesFleet;
import dev.whoami.fleet.model.OpenQuestion;
import dev.whoami.fleet.rule.FleetFacts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives each item to the facts that it belongs to, and remembers which lists are complete. */
final class FleetReading implements ItemSink {
  private final ClusterSources sources = new ClusterSources();
  private final ClusterAssociations associations = new ClusterAssociations();
  private final EcsFacts ecs = new EcsFacts();
  private final AccountFacts account = new AccountFacts();
  private final Set<ItemKind> cut = EnumSet.noneOf(ItemKind.class);
  private final WithoutPods kinds = new WithoutPods();
  private final List<Fields> commands = new ArrayList<>();
  private final ReadTimes times = new ReadTimes();

  @Override
  public void take(Item item) {
    times.take(item);
    kinds.item(item.kind());
    boolean isTaken = sources.take(item);
    if (item.kind() == ItemKind.COMMAND) {
      commands.add(item.fields());
      account.take(item);
    } else if (item.kind() == ItemKind.ASSOCIATION) {
      associations.take(item.fields());
    } else if (!isTaken && !ecs.take(item)) {
      account.take(item);
    }
  }

  @Override
  public void listed(ItemKind kind, String source) {
    sources.listed(kind, source);
    kinds.list(kind);
  }

  @Override
  public void version(ItemKind kind, String source, String version) {
    sources.version(kind, source, version);
    times.version(source.substring(0, source.lastIndexOf('#')), version);
  }

  @Override
  public void cut(ItemKind kind, String source) {
    sources.cut(kind, source);
    cut.add(kind);
    account.cut(kind);
  }

  /**
   * The lists and folders that mix objects of several clusters, with the reason not to judge them.
   */
  Map<String, String> mixed() {
    Map<String, String> mixed = new LinkedHashMap<>();
    for (String each : sources.mixed()) {
      mixed.put(
          each,
          "mixes objects of several Kubernetes clusters, so they are not judged; write those of"
              + " each cluster into a folder of its own");
    }
    return mixed;
  }

  /** The clusters, as far as a person asks for them by a name; all by an empty one. */
  KubernetesClusters clusters(String asked) {
    return KubernetesClusters.of(
        sources, associations, account, ecs.hasCluster(asked) ? "" : asked);
  }

  FleetFacts facts(KubernetesClusters clusters, String asked) {
    List<KubernetesFleet> judged = clusters.judged(asked);
    return FleetFacts.of(
        judged.isEmpty() ? Collections.singletonList(KubernetesFleet.none(account)) : judged,
        EcsFleet.of(ecs, account));
  }

  /** Why there is nothing of the cluster that a person asks for. */
  Optional<String> notThere(KubernetesClusters clusters, String asked) {
    boolean isThere = asked.isEmpty() || ecs.hasCluster(asked) || clusters.has(asked);
    String titles =
        clusters.identities().stream()
            .map(ClusterIdentity::title)
            .filter(it -> !it.isEmpty())
            .collect(Collectors.joining(", "));
    return isThere
        ? Optional.empty()
        : Optional.of(
            "names "
                + asked
                + ", which is not a cluster of these files"
                + (titles.isEmpty() ? "" : "; they have " + titles));
  }

  /** The questions that stay open because the files say that a part is missing. */
  List<OpenQuestion> open(KubernetesClusters clusters) {
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
                reason(each, outcome),
                CollectedCommand.shown(each.text("command"))));
      }
    }
    open.addAll(clusters.open());
    apart(clusters).values().stream()
        .findFirst()
        .ifPresent(
            it ->
                open.add(
                    OpenQuestion.of(
                        it,
                        "what changed meanwhile can look like a fault, so no answer is certain",
                        "scripts/fleet-collect")));
    return open;
  }

  /** With the right that was missing, which says more than a long message. */
  private static String reason(Fields command, String outcome) {
    String why = command.given("why").orElse("no reason is given");
    return outcome.equals("FORBIDDEN")
        ? RefusedRight.in(why, command.text("command")).orElse(why)
        : why;
  }

  /** Asks for the list of pods or tasks if the files have none that runs. */
  List<OpenQuestion> withoutPods(boolean isAllJudged) {
    return kinds.questions(isAllJudged);
  }

  /** Each file, and of when it is. */
  List<CollectedFile> collected() {
    return times.collected();
  }

  /** The files of a cluster whose files are not of one time, each with the reason. */
  Map<String, String> apart(KubernetesClusters clusters) {
    return times.apart(clusters.files());
  }
}
