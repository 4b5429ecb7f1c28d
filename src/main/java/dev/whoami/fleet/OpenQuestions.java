package dev.whoami.fleet;

import dev.whoami.aws.Arn;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.ShellWord;
import dev.whoami.fleet.ecs.EcsFleet;
import dev.whoami.fleet.ecs.TaskGroup;
import dev.whoami.fleet.input.ItemKind;
import dev.whoami.fleet.kubernetes.NodeAccess;
import dev.whoami.fleet.model.FleetWorkload;
import dev.whoami.fleet.model.NodeKeys;
import dev.whoami.fleet.model.OpenQuestion;
import dev.whoami.fleet.rule.FleetFacts;
import dev.whoami.report.writer.TextWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The questions that a missing file leaves open, with the command that answers each. */
final class OpenQuestions {
  private final FleetFacts facts;
  private final List<OpenQuestion> open = new ArrayList<>();

  private OpenQuestions(FleetFacts facts) {
    this.facts = facts;
  }

  /** The questions about one cluster or ECS. With several clusters, each question names its own. */
  static List<OpenQuestion> of(FleetFacts facts) {
    List<FleetWorkload> workloads = new ArrayList<>(facts.kubernetes().workloads());
    workloads.addAll(facts.ecs().workloads());
    OpenQuestions questions = new OpenQuestions(facts);
    questions.open.addAll(PodQuestions.of(facts.kubernetes()));
    questions.open.addAll(facts.kubernetes().open());
    questions.nodes(workloads);
    questions.roles(workloads);
    questions.definitions();
    questions.tasks();
    String cluster = facts.kubernetes().identity().prefix();
    return questions.open.stream()
        .map(
            it ->
                cluster.isEmpty()
                    ? it
                    : OpenQuestion.of(cluster + ": " + it.what(), it.why(), it.howToGet()))
        .collect(Collectors.toList());
  }

  private void add(String what, String why, ItemKind kind) {
    open.add(OpenQuestion.of(what, why, kind.command()));
  }

  private void nodes(List<FleetWorkload> workloads) {
    NodeAccess access = facts.kubernetes().access();
    boolean isOpenForPods =
        workloads.stream().anyMatch(it -> !it.platform().isEcs() && isOfUnknownNode(it));
    boolean isOpenForTasks =
        workloads.stream().anyMatch(it -> it.platform().isEcs() && isOfUnknownNode(it));
    if (isOpenForPods && access.lacksNodes()) {
      add("the nodes", "whether pods can read their role is not known", ItemKind.NODE);
    }
    if (isOpenForTasks || (isOpenForPods && !access.knowsInstances())) {
      add(
          "the metadata options and roles of the instances",
          "whether pods and tasks can read the role of their instance is not known",
          ItemKind.RESERVATION);
    }
  }

  private static boolean isOfUnknownNode(FleetWorkload workload) {
    return workload.nodeKeys().reach() == NodeKeys.Reach.UNKNOWN
        && workload.verdict().kind() == IdentityKind.UNKNOWN
        && workload.replicas() > 0;
  }

  private void roles(List<FleetWorkload> workloads) {
    Set<String> unread = new TreeSet<>();
    for (FleetWorkload each : workloads) {
      Optional<Arn> role =
          each.configured()
              .role()
              .flatMap(Arn::parse)
              .filter(it -> it.roleName().isPresent())
              .filter(it -> !facts.kubernetes().account().knowsRole(it));
      role.flatMap(Arn::roleName).ifPresent(unread::add);
    }
    if (!unread.isEmpty()) {
      boolean isOne = unread.size() == 1;
      open.add(
          OpenQuestion.of(
              "the trust policy of "
                  + (isOne ? "role " + unread.iterator().next() : unread.size() + " roles"),
              "whether a role trusts the workload is not known",
              isOne
                  ? "aws iam get-role --role-name "
                      + word("ROLE", unread.iterator().next())
                      + " --output json"
                  : ItemKind.ROLE.command()));
    }
  }

  private void definitions() {
    EcsFleet ecs = facts.ecs();
    List<String> unread = ecs.unreadDefinitions();
    if (!unread.isEmpty()) {
      int end = unread.get(0).lastIndexOf('/');
      String first = unread.get(0).substring(end + 1);
      ItemKind kind =
          unread.get(0).substring(0, Math.max(end, 0)).endsWith(":daemon-task-definition")
              ? ItemKind.DAEMON_TASK_DEFINITION
              : ItemKind.TASK_DEFINITION;
      open.add(
          OpenQuestion.of(
              TextWriter.counted(unread.size(), "task definition"),
              "the task role is not known",
              kind.command().replace("DEFINITION", word("DEFINITION", first))));
    }
  }

  private void tasks() {
    List<TaskGroup> unread = facts.ecs().withoutTasks();
    if (!unread.isEmpty()) {
      String cluster = unread.get(0).id().space();
      open.add(
          OpenQuestion.of(
              "the tasks of " + TextWriter.counted(unread.size(), "service"),
              WithoutPods.WHY + "the tasks",
              "scripts/fleet-collect --ecs " + word("CLUSTER", cluster)));
    }
  }

  /** A name as others gave it, in a command: what is more than a word there is not copied. */
  private static String word(String placeholder, String name) {
    return ShellWord.plainOr(placeholder, Optional.of(name));
  }
}
