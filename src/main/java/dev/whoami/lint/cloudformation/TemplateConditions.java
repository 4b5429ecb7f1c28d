package dev.whoami.lint.cloudformation;

import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The conditions of a template, as they are with the defaults of its parameters. */
final class TemplateConditions {
  private static final int DEEPEST = 50;

  private final Map<String, Node> declared;
  private final TemplateParameters parameters;
  private final TemplateValues values;
  private final Map<String, Optional<Boolean>> known = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  /** An anchor of YAML may be in a condition very often. */
  private final IdentityHashMap<Node, Optional<Boolean>> judged = new IdentityHashMap<>();

  TemplateConditions(Node root, TemplateParameters parameters, TemplateValues values) {
    this.declared = root.fields().getOrDefault("Conditions", Node.nothing(0)).fields();
    this.parameters = parameters;
    this.values = values;
  }

  /** Whether a condition holds; empty where that is open, or it comes from itself. */
  Optional<Boolean> holds(String name) {
    Optional<Boolean> before = known.get(name);
    if (before != null) {
      return before;
    }
    Node condition = declared.get(name);
    if (condition == null || open.size() > DEEPEST || !open.add(name)) {
      return Optional.empty();
    }
    Optional<Boolean> holds = holds(condition, 0);
    open.remove(name);
    known.put(name, holds);
    return holds;
  }

  private Optional<Boolean> holds(Node condition, int depth) {
    Optional<Boolean> before = judged.get(condition);
    if (before != null) {
      return before;
    }
    Optional<Boolean> holds = judged(condition, depth);
    judged.put(condition, holds);
    return holds;
  }

  private Optional<Boolean> judged(Node condition, int depth) {
    Optional<Map.Entry<String, Node>> call = condition.fields().entrySet().stream().findFirst();
    if (!condition.isUnknown() || !call.isPresent() || depth > DEEPEST) {
      return Optional.empty();
    }
    List<Node> arguments = call.get().getValue().items();
    switch (call.get().getKey()) {
      case "Condition":
        return holds(call.get().getValue().text());
      case "Equals":
        return arguments.size() == 2
            ? equal(values.of(arguments.get(0)), values.of(arguments.get(1)))
            : Optional.empty();
      case "Not":
        return arguments.size() == 1
            ? holds(arguments.get(0), depth + 1).map(it -> !it)
            : Optional.empty();
      case "And":
        return all(arguments, true, depth);
      case "Or":
        return all(arguments, false, depth);
      default:
        return Optional.empty();
    }
  }

  private static Optional<Boolean> equal(Node one, Node other) {
    if (isEmptyBeside(one, other) || isEmptyBeside(other, one)) {
      return Optional.of(false);
    }
    return one.isText() && other.isText()
        ? Optional.of(one.text().equals(other.text()))
        : Optional.empty();
  }

  /** What is certainly there is not empty, though its value is unknown before. */
  private static boolean isEmptyBeside(Node empty, Node other) {
    boolean isThere = other.isElsewhere() || other.identity().endsWith(".Arn");
    return empty.isText() && empty.text().isEmpty() && isThere;
  }

  /** Of "and" one that does not hold decides, of "or" one that does. */
  private Optional<Boolean> all(List<Node> arguments, boolean isAnd, int depth) {
    List<Optional<Boolean>> each = new ArrayList<>();
    arguments.forEach(it -> each.add(holds(it, depth + 1)));
    if (each.contains(Optional.of(!isAnd))) {
      return Optional.of(!isAnd);
    }
    return each.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(isAnd);
  }

  /** The parameters that decide about a condition and are left for others to set. */
  List<String> openFor(String name) {
    Set<String> names = new LinkedHashSet<>();
    Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    addOpen(declared.getOrDefault(name, Node.nothing(0)), names, seen, 0);
    return names.size() == 1 ? new ArrayList<>(names) : several(names);
  }

  private static List<String> several(Set<String> names) {
    return names.isEmpty() ? Collections.emptyList() : new ArrayList<>(names);
  }

  private void addOpen(Node condition, Set<String> names, Set<Node> seen, int depth) {
    if (depth > DEEPEST || !seen.add(condition)) {
      return;
    }
    Node reference = condition.fields().getOrDefault("Ref", Node.nothing(0));
    Node other = condition.fields().getOrDefault("Condition", Node.nothing(0));
    names.addAll(parameters.leftOpen(reference.text()));
    if (other.isText()) {
      addOpen(declared.getOrDefault(other.text(), Node.nothing(0)), names, seen, depth + 1);
    }
    if (condition.isList()) {
      condition.items().forEach(each -> addOpen(each, names, seen, depth + 1));
    }
    condition.fields().values().forEach(each -> addOpen(each, names, seen, depth + 1));
  }
}
