package dev.whoami.lint.pulumi;

import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Inputs of a resource of Pulumi, where what is known only later and what is secret is unknown. */
final class PulumiValues {
  /** Stands for a value that the deployment will know, also inside of a text. */
  private static final String UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

  private static final String SECRET = "[secret]";

  /** The key of an object that stands for something else: a secret, an output, an asset. */
  private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";

  private PulumiValues() {}

  static Node read(Node value) {
    if (value.isText()) {
      boolean isKnown = !value.text().contains(UNKNOWN) && !value.text().equals(SECRET);
      return isKnown ? value : unknown(value);
    }
    if (value.isList()) {
      List<Node> items = new ArrayList<>();
      value.items().forEach(it -> items.add(read(it)));
      return Node.list(value.line(), items);
    }
    if (!value.isMap()) {
      return value;
    }
    if (value.fields().containsKey(SIGNATURE)) {
      return unknown(value);
    }
    Map<String, Node> fields = new LinkedHashMap<>();
    value.fields().forEach((name, each) -> fields.put(name, read(each)));
    return Node.map(value.line(), fields);
  }

  private static Node unknown(Node value) {
    return Node.unknown(value.line(), Collections.emptyList());
  }
}
