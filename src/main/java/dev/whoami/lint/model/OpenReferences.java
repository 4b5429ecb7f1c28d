package dev.whoami.lint.model;

import dev.whoami.lint.model.container.Container;
import dev.whoami.lint.model.declared.Dialect;
import dev.whoami.lint.model.declared.Setting;
import dev.whoami.lint.model.declared.Unresolved;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One sentence about the unknown roles and containers of a task definition. */
final class OpenReferences {
  private OpenReferences() {}

  static List<Unresolved> of(TaskDefinition definition, Declarations all) {
    List<String> open = new ArrayList<>();
    if (!isTaskRoleIrrelevant(definition)) {
      role("its " + definition.taskRole(), definition.roles().task(), all, open);
    }
    role("its execution role", definition.roles().execution(), all, open);
    if (!definition.containers().areKnown()) {
      boolean some = !definition.containers().list().isEmpty();
      open.add((some ? "some of its containers" : "its containers") + " from an expression");
    }
    return open.isEmpty()
        ? Collections.emptyList()
        : Collections.singletonList(Unresolved.of(definition.at(), sentence(definition, open)));
  }

  /**
   * Whether no rule reads a task role here that no file shows: nothing needs one or stands before
   * it, and there is no other role that it could be.
   */
  private static boolean isTaskRoleIrrelevant(TaskDefinition definition) {
    boolean isOfServers =
        definition.containers().areKnown()
            && definition.containers().list().stream().allMatch(OpenReferences::isPlainServer);
    boolean isInHostNetwork =
        definition.networkMode().isUnknown() || definition.networkMode().is("host");
    return isOfServers
        && !isInHostNetwork
        && definition.uses().isEmpty()
        && definition.roles().execution().isAbsent();
  }

  private static boolean isPlainServer(Container container) {
    return container.isKnownNotToUseAws()
        && !container.isKnownToUseAws()
        && container.variables().isEmpty()
        && container.credentialsMounts().isEmpty();
  }

  private static void role(String what, Setting role, Declarations all, List<String> open) {
    boolean isOpen = role.isUnknown() && !role.isElsewhere();
    if (isOpen && !all.roleOf(role).isPresent()) {
      open.add(what + " from " + role.shown());
    }
  }

  private static String sentence(TaskDefinition definition, List<String> open) {
    boolean mayBePlanned = definition.at().dialect() == Dialect.TERRAFORM;
    return definition.title()
        + " has "
        + listed(open)
        + (mayBePlanned
            ? ", which a plan may know (terraform show -json)."
            : ", which is not known before it runs.");
  }

  private static String listed(List<String> parts) {
    int last = parts.size() - 1;
    return last == 0
        ? parts.get(0)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }
}
