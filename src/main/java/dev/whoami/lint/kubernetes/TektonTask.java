package dev.whoami.lint.kubernetes;

import dev.whoami.lint.value.MergedFields;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What Tekton makes pods from: steps and sidecars are containers. A task does not say which
 * ServiceAccount runs it.
 */
final class TektonTask {
  private static final List<String> KINDS =
      Arrays.asList("ClusterTask", "Pipeline", "PipelineRun", "Task", "TaskRun");

  private static final String ACCOUNT = "serviceAccountName";

  private TektonTask() {}

  static boolean is(KubernetesObject object) {
    return KINDS.contains(object.kind())
        && object.body().field("apiVersion").text().startsWith("tekton.dev/");
  }

  /** As if one pod ran the steps of all its tasks. */
  static Node podSpec(Node spec) {
    Node pipeline = spec.has("pipelineSpec") ? MergedFields.in(spec.block("pipelineSpec")) : spec;
    List<Node> steps = new ArrayList<>(TektonSteps.of(pipeline));
    steps.addAll(TektonSteps.of(pipeline.block("taskSpec")));
    for (String each : new String[] {"tasks", "finally"}) {
      for (Node task : pipeline.field(each).items()) {
        steps.addAll(TektonSteps.of(MergedFields.in(task).block("taskSpec")));
      }
    }
    Map<String, Node> pod = new LinkedHashMap<>();
    pod.put("containers", Node.list(spec.line(), steps));
    Node account = spec.field(ACCOUNT);
    pod.put(
        ACCOUNT, account.isText() ? account : Node.unknown(spec.line(), Collections.emptyList()));
    return Node.map(spec.line(), pod);
  }
}
