package dev.whoami.fleet.input;

import com.google.gson.JsonElement;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A text that Helm or another tool makes YAML of: what stands between two braces is not known yet.
 * Without quotes it can be YAML all the same, with a map as the key of a map.
 */
final class YamlTemplate {
  static final String FAULT =
      "is a template of Helm or Go; give what kubectl get -o json prints of the cluster";

  private static final String OPEN = "{{";

  private YamlTemplate() {}

  static boolean begins(String text) {
    return text.trim().startsWith(OPEN);
  }

  /** Whether a line or a value begins with two braces; the text is not YAML. */
  static boolean isIn(String text) {
    for (int i = text.indexOf(OPEN); i >= 0; i = text.indexOf(OPEN, i + OPEN.length())) {
      int before = i - 1;
      while (before >= 0 && text.charAt(before) == ' ') {
        before--;
      }
      if (before < 0 || "\n:-".indexOf(text.charAt(before)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a map is the key of another; the tree has not too many values. */
  static boolean isIn(Node node) {
    if (node instanceof SequenceNode) {
      return ((SequenceNode) node).getValue().stream().anyMatch(YamlTemplate::isIn);
    }
    return node instanceof MappingNode
        && ((MappingNode) node).getValue().stream().anyMatch(YamlTemplate::isIn);
  }

  private static boolean isIn(NodeTuple pair) {
    return pair.getKeyNode() instanceof MappingNode || isIn(pair.getValueNode());
  }

  /** Whether the name of an object is still to be written; no real name has a brace. */
  static boolean isNameIn(JsonElement document) {
    return Fields.of(document).object("metadata").text("name").contains(OPEN);
  }
}
