package dev.whoami.lint.source;

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

  Node result(String text) {
    return Node.text(line, text);
  }

  Node result(boolean condition) {
    return Node.text(line, String.valueOf(condition));
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
