package dev.whoami.lint.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A module of a plan with the way to it, from where the names in it can be followed. */
final class PlanScope {
  private static final int LONGEST_WAY = 50;

  private final List<PlanModule> modules;
  private final List<String> names;

  private PlanScope(List<PlanModule> modules, List<String> names) {
    this.modules = modules;
    this.names = names;
  }

  /** The scope of an address without indices. */
  static PlanScope of(PlanModule root, String address) {
    PlanScope scope = new PlanScope(Collections.singletonList(root), Collections.emptyList());
    String[] parts = address.split("\\.", -1);
    for (int i = 0; i + 2 < parts.length && parts[i].equals("module"); i += 2) {
      scope = scope.inside(parts[i + 1]);
    }
    return scope;
  }

  private PlanScope inside(String name) {
    return new PlanScope(
        plus(modules, module().module(name).orElse(PlanModule.empty())), plus(names, name));
  }

  private PlanScope outside() {
    return new PlanScope(
        modules.subList(0, modules.size() - 1), names.subList(0, names.size() - 1));
  }

  private static <T> List<T> plus(List<T> list, T more) {
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return longer;
  }

  PlanModule module() {
    return modules.get(modules.size() - 1);
  }

  /** What stands before the addresses in this module. */
  String prefix() {
    StringBuilder prefix = new StringBuilder();
    names.forEach(name -> prefix.append("module.").append(name).append('.'));
    return prefix.toString();
  }

  /** The one thing that an expression comes from, by its whole address; none where several do. */
  List<String> origin(Node expression) {
    return origin(expression, LONGEST_WAY)
        .map(Collections::singletonList)
        .orElse(Collections.emptyList());
  }

  private Optional<String> origin(Node expression, int left) {
    List<String> things = things(expression);
    if (things.size() != 1 || left == 0) {
      return Optional.empty();
    }
    String[] parts = things.get(0).split("\\.", -1);
    if (parts[0].equals("var") && !names.isEmpty()) {
      return outside().origin(argument(parts[1]), left - 1);
    }
    if (parts[0].equals("module") && parts.length == 3) {
      PlanScope inner = inside(parts[1]);
      return inner.origin(inner.module().output(parts[2]), left - 1);
    }
    return Optional.of(prefix() + things.get(0));
  }

  private Node argument(String variable) {
    return outside().module().argument(names.get(names.size() - 1), variable);
  }

  /** A plan names a thing and also what it is a part of: only the longest names count. */
  private static List<String> things(Node expression) {
    Set<String> things = new LinkedHashSet<>();
    for (Node each : expression.field("references").items()) {
      String thing = HclReferences.thing(each.text());
      boolean isModule = thing.startsWith("module.") && thing.split("\\.", -1).length == 2;
      if (thing.contains(".") && !isModule) {
        things.add(thing);
      }
    }
    return new ArrayList<>(things);
  }
}
