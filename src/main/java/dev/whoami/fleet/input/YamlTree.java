package dev.whoami.fleet.input;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.whoami.world.text.YamlDocuments;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A node of YAML as the tree that JSON would give, in which each alias stands for its values. */
final class YamlTree {
  private static final int DEEPEST = 200;

  private YamlTree() {}

  /** Whether it has more values than a limit, or deeper ones than any text has. */
  static boolean hasMore(Node node, int most) {
    return left(node, most, DEEPEST) < 0;
  }

  /** How many more values there may be behind those of a node; negative if it has too many. */
  private static int left(Node node, int most, int levels) {
    int left = levels == 0 ? -1 : most - 1;
    if (node instanceof MappingNode) {
      for (NodeTuple each : ((MappingNode) node).getValue()) {
        left = left < 0 ? left : left(each.getValueNode(), left, levels - 1);
      }
    } else if (node instanceof SequenceNode) {
      for (Node each : ((SequenceNode) node).getValue()) {
        left = left < 0 ? left : left(each, left, levels - 1);
      }
    }
    return left;
  }

  static JsonElement of(Node node) {
    if (node instanceof MappingNode) {
      JsonObject object = new JsonObject();
      for (NodeTuple each : ((MappingNode) node).getValue()) {
        if (each.getKeyNode() instanceof ScalarNode) {
          object.add(((ScalarNode) each.getKeyNode()).getValue(), of(each.getValueNode()));
        }
      }
      return object;
    }
    if (node instanceof SequenceNode) {
      JsonArray array = new JsonArray();
      for (Node each : ((SequenceNode) node).getValue()) {
        array.add(of(each));
      }
      return array;
    }
    ScalarNode scalar = (ScalarNode) node;
    return YamlDocuments.isNothing(scalar)
        ? JsonNull.INSTANCE
        : new JsonPrimitive(scalar.getValue());
  }
}
