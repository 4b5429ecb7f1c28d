package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.TaskDefinition;
import dev.whoami.lint.model.container.Container;
import dev.whoami.lint.model.container.Variable;
import dev.whoami.lint.model.declared.SourceLocation;
import java.util.ArrayList;
import java.util.List;

/** Keys that a container definition sets: every client library takes them before any role. */
final class KeysInContainer implements LintRule {
  private static final LintRule IN_PODS = new KeysInPod();
  private static final LintRule IN_APPLICATIONS = new KeysInApplication();
  private static final LintRule UNDER_OTHER_NAMES = new KeysUnderOtherNames();

  @Override
  public List<LintFinding> judge(Declarations all) {
    List<LintFinding> findings = new ArrayList<>();
    for (TaskDefinition definition : all.writtenTaskDefinitions()) {
      for (Container container : definition.containers().list()) {
        List<Variable> keys = container.keys();
        if (!keys.isEmpty()) {
          findings.add(found(finding(definition, container, keys), at(definition, keys), keys));
        }
      }
    }
    findings.addAll(IN_PODS.judge(all));
    findings.addAll(IN_APPLICATIONS.judge(all));
    findings.addAll(UNDER_OTHER_NAMES.judge(all));
    return findings;
  }

  /** Keys that are written down and have not certainly another form than those of AWS. */
  static LintFinding found(Finding finding, SourceLocation at, List<Variable> keys) {
    return keys.stream().anyMatch(it -> !it.isSecret() && !it.isStandIn())
        ? LintFinding.ofLeak(finding, at)
        : LintFinding.of(finding, at);
  }

  private static SourceLocation at(TaskDefinition definition, List<Variable> keys) {
    int line = keys.get(0).line();
    return definition.at().line().isPresent() && line > 0
        ? definition.at().line(line)
        : definition.at();
  }

  private static Finding finding(
      TaskDefinition definition, Container container, List<Variable> keys) {
    boolean isOpen = keys.stream().anyMatch(it -> !it.isSecret());
    boolean hasRole = definition.roles().task().isPresent();
    String fact =
        "Container " + container.name() + " of " + definition.name() + " is given AWS keys. ";
    String role =
        hasRole
            ? "They win over the task role, which is never used."
            : "The code has the identity of the keys' owner.";
    String open =
        isOpen ? " Everybody who may describe the task definition can read the keys." : "";
    Finding finding =
        isOpen || hasRole
            ? Finding.of(fact + role + open)
            : Finding.of(fact + role).withSeverity(Severity.WARNING);
    List<String> shown = new ArrayList<>();
    for (Variable key : keys) {
      shown.add((key.isSecret() ? "secret " : "environment variable ") + key.name());
    }
    return finding.because(shown).remedy(remedy(definition, hasRole, KeysInPod.areStandIns(keys)));
  }

  private static Remedy remedy(TaskDefinition definition, boolean hasRole, boolean areStandIns) {
    Remedy remedy =
        Remedy.of(
            "Take AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN out of the"
                + " container, "
                + (areStandIns ? "" : "disable the keys, ")
                + "and let the task role answer.");
    return hasRole ? remedy : remedy.fix(RoleSnippets.taskRole(definition));
  }
}
