package dev.whoami.lint.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What jsondecode makes of a value that stands for its JSON: tuples and objects. */
public final class DecodedJson {
  private final Evaluation evaluation;

  public DecodedJson(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  public Node of(Node value) {
    if ((!value.isList() && !value.isMap()) || !evaluation.enter()) {
      return value;
    }
    try {
      return value.isList() ? decodedList(value) : decodedMap(value);
    } finally {
      evaluation.leave();
    }
  }

  private Node decodedList(Node value) {
    List<Node> items = new ArrayList<>();
    value.items().forEach(each -> items.add(each.isEncoded() ? each : of(each)));
    return Node.list(value.line(), items).ofType(HclType.TUPLE).from(value.references());
  }

  private Node decodedMap(Node value) {
    Map<String, Node> fields = new LinkedHashMap<>();
    value.fields().forEach((name, each) -> fields.put(name, each.isEncoded() ? each : of(each)));
    return Node.map(value.line(), fields).ofType(HclType.OBJECT).from(value.references());
  }
}
