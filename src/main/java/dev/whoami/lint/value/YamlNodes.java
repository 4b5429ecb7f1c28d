package dev.whoami.lint.value;

import dev.whoami.lint.file.Unreadable;
import dev.whoami.world.text.MalformedYamlException;
import dev.whoami.world.text.YamlDocuments;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** YAML as nodes: with lines, and with tags such as !Ref as unknowns. */
public final class YamlNodes {
  /** What has an anchor, so that it is the same node wherever it has an alias. */
  private final Map<org.snakeyaml.engine.v2.nodes.Node, Node> anchored = new HashMap<>();

  private YamlNodes() {}

  /** The documents; one that is empty where there is none. */
  public static List<Node> parse(String text) throws Unreadable {
    List<Node> documents = new ArrayList<>();
    try {
      YamlNodes nodes = new YamlNodes();
      YamlDocuments.in(text).forEach(it -> documents.add(nodes.node(it)));
    } catch (MalformedYamlException malformed) {
      throw Unreadable.at(malformed.line(), malformed.why());
    }
    return documents.isEmpty() ? Collections.singletonList(Node.nothing(1)) : documents;
  }

  private Node node(org.snakeyaml.engine.v2.nodes.Node yaml) {
    Node known = anchored.get(yaml);
    if (known != null) {
      return known;
    }
    Node node = made(yaml);
    yaml.getAnchor().ifPresent(it -> anchored.put(yaml, node));
    return node;
  }

  private Node made(org.snakeyaml.engine.v2.nodes.Node yaml) {
    int line = YamlDocuments.line(yaml);
    switch (yaml.getNodeType()) {
      case MAPPING:
        return tagged(yaml, IntrinsicFunctions.in(Node.map(line, fields((MappingNode) yaml))));
      case SEQUENCE:
        List<Node> items = new ArrayList<>();
        ((SequenceNode) yaml).getValue().forEach(it -> items.add(node(it)));
        return tagged(yaml, Node.list(line, items));
      default:
        ScalarNode scalar = (ScalarNode) yaml;
        return YamlDocuments.isNothing(scalar)
            ? Node.nothing(line)
            : tagged(yaml, Node.text(line, scalar.getValue()));
    }
  }

  private Map<String, Node> fields(MappingNode map) {
    Map<String, Node> fields = new LinkedHashMap<>();
    for (NodeTuple each : map.getValue()) {
      Node key = node(each.getKeyNode());
      // A value is found where its key stands.
      fields.put(key.text(), node(each.getValueNode()).at(key.line()));
    }
    return fields;
  }

  private static Node tagged(org.snakeyaml.engine.v2.nodes.Node yaml, Node node) {
    String tag = yaml.getTag().getValue();
    boolean isFunction = tag.matches("![A-Za-z][A-Za-z0-9:]*");
    return isFunction ? IntrinsicFunctions.call(tag.substring(1), node) : node;
  }
}
