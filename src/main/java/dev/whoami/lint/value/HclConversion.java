package dev.whoami.lint.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Converts values to types, as Terraform does; what it refuses is invalid. */
public final class HclConversion {
  private final Evaluation evaluation;

  public HclConversion(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  public Node to(HclType type, Node value) {
    if (type.kind() == HclType.Kind.ANY || value.isInvalid()) {
      return value;
    }
    if (value.isNothing()) {
      return value.ofType(type);
    }
    if (!evaluation.enter()) {
      return Node.unknown(value.line(), value.references());
    }
    try {
      return converted(type, value);
    } finally {
      evaluation.leave();
    }
  }

  private Node converted(HclType type, Node value) {
    if (value.isUnknown()) {
      return open(type, value);
    }
    switch (type.kind()) {
      case BOOL:
      case NUMBER:
      case STRING:
        return HclPrimitives.converted(type, value);
      case LIST:
      case SET:
        return value.isList() && !value.isEncoded() ? list(type, value) : invalid(value);
      case TUPLE:
        return value.isList() && !value.isEncoded() ? tuple(type, value) : invalid(value);
      case MAP:
        return value.isMap() && !value.isEncoded() ? map(type, value) : invalid(value);
      case OBJECT:
        return value.isMap() && !value.isEncoded() ? object(type, value) : invalid(value);
      default:
        return withoutTypes(value);
    }
  }

  private static Node invalid(Node value) {
    return Node.invalid(value.line()).from(value.references());
  }

  /**
   * Two that are the same are also the same as another type; but not each beside its conversion.
   */
  private static Node open(HclType type, Node value) {
    if (value.type().isCertainly(type)) {
      return value;
    }
    boolean isNumber = type.isOneOf(HclType.Kind.NUMBER, HclType.Kind.BOOL);
    Node open = isNumber ? Node.unknown(value.line(), value.references()) : value;
    String identity = value.identity();
    return open.ofType(type)
        .identifiedBy(
            identity.isEmpty() || !type.isPrimitive() ? "" : identity + " as " + type.kind());
  }

  private Node list(HclType type, Node value) {
    Optional<HclType> element = element(type.element(), value.items());
    if (!element.isPresent()) {
      return invalid(value);
    }
    List<Node> items = new ArrayList<>();
    for (Node each : value.items()) {
      items.add(to(element.get(), each));
    }
    if (items.stream().anyMatch(Node::isInvalid)) {
      return invalid(value);
    }
    if (type.kind() == HclType.Kind.SET) {
      return HclSets.of(value.line(), items)
          .ofType(HclType.set(element.get()))
          .from(value.references());
    }
    boolean isInOrder = value.type().kind() != HclType.Kind.SET || HclSets.isInOrder(items);
    return isInOrder
        ? Node.list(value.line(), items)
            .ofType(HclType.list(element.get()))
            .from(value.references())
        : Node.unknown(value.line(), value.references()).ofType(HclType.list(element.get()));
  }

  /** The type of each part, which "any" leaves to the parts. */
  private Optional<HclType> element(HclType declared, Iterable<Node> parts) {
    if (!declared.hasAny()) {
      return Optional.of(declared);
    }
    List<HclType> types = new ArrayList<>();
    for (Node each : parts) {
      if (!each.isNothing()) {
        types.add(HclTypes.of(to(declared, each), evaluation));
      }
    }
    return types.isEmpty() ? Optional.of(HclType.ANY) : HclTypes.unified(types);
  }

  private Node tuple(HclType type, Node value) {
    if (type.items().size() != value.items().size()) {
      return invalid(value);
    }
    List<Node> items = new ArrayList<>();
    for (int i = 0; i < value.items().size(); i++) {
      items.add(to(type.items().get(i), value.items().get(i)));
    }
    return items.stream().anyMatch(Node::isInvalid)
        ? invalid(value)
        : Node.list(value.line(), items).ofType(HclType.TUPLE).from(value.references());
  }

  private Node map(HclType type, Node value) {
    Optional<HclType> element = element(type.element(), value.fields().values());
    if (!element.isPresent()) {
      return invalid(value);
    }
    Map<String, Node> fields = new LinkedHashMap<>();
    value.fields().forEach((name, each) -> fields.put(name, to(element.get(), each)));
    return whole(value, fields, HclType.map(element.get()));
  }

  /** Only the fields of the type: others are dropped. */
  private Node object(HclType type, Node value) {
    Map<String, Node> fields = new LinkedHashMap<>();
    for (Map.Entry<String, HclType> each : type.fields().entrySet()) {
      Node given = value.fields().get(each.getKey());
      if (given == null && !type.isOptional(each.getKey())) {
        return invalid(value);
      }
      Node field = given == null ? Node.nothing(value.line()) : given;
      fields.put(each.getKey(), to(each.getValue(), field));
    }
    return whole(value, fields, HclType.OBJECT);
  }

  private static Node whole(Node value, Map<String, Node> fields, HclType type) {
    return fields.values().stream().anyMatch(Node::isInvalid)
        ? invalid(value)
        : Node.map(value.line(), fields).ofType(type).from(value.references());
  }

  /** The same value without any known type. */
  private Node withoutTypes(Node value) {
    if (value.isEncoded()) {
      return value;
    }
    if (value.isList()) {
      List<Node> items = new ArrayList<>();
      value.items().forEach(each -> items.add(to(HclType.OPEN, each)));
      return Node.list(value.line(), items).from(value.references());
    }
    if (value.isMap()) {
      Map<String, Node> fields = new LinkedHashMap<>();
      value.fields().forEach((name, each) -> fields.put(name, to(HclType.OPEN, each)));
      return Node.map(value.line(), fields).from(value.references());
    }
    // A text is one, whatever others become.
    return value.type() == HclType.STRING ? value : value.ofType(HclType.OPEN);
  }
}
