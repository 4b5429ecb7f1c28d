package dev.whoami.lint.value;

import java.util.Optional;

/** Converts values to texts, numbers and truth values; what Terraform refuses is invalid. */
final class HclPrimitives {
  private HclPrimitives() {}

  static Node converted(HclType type, Node value) {
    if (value.type() == type) {
      return value;
    }
    if (!value.isText()) {
      // A list that may stand for its JSON may be a text.
      boolean isOpen = value.type().kind() == HclType.Kind.OPEN;
      return !isOpen
          ? invalid(value)
          : type == HclType.STRING ? value : Node.unknown(value.line(), value.references());
    }
    boolean isFromText = value.type() == HclType.STRING || !value.type().isPrimitive();
    switch (type.kind()) {
      case STRING:
        return value.ofType(type);
      case NUMBER:
        return HclNumber.parse(value.text())
            .filter(it -> isFromText)
            .map(it -> Node.text(value.line(), HclNumber.text(it)).from(value.references()))
            .map(it -> it.ofType(type))
            .orElse(invalid(value));
      default:
        return bool(value.text())
            .filter(it -> isFromText)
            .map(it -> Node.text(value.line(), it).from(value.references()).ofType(type))
            .orElse(invalid(value));
    }
  }

  private static Optional<String> bool(String text) {
    switch (text) {
      case "true":
      case "1":
        return Optional.of("true");
      case "false":
      case "0":
        return Optional.of("false");
      default:
        return Optional.empty();
    }
  }

  private static Node invalid(Node value) {
    return Node.invalid(value.line()).from(value.references());
  }
}
