package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Severity;
import dev.whoami.lint.model.CodeUse;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.FunctionCode;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.TaskDefinition;
import dev.whoami.lint.model.call.CalledService;
import dev.whoami.lint.model.container.Container;
import dev.whoami.lint.model.role.Permission;
import dev.whoami.lint.model.role.Policies;
import dev.whoami.lint.model.role.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A task or a function whose code calls a service of AWS, and whose role allows none of these
 * calls. All policies of the role are known.
 */
final class UnallowedCalls implements LintRule {
  private static final String ASSUME_ROLE = "sts:AssumeRole";

  @Override
  public List<LintFinding> judge(Declarations all) {
    List<LintFinding> findings = new ArrayList<>();
    for (TaskDefinition each : all.taskDefinitions()) {
      all.singleRoleOf(each.roles().task())
          .flatMap(it -> finding(each, it, all))
          .ifPresent(it -> findings.add(LintFinding.of(it, each.at())));
    }
    for (FunctionCode each : all.only(FunctionCode.class)) {
      String title = "Function " + each.name();
      List<CalledService> calls = all.callsIn(each.path());
      Optional<Role> role = all.singleRoleOf(each.role());
      Optional<Finding> finding =
          each.role().isAbsent()
              ? lacking(each.policies(), calls).map(it -> ofSam(title, it))
              : role.flatMap(it -> finding(title, it, calls));
      finding.ifPresent(it -> findings.add(LintFinding.of(it, each.at())));
    }
    return findings;
  }

  /**
   * The only program of a repository may have code beside that of the container, such as a function
   * that starts the task. So it is a note, and only if the role allows nothing at all.
   */
  private static Optional<Finding> finding(TaskDefinition definition, Role role, Declarations all) {
    Optional<Finding> ofItsCode =
        finding(
            definition.title(), role, callsOf(definition, all, use -> !use.isOfWholeRepository()));
    return ofItsCode.isPresent() || !role.policies().areNone()
        ? ofItsCode
        : finding(definition.title(), role, callsOf(definition, all, CodeUse::isOfWholeRepository))
            .map(it -> it.withSeverity(Severity.NOTE));
  }

  /** A container with keys may use these for its calls. */
  private static List<CalledService> callsOf(
      TaskDefinition definition, Declarations all, Predicate<CodeUse> isOf) {
    List<CalledService> calls = new ArrayList<>();
    for (Container each : definition.containers().list()) {
      if (!each.hasKeys() && each.keysUnderOtherNames().isEmpty()) {
        all.codeOf(each)
            .filter(it -> it.kind() == CodeUse.Kind.CALLS && isOf.test(it))
            .ifPresent(it -> calls.addAll(it.calls()));
      }
    }
    return calls;
  }

  /**
   * Services whose calls are all denied. There are none if the code assumes another role by itself.
   */
  private static Optional<List<CalledService>> lacking(
      Policies policies, List<CalledService> calls) {
    boolean takesAnother = calls.stream().anyMatch(it -> it.actions().contains(ASSUME_ROLE));
    List<CalledService> lacking =
        calls.stream()
            .filter(it -> !it.actions().isEmpty())
            .filter(
                it ->
                    it.actions().stream()
                        .allMatch(action -> Permission.of(action).isMissingIn(policies)))
            .collect(Collectors.toList());
    return takesAnother || lacking.isEmpty() ? Optional.empty() : Optional.of(lacking);
  }

  private static Optional<Finding> finding(String title, Role role, List<CalledService> calls) {
    return lacking(role.policies(), calls)
        .map(
            it -> {
              Finding finding =
                  of(title, it, "no policy of its role " + role.shown() + " here allows that");
              return CallPolicy.of(role, it).map(finding::remedy).orElse(finding);
            });
  }

  /** SAM makes the role from the policies of the function. */
  private static Finding ofSam(String title, List<CalledService> calls) {
    Finding finding = of(title, calls, "none of its policies allows that");
    return CallPolicy.ofSam(calls).map(finding::remedy).orElse(finding);
  }

  private static Finding of(String title, List<CalledService> calls, String lack) {
    String services =
        calls.stream().map(CalledService::title).distinct().collect(Collectors.joining(" and "));
    return Finding.of(
            title
                + " calls "
                + services
                + ", and "
                + lack
                + ": AWS denies the calls, unless a policy of the resource itself allows them.")
        .because(calls.stream().map(CalledService::proof).collect(Collectors.toList()));
  }
}
