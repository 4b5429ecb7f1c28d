package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.input.Fields;
import java.util.Map;

/** A selector of Kubernetes: which labels it asks for. An empty one takes everything. */
final class LabelSelector {
  private final Fields selector;

  private LabelSelector(Fields selector) {
    this.selector = selector;
  }

  static LabelSelector of(Fields selector) {
    return new LabelSelector(selector);
  }

  boolean takes(Map<String, String> labels) {
    Fields exact = selector.object("matchLabels");
    return exact.names().stream().allMatch(it -> exact.text(it).equals(labels.get(it)))
        && selector.list("matchExpressions").stream().allMatch(it -> matches(it, labels));
  }

  private static boolean matches(Fields expression, Map<String, String> labels) {
    String value = labels.get(expression.text("key"));
    switch (expression.text("operator")) {
      case "In":
        return value != null && expression.texts("values").contains(value);
      case "NotIn":
        return value == null || !expression.texts("values").contains(value);
      case "Exists":
        return value != null;
      case "DoesNotExist":
        return value == null;
      default:
        // Kubernetes has no other operator; what is not known leaves nothing out.
        return true;
    }
  }
}
