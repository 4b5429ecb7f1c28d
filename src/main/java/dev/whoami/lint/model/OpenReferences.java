package dev.whoami.lint.model;

import java.util.ArrayList;
import java.util.List;

/** What a task definition leaves open: roles and containers that come from elsewhere. */
final class OpenReferences {
  private OpenReferences() {}

  static List<Unresolved> of(TaskDefinition definition, Declarations all) {
    List<Unresolved> open = new ArrayList<>();
    role("task role", definition.roles().task(), definition, all, open);
    role("execution role", definition.roles().execution(), definition, all, open);
    if (!definition.containers().areKnown()) {
      String text = "The containers of " + definition.name() + " come from an expression";
      boolean some = !definition.containers().list().isEmpty();
      open.add(
          Unresolved.of(definition.at(), (some ? text + " in part" : text) + wayOut(definition)));
    }
    return open;
  }

  private static void role(
      String what,
      Setting role,
      TaskDefinition definition,
      Declarations all,
      List<Unresolved> open) {
    if (role.isUnknown() && !all.roleOf(role).isPresent()) {
      String text = "The " + what + " of " + definition.name() + " comes from " + role.shown();
      open.add(Unresolved.of(definition.at(), text + wayOut(definition)));
    }
  }

  private static String wayOut(TaskDefinition definition) {
    return definition.at().dialect() == Dialect.TERRAFORM
        ? ", which a plan may know (terraform show -json)."
        : ", which is not known before it runs.";
  }
}
