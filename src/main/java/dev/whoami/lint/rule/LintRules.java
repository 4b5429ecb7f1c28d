package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
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
  WHO801(new NoTaskRole(), "a task definition without a task role"),
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
      findings.addAll(each.find(all));
    }
    return findings;
  }

  private List<LintFinding> find(Declarations all) {
    try {
      return rule.judge(all).stream().map(it -> it.stamped(name())).collect(Collectors.toList());
    } catch (RuntimeException bug) {
      return Collections.singletonList(crashed(bug));
    }
  }

  /** A bug of ours in a rule: its class and place, never its message, which may hold a secret. */
  private LintFinding crashed(RuntimeException bug) {
    StackTraceElement[] trace = bug.getStackTrace();
    String at = trace.length == 0 ? "an unknown place" : trace[0].toString();
    Finding finding =
        Finding.error("whoami itself failed while it judged " + name() + ", a bug of whoami.")
            .because(bug.getClass().getName() + " at " + at)
            .remedy(Remedy.of("Report it with the class and place above."));
    return LintFinding.of(finding.stamped("WHO001"), At.file("-", Dialect.TASK_DEFINITION));
  }
}
