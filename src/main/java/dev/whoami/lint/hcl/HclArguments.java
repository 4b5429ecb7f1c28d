package dev.whoami.lint.hcl;

import dev.whoami.lint.value.HclConversion;
import dev.whoami.lint.value.HclNumber;
import dev.whoami.lint.value.HclReferences;
import dev.whoami.lint.value.HclScope;
import dev.whoami.lint.value.HclType;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What a function of Terraform is called with. */
final class HclArguments {
  private final List<Node> values;
  private final int line;
  private final HclScope scope;

  HclArguments(List<Node> values, int line, HclScope scope) {
    this.values = Collections.unmodifiableList(values);
    this.line = line;
    this.scope = scope;
  }

  List<Node> all() {
    return values;
  }

  List<Node> from(int first) {
    return values.subList(Math.min(first, values.size()), values.size());
  }

  int count() {
    return values.size();
  }

  /** One of them; what is not given is an error. */
  Node get(int index) {
    return index < values.size() ? values.get(index) : Node.invalid(line);
  }

  String text(int index) {
    return get(index).text();
  }

  /** One of them as this type; invalid where it cannot be, or is null. */
  Node get(int index, HclType type) {
    Node value = conversion().to(type, get(index));
    return value.isNothing() ? Node.invalid(line) : value;
  }

  HclConversion conversion() {
    return new HclConversion(scope.evaluation());
  }

  /** The same with the first arguments, as many as this says, converted to this type. */
  HclArguments converted(int first, HclType type) {
    List<Node> converted = new ArrayList<>(values);
    for (int i = 0; i < first && i < values.size(); i++) {
      converted.set(i, get(i, type));
    }
    return new HclArguments(converted, line, scope);
  }

  /** The same where each is a value that a text says, in place of what stands for it. */
  HclArguments asTexts() {
    List<Node> texts = new ArrayList<>();
    values.forEach(each -> texts.add(EncodingFunctions.asText(each, scope.evaluation())));
    return new HclArguments(texts, line, scope);
  }

  int integer(int index, int otherwise) {
    return HclNumber.integer(text(index)).orElse(otherwise);
  }

  HclScope scope() {
    return scope;
  }

  int line() {
    return line;
  }

  boolean areKnown() {
    return values.stream().noneMatch(Node::isUnknown);
  }

  /** The result where it is open, with the one thing that it comes from, if it is one. */
  Node unknown() {
    return Node.unknown(line, HclReferences.common(values));
  }

  boolean areInvalid() {
    return values.stream().anyMatch(Node::isInvalid);
  }

  Node result(String text) {
    return Node.text(line, text).ofType(HclType.STRING);
  }

  Node result(boolean condition) {
    return Node.text(line, String.valueOf(condition)).ofType(HclType.BOOL);
  }

  /** A number, in the one way to write it. */
  Node number(String number) {
    return Node.text(line, number).ofType(HclType.NUMBER);
  }

  /** A list made of lists that are empty by default is as open as they are. */
  Node result(List<Node> items) {
    return scope.evaluation().take(items.size())
        ? Node.list(line, items).from(HclReferences.ofKnown(values.toArray(new Node[0])))
        : unknown();
  }

  Node result(Optional<Node> value) {
    return value.orElse(unknown());
  }
}
