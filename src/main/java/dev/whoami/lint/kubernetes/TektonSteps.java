package dev.whoami.lint.kubernetes;

import dev.whoami.lint.value.MergedFields;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The containers of a task of Tekton: its steps, each with what stepTemplate says of all of them,
 * and its sidecars, which have nothing of the template.
 *
 * @see <a href="https://tekton.dev/docs/pipelines/tasks/">Tekton: tasks</a>
 */
final class TektonSteps {
  private static final String VARIABLES = "env";

  private final Node template;
  private final List<Node> all = new ArrayList<>();

  private TektonSteps(Node template) {
    this.template = template;
  }

  static List<Node> of(Node task) {
    Node fields = MergedFields.in(task);
    TektonSteps steps = new TektonSteps(MergedFields.in(fields.block("stepTemplate")));
    for (Node each : fields.field("steps").items()) {
      steps.add(each, steps.withTemplate(MergedFields.in(each)));
    }
    for (Node each : fields.field("sidecars").items()) {
      steps.add(each, new LinkedHashMap<>(MergedFields.in(each).fields()));
    }
    return steps.all;
  }

  private void add(Node step, Map<String, Node> fields) {
    fields.putIfAbsent("name", Node.text(step.line(), "unnamed-" + all.size()));
    all.add(Node.map(step.line(), fields));
  }

  /** What the step itself has wins, variable by variable. */
  private Map<String, Node> withTemplate(Node step) {
    Map<String, Node> fields = new LinkedHashMap<>(step.fields());
    template.fields().forEach(fields::putIfAbsent);
    if (step.has(VARIABLES) && template.has(VARIABLES)) {
      List<Node> variables = new ArrayList<>(step.field(VARIABLES).items());
      Set<String> own = new LinkedHashSet<>();
      variables.forEach(it -> own.add(it.field("name").text()));
      for (Node each : template.field(VARIABLES).items()) {
        if (!own.contains(each.field("name").text())) {
          variables.add(each);
        }
      }
      fields.put(VARIABLES, Node.list(step.line(), variables));
    }
    return fields;
  }
}
