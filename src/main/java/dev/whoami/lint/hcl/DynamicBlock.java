package dev.whoami.lint.hcl;

import dev.whoami.lint.value.HclExpression;
import dev.whoami.lint.value.HclItems;
import dev.whoami.lint.value.HclScope;
import dev.whoami.lint.value.HclType;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A "dynamic" block of Terraform, which stands for one block for each item of a collection. */
final class DynamicBlock {
  private final HclBlock block;
  private final String iterator;

  private DynamicBlock(HclBlock block, String iterator) {
    this.block = block;
    this.iterator = iterator;
  }

  static DynamicBlock of(HclBlock block) {
    String iterator =
        block
            .body()
            .attribute("iterator")
            .map(HclExpression::name)
            .filter(it -> !it.isEmpty())
            .orElse(block.labels().get(0));
    return new DynamicBlock(block, iterator);
  }

  /** The blocks; empty where it is open how many there are. */
  Optional<List<Node>> values(HclScope scope) {
    Optional<Map<String, Node>> items =
        block
            .body()
            .attribute("for_each")
            .map(it -> it.value(scope))
            .filter(it -> !mayGrow(it))
            .flatMap(HclItems::of);
    Optional<HclBody> content =
        block.body().blocks().stream()
            .filter(it -> it.type().equals("content"))
            .map(HclBlock::body)
            .findFirst();
    if (!items.isPresent() || !content.isPresent()) {
      return Optional.empty();
    }
    List<Node> values = new ArrayList<>();
    for (Map.Entry<String, Node> each : items.get().entrySet()) {
      if (!scope.evaluation().take(1)) {
        return Optional.empty();
      }
      Map<String, Node> parts = new LinkedHashMap<>();
      parts.put("key", Node.text(block.line(), each.getKey()).ofType(HclType.STRING));
      parts.put("value", each.getValue());
      Node item = Node.map(block.line(), parts);
      values.add(content.get().value(new BoundScope(scope, iterator, item)));
    }
    return Optional.of(values);
  }

  /** One that is empty by default is there for others to fill it. */
  private static boolean mayGrow(Node items) {
    return items.items().isEmpty() && items.fields().isEmpty() && !items.references().isEmpty();
  }
}
