package dev.whoami.lint.kubernetes;

import dev.whoami.lint.value.MergedFields;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Argo Workflows makes pods from: a template for each kind of step, with one account. */
final class ArgoWorkflow {
  private static final List<String> KINDS =
      Arrays.asList("Workflow", "WorkflowTemplate", "ClusterWorkflowTemplate", "CronWorkflow");

  private ArgoWorkflow() {}

  static boolean is(KubernetesObject object) {
    return KINDS.contains(object.kind())
        && object.body().field("apiVersion").text().startsWith("argoproj.io/");
  }

  /** As if one pod ran the containers of all templates. */
  static Node podSpec(Node spec) {
    Node workflow = spec.has("workflowSpec") ? MergedFields.in(spec.block("workflowSpec")) : spec;
    List<Node> containers = new ArrayList<>();
    for (Node each : workflow.field("templates").items()) {
      Node template = MergedFields.in(each);
      String name = template.field("name").text();
      for (String kind : new String[] {"container", "script"}) {
        if (template.has(kind)) {
          containers.add(named(template.block(kind), name));
        }
      }
      containers.addAll(template.block("containerSet").field("containers").items());
    }
    Map<String, Node> pod = new LinkedHashMap<>(workflow.fields());
    pod.put("containers", Node.list(workflow.line(), containers));
    return Node.map(workflow.line(), pod);
  }

  /** A container has the name of its template unless it has its own. */
  private static Node named(Node container, String name) {
    Map<String, Node> fields = new LinkedHashMap<>(MergedFields.in(container).fields());
    fields.putIfAbsent("name", Node.text(container.line(), name));
    return Node.map(container.line(), fields);
  }
}
