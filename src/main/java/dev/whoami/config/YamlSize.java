package dev.whoami.config;

import java.util.HashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The number of values in a YAML node, including those of its aliases. A few lines can stand for
 * more values than fit into memory. A node with an anchor is counted once and remembered, so
 * counting takes no longer than reading.
 */
final class YamlSize {
  private final Map<Node, Long> anchored = new HashMap<>();

  /** At most Long.MAX_VALUE. */
  long of(Node node) {
    Long known = anchored.get(node);
    if (known != null) {
      return known;
    }
    long size = 1;
    if (node instanceof SequenceNode) {
      for (Node each : ((SequenceNode) node).getValue()) {
        size = sum(size, of(each));
      }
    } else if (node instanceof MappingNode) {
      for (NodeTuple each : ((MappingNode) node).getValue()) {
        size = sum(size, sum(of(each.getKeyNode()), of(each.getValueNode())));
      }
    }
    if (node.getAnchor().isPresent()) {
      anchored.put(node, size);
    }
    return size;
  }

  private static long sum(long one, long other) {
    return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
  }
}
