package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.lint.model.Application;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.TaskDefinition;
import dev.whoami.lint.model.container.Container;
import dev.whoami.lint.model.container.Variable;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.pod.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * An access key in a variable that no client library takes by itself, so the code uses it on
 * purpose: in place of its role, or to send mail, which a role cannot do by SMTP.
 */
final class KeysUnderOtherNames implements LintRule {
  @Override
  public List<LintFinding> judge(Declarations all) {
    List<LintFinding> findings = new ArrayList<>();
    for (TaskDefinition each : all.writtenTaskDefinitions()) {
      each.containers().list().forEach(it -> add(it, named(it, each.name()), each.at(), findings));
    }
    for (Workload each : all.writtenWorkloads()) {
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
    List<Variable> mail = keys(container, it -> !it.isSecret() && MailKey.isIn(it));
    List<Variable> written = keys(container, it -> !it.isSecret() && !MailKey.isIn(it));
    List<Variable> secret = keys(container, Variable::isSecret);
    if (!mail.isEmpty()) {
      findings.add(LintFinding.ofLeak(MailKey.finding(who, shown(mail)), at(mail, at)));
    }
    if (!written.isEmpty()) {
      findings.add(LintFinding.ofLeak(written(who, shown(written)), at(written, at)));
    }
    if (!secret.isEmpty()) {
      findings.add(LintFinding.of(secret(who, shown(secret)), at(secret, at)));
    }
  }

  private static List<Variable> keys(Container container, Predicate<Variable> wanted) {
    return container.keysUnderOtherNames().stream().filter(wanted).collect(Collectors.toList());
  }

  private static SourceLocation at(List<Variable> keys, SourceLocation at) {
    int line = keys.get(0).line();
    return at.line().isPresent() && line > 0 ? at.line(line) : at;
  }

  private static List<String> shown(List<Variable> keys) {
    return keys.stream()
        .map(it -> (it.isSecret() ? "secret " : "environment variable ") + it.name())
        .collect(Collectors.toList());
  }

  private static Finding written(String who, List<String> shown) {
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

  private static Finding secret(String who, List<String> shown) {
    return Finding.of(
            who
                + " is given an AWS access key as a secret, under a name that no client library"
                + " reads. Its code uses the key in place of its role.")
        .withSeverity(Severity.WARNING)
        .because(shown)
        .remedy(
            Remedy.of(
                "Give the task role the permissions of the key, create the client without"
                    + " credentials, and then delete the key. If the key is for another account,"
                    + " let the task role assume a role in that account."));
  }
}
