package dev.whoami.lint.kubernetes;

import dev.whoami.lint.ecs.AwsUsageSigns;
import dev.whoami.lint.ecs.ContainerNode;
import dev.whoami.lint.ecs.KeyForm;
import dev.whoami.lint.ecs.StandInService;
import dev.whoami.lint.file.TemplateName;
import dev.whoami.lint.model.container.Container;
import dev.whoami.lint.model.container.Variable;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.List;

/** Reads one container of a pod, as far as it affects its identity. */
final class PodContainerNode {
  /** As Knative calls a container without a name; everywhere else a name is required. */
  private static final String UNNAMED = "user-container";

  private PodContainerNode() {}

  /** With the variables that ConfigMaps and Secrets bring. */
  static Container read(Node node, KubernetesObject owner, PodVariables shared) {
    List<Variable> variables = variables(node.field("env"), owner, shared);
    variables.addAll(shared.of(node, owner));
    if (StandInService.isStoreOf(node.field("env"))
        || shared.isAnyHost(node, owner, StandInService::isStore)) {
      variables.removeIf(it -> it.isStandIn() || it.isSecret());
    } else if (StandInService.isNamedIn(node, "env", "command", "args")
        || shared.isAnyHost(node, owner, StandInService::isNamed)) {
      variables.removeIf(Variable::isStandIn);
    }
    if (TemplateName.isOne(owner.at().file())) {
      variables.removeIf(Variable::isStandIn);
    }
    return Container.using(
        node.has("name") ? node.field("name").text() : UNNAMED,
        node.line(),
        node.field("image").setting(),
        variables,
        AwsUsageSigns.inPod(node));
  }

  /** An empty value is as good as none. */
  private static List<Variable> variables(Node env, KubernetesObject owner, PodVariables shared) {
    List<Variable> variables = new ArrayList<>();
    for (Node each : env.items()) {
      String name = each.field("name").text();
      Node source = each.block("valueFrom");
      Node secret = source.block("secretKeyRef");
      boolean isSecret = !secret.isNothing();
      boolean hasValue =
          each.field("value").setting().isPresent()
              || (!source.isNothing() && shared.mayHaveValue(source, owner));
      ContainerNode.kindOf(name, each.field("value"))
          .filter(kind -> hasValue && !StandInService.isSecretOf(secret.field("name").text()))
          .map(kind -> isSecret ? Variable.secret(kind, name, each.line()) : plain(kind, each))
          .ifPresent(variables::add);
    }
    return variables;
  }

  private static Variable plain(Variable.Kind kind, Node entry) {
    Variable variable = Variable.plain(kind, entry.field("name").text(), entry.line());
    return KeyForm.isStandIn(entry.field("value"), kind) ? variable.standingIn() : variable;
  }
}
