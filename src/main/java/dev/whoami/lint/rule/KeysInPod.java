package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.container.Container;
import dev.whoami.lint.model.container.Variable;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.pod.Workload;
import java.util.ArrayList;
import java.util.List;

/** Keys that a container of a pod is given: they win over IRSA and over Pod Identity. */
final class KeysInPod implements LintRule {
  @Override
  public List<LintFinding> judge(Declarations all) {
    List<LintFinding> findings = new ArrayList<>();
    for (Workload workload : all.writtenWorkloads()) {
      for (Container container : workload.containers()) {
        List<Variable> keys = container.keys();
        if (!keys.isEmpty()) {
          Finding found = finding(workload, container, keys);
          findings.add(KeysInContainer.found(found, at(workload, keys), keys));
        }
      }
    }
    return findings;
  }

  private static SourceLocation at(Workload workload, List<Variable> keys) {
    int line = keys.get(0).line();
    return workload.at().line().isPresent() && line > 0 ? workload.at().line(line) : workload.at();
  }

  private static Finding finding(Workload workload, Container container, List<Variable> keys) {
    boolean isOpen = keys.stream().anyMatch(it -> !it.isSecret());
    String fact =
        "Container "
            + container.name()
            + " of "
            + workload.name()
            + " is given AWS keys. They win over a role of the pod, which is then never used.";
    String open = " They can be read by everybody who may read the " + workload.kind() + ".";
    Finding finding =
        isOpen ? Finding.of(fact + open) : Finding.of(fact).withSeverity(Severity.WARNING);
    List<String> shown = new ArrayList<>();
    for (Variable key : keys) {
      shown.add((key.isSecret() ? "from a Secret: " : "environment variable ") + key.name());
    }
    return finding
        .because(shown)
        .remedy(
            Remedy.of(
                "Take AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN out of the"
                    + " container, "
                    + (areStandIns(keys) ? "" : "disable the keys, ")
                    + "and give the pod's ServiceAccount a role, by EKS Pod Identity or IRSA."));
  }

  /** A value that is not an AWS key cannot be disabled. */
  static boolean areStandIns(List<Variable> keys) {
    return keys.stream().allMatch(Variable::isStandIn);
  }
}
