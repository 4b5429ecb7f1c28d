package dev.whoami.lint.cloudformation;

import dev.whoami.lint.value.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The stacks in a template whose own templates lie beside it, each with what it is given: {@code
 * AWS::CloudFormation::Stack} and {@code AWS::Serverless::Application}.
 */
final class NestedStacks {
  private final Template around;
  private final Map<String, Optional<Template>> known = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  NestedStacks(Template around) {
    this.around = around;
  }

  static boolean isOne(String type) {
    return !location(type).isEmpty();
  }

  /** The property that names the template; empty where it is not a stack. */
  private static String location(String type) {
    switch (type) {
      case "AWS::CloudFormation::Stack":
        return "TemplateURL";
      case "AWS::Serverless::Application":
        return "Location";
      default:
        return "";
    }
  }

  /** The template of a stack; empty where it is not here, or the stack comes from itself. */
  Optional<Template> named(String stack) {
    Optional<Template> before = known.get(stack);
    if (before != null) {
      return before;
    }
    if (!open.add(stack)) {
      return Optional.empty();
    }
    Optional<Template> template = load(stack);
    open.remove(stack);
    known.put(stack, template);
    return template;
  }

  /** What a stack in it gives out; empty where that is not known. */
  Optional<Node> output(String stack, String name) {
    return named(stack).flatMap(it -> it.output(name));
  }

  private Optional<Template> load(String stack) {
    Node resource = around.resource(stack);
    String location = location(resource.field("Type").text());
    if (location.isEmpty()) {
      return Optional.empty();
    }
    Node properties = resource.field("Properties");
    Node parameters = around.values().of(properties.field("Parameters"));
    // What is given by a function that is not known is not what a default says.
    if (parameters.isUnknown()) {
      return Optional.empty();
    }
    return around.nested(
        stack, around.values().of(properties.field(location)).text(), parameters.fields());
  }
}
