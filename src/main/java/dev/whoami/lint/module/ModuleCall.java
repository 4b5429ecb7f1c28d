package dev.whoami.lint.module;

import dev.whoami.lint.hcl.HclBlock;
import dev.whoami.lint.value.HclExpression;
import dev.whoami.lint.value.HclScope;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A call of a module that lies in a folder here, as often as the call is repeated. */
final class ModuleCall {
  private final Repetition repetition;
  private final List<TerraformScope> modules;

  private ModuleCall(Repetition repetition, List<TerraformScope> modules) {
    this.repetition = repetition;
    this.modules = Collections.unmodifiableList(modules);
  }

  static ModuleCall of(String name, HclBlock block, TerraformScope caller) {
    Repetition repetition = Repetition.of(block, caller);
    List<TerraformScope> modules = new ArrayList<>();
    repetition
        .scopes()
        .forEach(
            (index, scope) ->
                caller
                    .module()
                    .called(name, index, source(block), version(block), arguments(block, scope))
                    .map(TerraformScope::new)
                    .ifPresent(modules::add));
    return new ModuleCall(repetition, modules);
  }

  /** Only what is written out: Terraform takes no expression there. */
  static String source(HclBlock block) {
    return block.body().attribute("source").map(HclExpression::literal).orElse("");
  }

  static String version(HclBlock block) {
    return block.body().attribute("version").map(HclExpression::literal).orElse("");
  }

  private static Map<String, Argument> arguments(HclBlock block, HclScope scope) {
    Map<String, Argument> arguments = new LinkedHashMap<>();
    block.body().attributes().forEach((name, each) -> arguments.put(name, () -> each.value(scope)));
    return arguments;
  }

  /** A value that is found out when somebody asks for it. */
  interface Argument {
    Node value();
  }

  /** Whether its files are here, or it is not called at all. */
  boolean isRead() {
    return !modules.isEmpty() || repetition.isNone();
  }

  /** Whether it is certain that it makes nothing. */
  boolean isNone() {
    return repetition.isNone();
  }

  boolean isSingle() {
    return repetition.isSingle();
  }

  /** Whether lint's own form of a public module stands for it. */
  boolean isKnown() {
    return modules.stream().anyMatch(it -> KnownModules.isOne(it.module().sources()));
  }

  /** The modules that it makes. */
  List<TerraformScope> modules() {
    return modules;
  }

  Optional<Node> output(String name) {
    return modules.isEmpty() ? Optional.empty() : modules.get(0).output(name);
  }

  /** The outputs of all that it makes. */
  Optional<Node> value(int line) {
    List<Node> outputs = new ArrayList<>();
    modules.forEach(each -> outputs.add(each.outputs(line)));
    return repetition.over(outputs, line);
  }
}
