package dev.whoami.lint.model.container;

import dev.whoami.lint.model.declared.Setting;
import dev.whoami.lint.model.declared.ShownName;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A container of a task definition, as far as it affects its identity. Only names and facts of its
 * environment are kept, never a value.
 */
public final class Container {
  private final String name;
  private final int line;
  private final Setting image;
  private final List<Variable> variables;
  private final List<AwsUse> uses;
  private final List<ExecutionNeed> needs;
  private final List<String> credentialsMounts;
  private final Setting logGroup;

  public Container(
      String name,
      int line,
      Setting image,
      List<Variable> variables,
      List<AwsUse> uses,
      List<ExecutionNeed> needs,
      List<String> credentialsMounts) {
    this(name, line, image, variables, uses, needs, credentialsMounts, Setting.absent());
  }

  private Container(
      String name,
      int line,
      Setting image,
      List<Variable> variables,
      List<AwsUse> uses,
      List<ExecutionNeed> needs,
      List<String> credentialsMounts,
      Setting logGroup) {
    this.name = name;
    this.line = line;
    this.image = image;
    this.variables = Collections.unmodifiableList(variables);
    this.uses = Collections.unmodifiableList(uses);
    this.needs = Collections.unmodifiableList(needs);
    this.credentialsMounts = Collections.unmodifiableList(credentialsMounts);
    this.logGroup = logGroup;
  }

  /** The same container, with the log group of CloudWatch that it writes to. */
  public Container loggingTo(Setting group) {
    return new Container(name, line, image, variables, uses, needs, credentialsMounts, group);
  }

  /** A container that is only known by its variables. */
  public static Container withVariables(
      String name, int line, Setting image, List<Variable> variables) {
    return using(name, line, image, variables, Collections.emptyList());
  }

  /** A container of a pod. It needs nothing from ECS. */
  public static Container using(
      String name, int line, Setting image, List<Variable> variables, List<AwsUse> uses) {
    List<ExecutionNeed> needs = Collections.emptyList();
    return new Container(name, line, image, variables, uses, needs, Collections.emptyList());
  }

  /** As it may be shown. */
  public String name() {
    return ShownName.name(name);
  }

  /** 0 if it is unknown. */
  public int line() {
    return line;
  }

  public Setting image() {
    return image;
  }

  /** The variables that decide its identity: keys, profiles, paths of credentials files. */
  public List<Variable> variables() {
    return variables;
  }

  /** The variables that are keys. */
  public List<Variable> keys() {
    return variables.stream().filter(Variable::isKey).collect(Collectors.toList());
  }

  /** Access keys in variables that no client library reads, for the code to use by itself. */
  public List<Variable> keysUnderOtherNames() {
    return variables.stream()
        .filter(it -> it.kind() == Variable.Kind.KEY_UNDER_ANOTHER_NAME)
        .collect(Collectors.toList());
  }

  public boolean hasKeys() {
    return !keys().isEmpty();
  }

  /** Why it uses AWS, or may. */
  public List<AwsUse> uses() {
    return uses;
  }

  public boolean isKnownToUseAws() {
    return uses.stream().anyMatch(AwsUse::isProof);
  }

  /** The work that ECS does for it with the execution role. */
  public List<ExecutionNeed> needs() {
    return needs;
  }

  /** The log group; absent if the logs do not go to CloudWatch. */
  public Setting logGroup() {
    return logGroup;
  }

  /** Where a credentials file is mounted: the path from ".aws" on. */
  public List<String> credentialsMounts() {
    return credentialsMounts;
  }

  /** Whether its image is a server that is known not to use AWS. */
  public boolean isKnownNotToUseAws() {
    return image.isKnown() && KnownImage.usesNoAws(image.text());
  }
}
