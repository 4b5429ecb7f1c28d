package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.lint.model.At;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.Dialect;
import dev.whoami.lint.model.LintFinding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Every rule of lint by its code. A new rule is a class and one line here; no code is reused. */
public enum LintRules {
  WHO801(new UndeclaredTaskRole(), "a task definition without a task role"),
  WHO802(new NoExecutionRole(), "a task definition without the execution role that it needs"),
  WHO803(new OneRoleForBoth(), "one role is both task role and execution role"),
  WHO804(new WrongTrust(), "a role trusts the wrong service"),
  WHO805(new KeysInContainer(), "AWS keys in a container definition"),
  WHO806(new ProfileBesideRole(), "a profile beside a task role"),
  WHO807(new WrongAlksType(), "an alks_iamrole of the wrong type"),
  WHO808(new HostRoleWithoutPolicy(), "a Host Role that cannot register its instance"),
  WHO809(new ExecutionRoleWithoutPolicy(), "an execution role that may not do its work"),
  WHO810(new HostNetwork(), "a task role in the host network"),
  WHO811(new OpenHostRole(), "a Host Role that tasks can take"),
  WHO812(new SwappedRoles(), "execution role and task role are swapped"),
  WHO813(new ServiceLinkedRoleNeeded(), "the service-linked role of ECS is made on first use");

  private final LintRule rule;
  private final String title;

  LintRules(LintRule rule, String title) {
    this.rule = rule;
    this.title = title;
  }

  /** As the page is headed. */
  public String title() {
    return title;
  }

  /** What every rule finds, in the order of the catalogue. */
  public static List<LintFinding> judge(Declarations all) {
    List<LintFinding> findings = new ArrayList<>();
    for (LintRules each : values()) {
      findings.addAll(judge(each.name(), each.rule, all));
    }
    return findings;
  }

  /** A bug of ours in a rule is a finding, too. */
  static List<LintFinding> judge(String code, LintRule rule, Declarations all) {
    try {
      return rule.judge(all).stream().map(it -> it.stamped(code)).collect(Collectors.toList());
    } catch (RuntimeException | Error bug) {
      Finding crash = Finding.crashOfRule(code, bug);
      return Collections.singletonList(
          LintFinding.of(crash, At.file("-", Dialect.TASK_DEFINITION)));
    }
  }
}
