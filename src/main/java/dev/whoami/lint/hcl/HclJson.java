package dev.whoami.lint.hcl;

import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.value.HclConstant;
import dev.whoami.lint.value.HclExpression;
import dev.whoami.lint.value.HclSource;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Terraform's language in JSON (.tf.json): the same blocks, as nested objects by their labels, and
 * texts that are templates.
 */
public final class HclJson {
  private static final Set<String> OF_TWO_LABELS =
      new HashSet<>(Arrays.asList("resource", "data", "ephemeral"));
  private static final Set<String> OF_NO_LABEL =
      new HashSet<>(Arrays.asList("locals", "terraform"));

  private final HclBody.Builder file = new HclBody.Builder(1);

  private HclJson() {}

  public static HclBody parse(Node root) {
    HclJson json = new HclJson();
    root.fields().forEach(json::take);
    return json.file.build();
  }

  private void take(String type, Node value) {
    int labels = OF_NO_LABEL.contains(type) ? 0 : OF_TWO_LABELS.contains(type) ? 2 : 1;
    blocks(type, Collections.emptyList(), labels, value);
  }

  private void blocks(String type, List<String> labels, int missing, Node value) {
    if (value.isList()) {
      value.items().stream()
          .filter(Node::isMap)
          .forEach(each -> blocks(type, labels, missing, each));
      return;
    }
    if (missing == 0) {
      file.add(new HclBlock(type, labels, value.line(), value.line(), body(value)));
      return;
    }
    for (Map.Entry<String, Node> each : value.fields().entrySet()) {
      List<String> more = new ArrayList<>(labels);
      more.add(each.getKey());
      blocks(type, more, missing - 1, each.getValue());
    }
  }

  private static HclBody body(Node value) {
    HclBody.Builder body = new HclBody.Builder(value.line());
    value.fields().forEach((name, each) -> body.add(name, expression(each)));
    return body.build();
  }

  private static HclExpression expression(Node node) {
    HclSource nowhere = new HclSource("", 0, 0, node.line());
    if (node.isText()) {
      return template(node, nowhere);
    }
    if (node.isList()) {
      List<HclExpression> items = new ArrayList<>();
      node.items().forEach(each -> items.add(expression(each)));
      return new HclList(nowhere, items);
    }
    if (!node.isMap()) {
      return new HclConstant(nowhere, node);
    }
    List<HclExpression> keys = new ArrayList<>();
    List<HclExpression> values = new ArrayList<>();
    node.fields()
        .forEach(
            (key, each) -> {
              keys.add(new HclConstant(nowhere, Node.text(each.line(), key)));
              values.add(expression(each));
            });
    return new HclMap(nowhere, keys, values);
  }

  /** A text that is not a template is one that Terraform refuses, and stands for nothing known. */
  private static HclExpression template(Node text, HclSource nowhere) {
    boolean isPlain = !text.text().contains("${") && !text.text().contains("%{");
    try {
      return isPlain
          ? new HclConstant(nowhere, text)
          : HclTemplates.parse(text.text(), text.line());
    } catch (Unreadable noTemplate) {
      return new HclConstant(nowhere, Node.unknown(text.line(), Collections.emptyList()));
    }
  }
}
