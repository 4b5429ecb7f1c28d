package dev.whoami.fleet;

import dev.whoami.fleet.input.ItemKind;
import dev.whoami.fleet.model.OpenQuestion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What to ask if the files have no pod or task that runs, by the kinds of items that they have. */
final class WithoutPods {
  /** Which role pods or tasks were given: the reason to ask for them. */
  static final String WHY = "which role they were given shows only in ";

  private static final Set<ItemKind> OF_ECS =
      EnumSet.of(
          ItemKind.TASK_DEFINITION,
          ItemKind.DAEMON_TASK_DEFINITION,
          ItemKind.CONTAINER_INSTANCE,
          ItemKind.ECS_CLUSTER);
  private static final Set<ItemKind> OF_EKS =
      EnumSet.of(ItemKind.ASSOCIATION, ItemKind.EKS_CLUSTER);
  private static final Set<ItemKind> OF_ACCOUNT =
      EnumSet.of(
          ItemKind.RESERVATION,
          ItemKind.LAUNCH_TEMPLATE_VERSION,
          ItemKind.ROLE,
          ItemKind.OIDC_PROVIDER);

  /** The kinds that the files have, as an item or as an empty list. */
  private final Set<ItemKind> there = EnumSet.noneOf(ItemKind.class);

  private final Set<ItemKind> items = EnumSet.noneOf(ItemKind.class);

  void item(ItemKind kind) {
    there.add(kind);
    items.add(kind);
  }

  void list(ItemKind kind) {
    there.add(kind);
  }

  List<OpenQuestion> questions(boolean isAllJudged) {
    if (items.contains(ItemKind.POD) || items.contains(ItemKind.ECS_TASK)) {
      return isAllJudged ? Collections.singletonList(ended()) : Collections.emptyList();
    }
    boolean knowsPods = there.contains(ItemKind.POD);
    boolean knowsTasks = there.contains(ItemKind.ECS_TASK) || there.contains(ItemKind.ECS_SERVICE);
    return knowsPods || knowsTasks ? Collections.emptyList() : missing();
  }

  private OpenQuestion ended() {
    return items.contains(ItemKind.POD)
        ? OpenQuestion.of(
            "the pods that run",
            "every pod in the files has ended or is being deleted",
            ItemKind.POD.command())
        : OpenQuestion.of(
            "the tasks that run",
            "every task in the files has stopped",
            ItemKind.ECS_TASK.command());
  }

  private List<OpenQuestion> missing() {
    List<OpenQuestion> open = new ArrayList<>();
    if (there.stream().anyMatch(it -> !it.kind().isEmpty() || OF_EKS.contains(it))) {
      open.add(question("pods", ItemKind.POD.command()));
    }
    if (there.stream().anyMatch(OF_ECS::contains)) {
      open.add(question("tasks", ItemKind.ECS_TASK.command()));
    }
    if (open.isEmpty() && there.stream().anyMatch(OF_ACCOUNT::contains)) {
      open.add(question("pods and tasks", "scripts/fleet-collect --kubernetes --ecs all"));
    }
    return Collections.unmodifiableList(open);
  }

  private OpenQuestion question(String what, String command) {
    String titles =
        there.stream()
            .filter(it -> it != ItemKind.FAILURE && it != ItemKind.COMMAND)
            .map(ItemKind::title)
            .collect(Collectors.joining(", "));
    return OpenQuestion.of(
        "the " + what, "the files have only " + titles + "; " + WHY + "the " + what, command);
  }
}
