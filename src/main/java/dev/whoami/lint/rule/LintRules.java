package dev.whoami.lint.rule;

import static dev.whoami.diagnosis.Severity.ERROR;
import static dev.whoami.diagnosis.Severity.NOTE;
import static dev.whoami.diagnosis.Severity.WARNING;

import dev.whoami.diagnosis.CrashFinding;
import dev.whoami.diagnosis.Severity;
import dev.whoami.diagnosis.catalog.CatalogEntry;
import dev.whoami.diagnosis.catalog.CatalogLine;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.declared.Dialect;
import dev.whoami.lint.model.declared.SourceLocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every rule of lint by its code: how severe its finding is, in some cases another severity, and
 * the title of its page. A new rule is a class and one line here; no code is reused.
 */
public enum LintRules implements CatalogEntry {
  WHO801(
      ERROR,
      EnumSet.of(WARNING, NOTE),
      "the task definition has no task role",
      new UndeclaredTaskRole()),
  WHO802(
      ERROR,
      NOTE,
      "the task definition needs an execution role and has none",
      new NoExecutionRole()),
  WHO803(WARNING, "one role is both task role and execution role", new OneRoleForBoth()),
  WHO804(ERROR, WARNING, "a role trusts the wrong service or account", new WrongTrust()),
  WHO805(ERROR, WARNING, "AWS keys in a container definition", new KeysInContainer()),
  WHO806(WARNING, NOTE, "a profile beside a task role", new ProfileBesideRole()),
  WHO807(ERROR, "an alks_iamrole of the wrong type", new WrongAlksType()),
  WHO808(
      WARNING, "the Host Role cannot register its instance with ECS", new HostRoleWithoutPolicy()),
  WHO809(
      WARNING,
      "the execution role lacks the permissions that ECS needs",
      new ExecutionRoleWithoutPolicy()),
  WHO810(WARNING, NOTE, "a task role in the host network", new HostNetwork()),
  WHO811(
      WARNING, EnumSet.of(ERROR, NOTE), "tasks or pods can use the Host Role", new OpenHostRole()),
  WHO812(ERROR, "execution role and task role are swapped", new SwappedRoles()),
  WHO813(
      NOTE,
      "the service-linked role of ECS is created on first use",
      new ServiceLinkedRoleNeeded()),
  WHO814(
      WARNING,
      "the execution role lacks a permission to start its tasks",
      new MissingStartPermission()),
  WHO815(ERROR, WARNING, "a role annotation that EKS cannot use", new UselessRoleAnnotation()),
  WHO816(
      ERROR,
      WARNING,
      "ECS is not allowed to pass the role of Managed Instances",
      new UnpassableInstanceRole()),
  WHO817(WARNING, NOTE, "a pod that uses AWS without a role of its own", new PodWithoutRole()),
  WHO818(WARNING, "a role refuses the token of a pipeline's job", new UnfitPipelineTrust()),
  WHO819(WARNING, "a pipeline's job gets no token for its role", new PipelineWithoutToken()),
  WHO820(WARNING, "a role lacks a permission to run scheduled tasks", new TaskNotStarted()),
  WHO821(WARNING, NOTE, "a long-lived access key", new LongLivedKeys()),
  WHO822(WARNING, NOTE, "no file declares the log group of a task", new UndeclaredLogGroup()),
  WHO823(WARNING, NOTE, "a role may pass every role of its account", new AnyRolePassed()),
  WHO824(WARNING, NOTE, "a role does not allow what its code calls", new UnallowedCalls()),
  WHO825(WARNING, "a Lambda function cannot write its logs", new FunctionWithoutLogs());

  private final CatalogLine line;
  private final LintRule rule;

  LintRules(Severity severity, String title, LintRule rule) {
    this(severity, severity, title, rule);
  }

  LintRules(Severity severity, Severity inSomeCases, String title, LintRule rule) {
    this(severity, EnumSet.of(inSomeCases), title, rule);
  }

  LintRules(Severity severity, Set<Severity> inSomeCases, String title, LintRule rule) {
    this.line = CatalogLine.of(severity, inSomeCases, title);
    this.rule = rule;
  }

  @Override
  public CatalogLine line() {
    return line;
  }

  @Override
  public String fault() {
    return rule.getClass().getSimpleName();
  }

  /** Whether it is about an account, so that once says it for all files. */
  public boolean isOncePerRun() {
    return this == WHO813;
  }

  /** Whether what belongs together for it may be in any files, and not only in one of them. */
  private boolean isAcrossFiles() {
    return this == WHO817 || this == WHO818 || this == WHO822;
  }

  /** The rule for what belongs together, or for all files at once; empty where it has none. */
  private Optional<LintRule> rule(boolean acrossFiles) {
    if (this == WHO804 && acrossFiles) {
      return Optional.of(new UnfitAccountTrust());
    }
    return isAcrossFiles() == acrossFiles ? Optional.of(rule) : Optional.empty();
  }

  /** What every rule finds in what belongs together, in the order of the catalog. */
  public static List<LintFinding> judge(Declarations all) {
    return judge(all, false);
  }

  /** What the rules find that look at all files at once. */
  public static List<LintFinding> judgeAcrossFiles(Declarations all) {
    return judge(all, true);
  }

  private static List<LintFinding> judge(Declarations all, boolean acrossFiles) {
    List<LintFinding> findings = new ArrayList<>();
    for (LintRules each : values()) {
      each.rule(acrossFiles).ifPresent(it -> findings.addAll(each.judge(it, all)));
    }
    return findings;
  }

  /** A bug in a rule is also a finding. */
  List<LintFinding> judge(LintRule judge, Declarations all) {
    return CrashFinding.orOf(
        "rule " + name(),
        () ->
            judge.judge(all).stream()
                .map(it -> it.namingConstruct().stamped(name(), severity()))
                .collect(Collectors.toList()),
        crash ->
            Collections.singletonList(
                LintFinding.of(crash, SourceLocation.file("-", Dialect.TASK_DEFINITION))));
  }
}
