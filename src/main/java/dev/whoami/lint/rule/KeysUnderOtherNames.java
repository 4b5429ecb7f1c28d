package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.lint.model.Application;
import dev.whoami.lint.model.Container;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.SourceLocation;
import dev.whoami.lint.model.TaskDefinition;
import dev.whoami.lint.model.Variable;
import dev.whoami.lint.model.Workload;
import java.util.ArrayList;
import java.util.List;

/**
 * An access key that is written down in a variable of any name. No client library takes it by
 * itself, so the code uses it on purpose, in place of its role.
 */
final class KeysUnderOtherNames implements LintRule {
  @Override
  public List<LintFinding> judge(Declarations all) {
    List<LintFinding> findings = new ArrayList<>();
    for (TaskDefinition each : all.writtenTaskDefinitions()) {
      each.containers().list().forEach(it -> add(it, named(it, each.name()), each.at(), findings));
    }
    for (Workload each : all.workloads()) {
      each.containers().forEach(it -> add(it, named(it, each.name()), each.at(), findings));
    }
    for (Application each : all.applications()) {
      boolean isFunction = each.kind() == Application.Kind.LAMBDA_FUNCTION;
      String who = (isFunction ? "Function " : "Service ") + each.name();
      each.containers().forEach(it -> add(it, who, each.at(), findings));
    }
    return findings;
  }

  private static String named(Container container, String owner) {
    return "Container " + container.name() + " of " + owner;
  }

  private static void add(
      Container container, String who, SourceLocation at, List<LintFinding> findings) {
    List<Variable> keys = container.keysUnderOtherNames();
    if (!keys.isEmpty()) {
      int line = keys.get(0).line();
      boolean hasLine = at.line().isPresent() && line > 0;
      findings.add(LintFinding.of(finding(who, keys), hasLine ? at.line(line) : at));
    }
  }

  private static Finding finding(String who, List<Variable> keys) {
    List<String> shown = new ArrayList<>();
    keys.forEach(it -> shown.add("environment variable " + it.name()));
    return Finding.of(
            who
                + " has an AWS access key written down in its environment. Its code can use the key"
                + " in place of its role, and so can everybody who can read this file.")
        .because(shown)
        .remedy(
            Remedy.of(
                "Disable the key, take the key and its secret out, and let the role answer: create"
                    + " the client without credentials."));
  }
}
