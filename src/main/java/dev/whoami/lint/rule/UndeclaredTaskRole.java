package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.lint.model.CodeUse;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.Launch;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.TaskDefinition;
import dev.whoami.lint.model.call.CalledService;
import dev.whoami.lint.model.container.AwsUse;
import dev.whoami.lint.model.container.Container;
import java.util.ArrayList;
import java.util.List;

/** A task definition without a task role, whose containers use AWS or may. */
final class UndeclaredTaskRole implements LintRule {
  @Override
  public List<LintFinding> judge(Declarations all) {
    List<LintFinding> findings = new ArrayList<>();
    for (TaskDefinition each : all.taskDefinitions()) {
      if (each.roles().task().isAbsent() && !isHarmless(each, all)) {
        findings.add(LintFinding.of(finding(each, all), each.at()));
      }
    }
    return findings;
  }

  /** Keys in a container are another finding; code and servers that do not use AWS are none. */
  private static boolean isHarmless(TaskDefinition definition, Declarations all) {
    if (definition.containers().list().stream().anyMatch(Container::hasKeys)) {
      return true;
    }
    return !isKnownToUseAws(definition)
        && definition.containers().areKnown()
        && definition.containers().list().stream().allMatch(it -> usesNoAws(it, all));
  }

  private static boolean isKnownToUseAws(TaskDefinition definition) {
    return definition.containers().list().stream().anyMatch(Container::isKnownToUseAws)
        || definition.uses().stream().anyMatch(AwsUse::isProof);
  }

  private static boolean usesNoAws(Container container, Declarations all) {
    return container.isKnownNotToUseAws()
        || all.codeOf(container).filter(it -> it.kind() == CodeUse.Kind.NONE).isPresent();
  }

  /** What the code of the containers shows, where that is in the repository. */
  private static List<CodeUse> code(
      TaskDefinition definition, Declarations all, CodeUse.Kind kind) {
    List<CodeUse> code = new ArrayList<>();
    for (Container each : definition.containers().list()) {
      all.codeOf(each).filter(it -> it.kind() == kind).ifPresent(code::add);
    }
    return code;
  }

  private static List<String> proofs(List<CodeUse> code) {
    List<String> proofs = new ArrayList<>();
    code.forEach(it -> proofs.addAll(it.proofs()));
    return proofs;
  }

  private static List<CalledService> calls(List<CodeUse> code) {
    List<CalledService> calls = new ArrayList<>();
    code.forEach(it -> calls.addAll(it.calls()));
    return calls;
  }

  private static Finding finding(TaskDefinition definition, Declarations all) {
    List<String> signs = signs(definition);
    String consequence = consequence(definition, all);
    List<CodeUse> code = code(definition, all, CodeUse.Kind.CALLS);
    List<CalledService> calls = calls(code);
    signs.addAll(proofs(code));
    calls.stream().filter(it -> !it.actions().isEmpty()).forEach(it -> signs.add(it.proof()));
    String fact = definition.title() + " has no " + definition.taskRole() + ", ";
    Finding finding =
        !isKnownToUseAws(definition) && code.isEmpty()
            ? withoutProof(fact, consequence, code(definition, all, CodeUse.Kind.HAS_LIBRARY))
            : Finding.of(fact + "and its containers use AWS: " + consequence);
    Remedy remedy =
        Remedy.of("Give it its own role, with only the permissions that the code needs.");
    Finding fixed = finding.because(signs).remedy(remedy.fix(RoleSnippets.taskRole(definition)));
    return CallPolicy.of(definition, calls).map(fixed::remedy).orElse(fixed);
  }

  /** A library of AWS is there for something; without one it is only worth a note. */
  private static Finding withoutProof(String fact, String consequence, List<CodeUse> libraries) {
    return Finding.of(
            fact + "and it is not known whether its containers use AWS. If they do, " + consequence)
        .withSeverity(libraries.isEmpty() ? Severity.NOTE : Severity.WARNING)
        .because(proofs(libraries));
  }

  private static String consequence(TaskDefinition definition, Declarations all) {
    boolean mayBeOnEc2 = definition.launch() == Launch.EC2 || definition.launch() == Launch.UNKNOWN;
    if (mayBeOnEc2 && isBridged(definition) && areClosed(all)) {
      return "they get no credentials. The Host Role does not reach them either, since the"
          + " container instances here require tokens with a hop limit of 1.";
    }
    switch (definition.launch()) {
      case FARGATE:
        return "on Fargate there is no other role, so they get no credentials.";
      case MANAGED_INSTANCES:
        return "on Managed Instances they get no credentials, or those of the instance role.";
      case EC2:
        return "on EC2 they run as the Host Role.";
      default:
        return "on EC2 they run as the Host Role, on Fargate they get no credentials.";
    }
  }

  /** By itself, or since it says nothing. */
  private static boolean isBridged(TaskDefinition definition) {
    return definition.networkMode().isAbsent() || definition.networkMode().is("bridge");
  }

  private static boolean areClosed(Declarations all) {
    return !all.containerHosts().isEmpty()
        && all.containerHosts().stream().allMatch(it -> all.metadataOf(it).keepsFromBridge());
  }

  private static List<String> signs(TaskDefinition definition) {
    List<String> signs = new ArrayList<>();
    for (Container each : definition.containers().list()) {
      for (AwsUse use : each.uses()) {
        signs.add("container " + each.name() + ": " + use.sign());
      }
    }
    definition.uses().forEach(use -> signs.add(use.sign()));
    return signs;
  }
}
