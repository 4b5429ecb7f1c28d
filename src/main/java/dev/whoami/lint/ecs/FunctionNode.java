package dev.whoami.lint.ecs;

import dev.whoami.lint.model.Application;
import dev.whoami.lint.model.container.Container;
import dev.whoami.lint.model.container.Variable;
import dev.whoami.lint.model.declared.Setting;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Reads the variables and the role of a Lambda function, or those that SAM's Globals give all
 * functions.
 */
public final class FunctionNode {
  private FunctionNode() {}

  public static Application read(Node function, String name, SourceLocation at) {
    List<Variable> variables = new ArrayList<>();
    Node environment = function.field("environment").only().field("variables");
    environment
        .fields()
        .forEach(
            (variable, value) ->
                ContainerNode.kindOf(variable, value)
                    .filter(kind -> isCertain(value))
                    .map(kind -> Variable.plain(kind, variable, value.line()))
                    .ifPresent(variables::add));
    Container code = Container.withVariables("", function.line(), Setting.absent(), variables);
    return Application.of(
            at, Application.Kind.LAMBDA_FUNCTION, name, Collections.singletonList(code))
        .as(function.field("role").setting());
  }

  /** Also where it is empty, for the name is what counts; one in a condition may not be there. */
  private static boolean isCertain(Node value) {
    boolean isOpen = value.isUnknown() && value.template().isEmpty();
    boolean isConditional = value.fields().containsKey("If") || value.references().size() != 1;
    return !value.isNothing() && !(isOpen && isConditional);
  }
}
