package dev.whoami.lint.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sets, each item once: texts and numbers in their order, others as they are written. */
public final class HclSets {
  private HclSets() {}

  static Node of(int line, List<Node> items) {
    if (!items.stream().allMatch(Node::isText)) {
      // Things that are not texts are rarely written twice, and never in a set of names.
      return Node.list(line, items);
    }
    Map<String, Node> once = new LinkedHashMap<>();
    items.forEach(each -> once.putIfAbsent(each.text(), each));
    List<Node> sorted = new ArrayList<>(once.values());
    if (isInOrder(sorted)) {
      boolean areNumbers = sorted.stream().allMatch(it -> it.type() == HclType.NUMBER);
      sorted.sort(
          areNumbers
              ? Comparator.comparing(it -> HclNumber.parse(it.text()).orElse(BigDecimal.ZERO))
              : Comparator.comparing(Node::text));
    }
    return Node.list(line, sorted);
  }

  /** Whether it is known which item of a set comes first. */
  public static boolean isInOrder(List<Node> items) {
    boolean areTexts =
        items.stream()
            .allMatch(
                each ->
                    each.isText()
                        && (each.type().isPrimitive()
                            || !HclNumber.parse(each.text()).isPresent()));
    return areTexts || items.size() < 2;
  }
}
