package dev.whoami.lint.source;

import dev.whoami.lint.model.Container;
import dev.whoami.lint.model.Variable;
import java.util.ArrayList;
import java.util.List;

/** Reads one container of a pod, as far as it affects its identity. */
final class PodContainerNode {
  private PodContainerNode() {}

  /** With the variables that ConfigMaps and Secrets of its namespace bring. */
  static Container read(Node node, PodVariables shared, String namespace) {
    List<Variable> variables = variables(node.field("env"));
    variables.addAll(shared.of(node, namespace));
    return Container.withVariables(
        node.field("name").text(), node.line(), node.field("image").setting(), variables);
  }

  /** An empty value is as good as none. */
  private static List<Variable> variables(Node env) {
    List<Variable> variables = new ArrayList<>();
    for (Node each : env.items()) {
      String name = each.field("name").text();
      boolean isSecret = each.field("valueFrom").has("secretKeyRef");
      boolean hasValue = each.field("value").setting().isPresent() || each.has("valueFrom");
      ContainerNode.kindOf(name)
          .filter(kind -> hasValue)
          .map(
              kind ->
                  isSecret
                      ? Variable.secret(kind, name, each.line())
                      : Variable.plain(kind, name, each.line()))
          .ifPresent(variables::add);
    }
    return variables;
  }
}
