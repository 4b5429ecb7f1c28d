package dev.whoami.fleet;

import dev.whoami.fleet.input.ItemKind;
import dev.whoami.fleet.model.OpenQuestion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The files have no list of pods or tasks, only what such a list is compared with. */
final class WithoutPods {
  private static final String WHY = "which role they were given shows only in ";

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

  private WithoutPods() {}

  /** Takes the kinds that the files have, as an item or as an empty list. */
  static List<OpenQuestion> questions(Set<ItemKind> there) {
    boolean knowsPods = there.contains(ItemKind.POD);
    boolean knowsTasks = there.contains(ItemKind.ECS_TASK) || there.contains(ItemKind.ECS_SERVICE);
    if (knowsPods || knowsTasks || there.isEmpty()) {
      return Collections.emptyList();
    }
    List<OpenQuestion> open = new ArrayList<>();
    List<ItemKind> ofEcs = in(OF_ECS, there);
    List<ItemKind> ofAccount = in(OF_ACCOUNT, there);
    List<ItemKind> ofCluster =
        there.stream()
            .filter(it -> !it.kind().isEmpty() || OF_EKS.contains(it))
            .collect(Collectors.toList());
    if (!ofCluster.isEmpty()) {
      open.add(question("pods", ofCluster, ItemKind.POD.command()));
    }
    if (!ofEcs.isEmpty()) {
      open.add(question("tasks", ofEcs, ItemKind.ECS_TASK.command()));
    }
    if (open.isEmpty() && !ofAccount.isEmpty()) {
      open.add(
          question("pods and tasks", ofAccount, "scripts/fleet-collect --kubernetes --ecs all"));
    }
    return Collections.unmodifiableList(open);
  }

  private static List<ItemKind> in(Set<ItemKind> kinds, Set<ItemKind> there) {
    return there.stream().filter(kinds::contains).collect(Collectors.toList());
  }

  private static OpenQuestion question(String what, List<ItemKind> there, String command) {
    String titles = there.stream().map(ItemKind::title).collect(Collectors.joining(", "));
    return OpenQuestion.of(
        "the " + what, "the files have only " + titles + "; " + WHY + "the " + what, command);
  }
}
