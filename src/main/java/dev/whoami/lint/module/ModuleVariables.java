package dev.whoami.lint.module;

import dev.whoami.lint.hcl.HclBlock;
import dev.whoami.lint.value.Evaluation;
import dev.whoami.lint.value.HclConversion;
import dev.whoami.lint.value.HclExpression;
import dev.whoami.lint.value.HclScope;
import dev.whoami.lint.value.Node;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/** What the variables of a module are given. */
public interface ModuleVariables {
  /** The value of a variable that this block declares; empty where it is open. */
  Optional<Node> value(String name, String reference, HclBlock block, HclScope scope);

  /** By a call: what it does not name has its default, for certain. */
  static ModuleVariables ofCall(Map<String, ModuleCall.Argument> arguments) {
    return (name, reference, block, scope) -> {
      ModuleCall.Argument given = arguments.get(name);
      if (given == null) {
        return fallback(block, scope);
      }
      Node value = given.value();
      boolean isReplaced = value.isNothing() && !isNullable(block, scope);
      return isReplaced ? fallback(block, scope) : Optional.of(typed(value, block, scope));
    };
  }

  /**
   * The variables of a module that no other calls: from a file of variables, else the default. An
   * empty default (null, "", []) is a placeholder that a caller is meant to replace.
   */
  static ModuleVariables ofFiles(Map<String, Node> given) {
    return (name, reference, block, scope) -> {
      Node value = given.get(name);
      return value == null
          ? fallback(block, scope)
              .map(it -> isEmpty(it) ? it.from(Collections.singletonList(reference)) : it)
          : Optional.of(typed(value, block, scope));
    };
  }

  /** The same without the defaults, which may be overridden. */
  static ModuleVariables certain(Map<String, Node> given) {
    return (name, reference, block, scope) ->
        Optional.ofNullable(given.get(name)).map(it -> typed(it, block, scope));
  }

  static Optional<Node> fallback(HclBlock block, HclScope scope) {
    return block.body().attribute("default").map(it -> typed(it.value(scope), block, scope));
  }

  /** As its type has it; what that refuses Terraform would not run with. */
  static Node typed(Node value, HclBlock block, HclScope scope) {
    Node typed =
        block
            .body()
            .attribute("type")
            .map(it -> convert(value, it, scope.evaluation()))
            .orElse(value);
    return typed.isInvalid() ? Node.unknown(value.line(), value.references()) : typed;
  }

  static Node convert(Node value, HclExpression type, Evaluation evaluation) {
    return new HclConversion(evaluation).to(DeclaredType.of(type), TypeDefaults.in(value, type));
  }

  static boolean isNullable(HclBlock block, HclScope scope) {
    return !block
        .body()
        .attribute("nullable")
        .filter(it -> it.value(scope).text().equals("false"))
        .isPresent();
  }

  static boolean isEmpty(Node value) {
    boolean isBlank = value.isText() && value.text().isEmpty();
    boolean isEmptyList = value.isList() && value.items().isEmpty();
    return isBlank
        || isEmptyList
        || value.isNothing()
        || (value.isMap() && value.fields().isEmpty());
  }
}
