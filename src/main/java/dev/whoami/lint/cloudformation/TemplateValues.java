package dev.whoami.lint.cloudformation;

import dev.whoami.lint.hcl.HclEquality;
import dev.whoami.lint.value.Evaluation;
import dev.whoami.lint.value.HclNumber;
import dev.whoami.lint.value.JsonText;
import dev.whoami.lint.value.Node;
import dev.whoami.lint.value.TextBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values in a template of CloudFormation, with its functions evaluated as far as the template
 * says what they come to. An anchor of YAML is evaluated once, however often it is there.
 */
final class TemplateValues {
  private static final String OUTPUTS = ".Outputs.";
  private static final String TRANSFORM = "Fn::Transform";

  private static final String REPOSITORY_URI = ".RepositoryUri";

  private final TemplateParameters parameters;
  private final TemplateConditions conditions;
  private final Node mappings;
  private final Evaluation evaluation;
  private final StackPlace place;
  private final StackOutputs stacks;
  private final IdentityHashMap<Node, Node> known = new IdentityHashMap<>();

  TemplateValues(
      Node root,
      TemplateParameters parameters,
      Evaluation evaluation,
      StackPlace place,
      StackOutputs stacks) {
    this.parameters = parameters;
    this.conditions = new TemplateConditions(root, parameters, this);
    this.mappings = root.fields().getOrDefault("Mappings", Node.nothing(0));
    this.evaluation = evaluation;
    this.place = place;
    this.stacks = stacks;
  }

  Node of(Node node) {
    Node before = known.get(node);
    if (before != null) {
      return before;
    }
    if (!evaluation.enter()) {
      return Node.unknown(node.line(), Collections.emptyList());
    }
    Node value = evaluated(node);
    evaluation.leave();
    known.put(node, value);
    return value;
  }

  private Node evaluated(Node node) {
    if (node.isUnknown()) {
      Node open = place.addressed(node);
      return node.fields().entrySet().stream()
          .findFirst()
          .map(it -> call(it.getKey(), it.getValue(), open))
          .orElse(open);
    }
    if (node.isList()) {
      List<Node> items = new ArrayList<>();
      node.items().stream()
          .map(this::of)
          .filter(it -> !isLeftOut(it))
          .map(TemplateValues::item)
          .forEach(items::add);
      return Node.list(node.line(), items);
    }
    if (node.isMap() && node.fields().keySet().stream().anyMatch(TemplateValues::isMacro)) {
      // A macro may change all that stands beside it, and a loop adds to it.
      return Node.unknown(node.line(), Collections.emptyList());
    }
    if (node.isMap()) {
      Map<String, Node> fields = new LinkedHashMap<>();
      node.fields().forEach((name, each) -> fields.put(name, of(each)));
      return Node.map(node.line(), fields);
    }
    return node;
  }

  private static boolean isMacro(String field) {
    return field.equals(TRANSFORM) || TemplateLoop.is(field);
  }

  /** AWS::NoValue is not an item of a list. */
  private static boolean isLeftOut(Node item) {
    return item.isNothing() && item.references().isEmpty();
  }

  /** What an empty default leaves out, others may put in. */
  private static Node item(Node item) {
    return item.isNothing() ? Node.unknown(item.line(), item.references()) : item;
  }

  private Node call(String function, Node argument, Node open) {
    switch (function) {
      case "Ref":
        return parameters.value(argument.text()).map(it -> it.at(open.line())).orElse(open);
      case "Base64":
        return of(argument);
      case "If":
        return choice(argument).orElse(open);
      case "Sub":
        return new SubText(this, evaluation).of(argument, open);
      case "Join":
        return joined(argument).orElse(open);
      case "ImportValue":
        return imported(of(argument), open);
      case "GetAtt":
        return attribute(argument, open);
      case "FindInMap":
        return inMap(argument).orElse(open);
      case "Select":
        return selected(argument).orElse(open);
      case "Length":
        return length(argument).orElse(open);
      case "ToJsonString":
        return json(of(argument), open.line());
      case "Split":
        return split(argument).orElse(open);
      default:
        return open;
    }
  }

  /** Whether a condition does not hold, and by no default that is there for others to fill in. */
  boolean isFalse(String condition) {
    return conditions.holds(condition).filter(it -> !it).isPresent()
        && conditions.openFor(condition).isEmpty();
  }

  private Optional<Node> choice(Node argument) {
    List<Node> parts = argument.items();
    if (parts.size() != 3) {
      return Optional.empty();
    }
    String condition = parts.get(0).text();
    Node ifTrue = of(parts.get(1));
    Node ifFalse = of(parts.get(2));
    Optional<Boolean> holds = conditions.holds(condition);
    if (!holds.isPresent()) {
      return HclEquality.areAlike(ifTrue, ifFalse, evaluation).orElse(false)
          ? Optional.of(ifTrue)
          : Optional.empty();
    }
    Node chosen = holds.get() ? ifTrue : ifFalse;
    // A default that says nothing is there for others to say something.
    return Optional.of(chosen.isNothing() ? chosen.from(conditions.openFor(condition)) : chosen);
  }

  private Optional<Node> joined(Node argument) {
    List<Node> parts = argument.items();
    Node list = parts.size() == 2 ? of(parts.get(1)) : argument;
    if (parts.size() != 2 || !list.isList() || !parts.get(0).isText()) {
      return Optional.empty();
    }
    TextBuilder text = new TextBuilder(evaluation);
    String between = "";
    for (Node each : list.items()) {
      text.add(between);
      text.add(each);
      between = parts.get(0).text();
    }
    return Optional.of(text.node(argument.line()));
  }

  /** An export is there before the stack is; two of one name are the same. */
  private static Node imported(Node name, Node open) {
    String words = name.text() + name.template() + name.holes();
    boolean isKnown = name.isText() || !name.template().isEmpty();
    Node value = Node.elsewhere(open.line(), Collections.emptyList());
    return isKnown ? value.identifiedBy("import " + words) : value;
  }

  /** Only a private repository of ECR has this attribute; account, Region and name are open. */
  private Node repositoryUri(Node open) {
    TextBuilder text = new TextBuilder(evaluation);
    Node account = Node.unknown(open.line(), Collections.emptyList());
    text.addOpen(account);
    text.add(".dkr.ecr.");
    text.addOpen(account);
    text.add("/");
    text.addOpen(open);
    return text.node(open.line());
  }

  /** Two attributes of one thing are two things. */
  private Node attribute(Node argument, Node open) {
    List<String> words = new ArrayList<>();
    argument.items().forEach(each -> words.add(each.text()));
    String path = words.contains("") ? "" : String.join(".", words);
    int output = path.indexOf(OUTPUTS);
    if (path.endsWith(REPOSITORY_URI)) {
      return repositoryUri(open).identifiedBy("attribute " + place.address(path));
    }
    if (output < 0) {
      return path.isEmpty() ? open : open.identifiedBy("attribute " + place.address(path));
    }
    Optional<Node> ofStack =
        stacks
            .output(path.substring(0, output), path.substring(output + OUTPUTS.length()))
            .map(it -> it.at(open.line()));
    return ofStack.orElse(
        Node.elsewhere(open.line(), open.references())
            .identifiedBy("attribute " + place.address(path)));
  }

  /** Without such an entry it is the default, which comes with AWS::LanguageExtensions. */
  private Optional<Node> inMap(Node argument) {
    List<Node> keys = argument.items();
    if (keys.size() < 3) {
      return Optional.empty();
    }
    Node found = mappings;
    for (Node each : keys.subList(0, 3)) {
      Node key = of(each);
      boolean isIncluded = found.has("Transform") || found.has("Fn::Transform");
      if (!key.isText() || found.isUnknown() || isIncluded) {
        return Optional.empty();
      }
      found = found.fields().getOrDefault(key.text(), Node.nothing(argument.line()));
    }
    Node other = keys.size() > 3 ? keys.get(3).field("DefaultValue") : Node.nothing(0);
    Node value = found.isNothing() && !other.isNothing() ? of(other) : found;
    return value.isNothing() ? Optional.empty() : Optional.of(value.at(argument.line()));
  }

  private Optional<Node> length(Node argument) {
    Node list = of(argument);
    return list.isList()
        ? Optional.of(Node.text(argument.line(), String.valueOf(list.items().size())))
        : Optional.empty();
  }

  private Node json(Node value, int line) {
    TextBuilder text = new TextBuilder(evaluation);
    new JsonText(text).add(value);
    return text.node(line);
  }

  private Optional<Node> selected(Node argument) {
    List<Node> parts = argument.items();
    Node list = parts.size() == 2 ? of(parts.get(1)) : argument;
    int index = parts.isEmpty() ? -1 : HclNumber.integer(of(parts.get(0)).text()).orElse(-1);
    boolean isThere =
        parts.size() == 2 && list.isList() && index >= 0 && index < list.items().size();
    return isThere ? Optional.of(list.items().get(index)) : Optional.empty();
  }

  private Optional<Node> split(Node argument) {
    List<Node> parts = argument.items();
    Node text = parts.size() == 2 ? of(parts.get(1)) : argument;
    if (parts.size() != 2 || !text.isText() || parts.get(0).text().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(TemplateParameters.list(text, parts.get(0).text()));
  }
}
