package dev.whoami.config;

import dev.whoami.world.text.MalformedYamlException;
import dev.whoami.world.text.YamlDocuments;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * YAML or JSON as sections. Each map is a section, named by its path. All documents of a file are
 * read. A map inherits the values that it merges (&lt;&lt;), unless it sets them itself.
 */
final class YamlSections {
  private static final int DEEPEST = 100;

  /** The limit for values, including those of aliases: a few lines can stand for a huge number. */
  private static final int MOST = 100_000;

  private static final String MERGE = "<<";

  private final List<ConfigSection> sections = new ArrayList<>();

  private YamlSections() {}

  static List<ConfigSection> parse(String text) throws UnreadableConfigException {
    YamlSections yaml = new YamlSections();
    YamlSize size = new YamlSize();
    try {
      for (Node each : YamlDocuments.in(text)) {
        requireSmall(size.of(each));
        yaml.read(each);
      }
    } catch (MalformedYamlException malformed) {
      throw malformed.line() > 0
          ? UnreadableConfigException.at(malformed.line(), malformed.why())
          : new UnreadableConfigException("it " + malformed.why());
    }
    return yaml.sections;
  }

  private static void requireSmall(long size) throws UnreadableConfigException {
    if (size > MOST) {
      throw new UnreadableConfigException(
          "it has more than "
              + MOST
              + " values with its aliases, as no configuration has; name another file");
    }
  }

  private void read(Node root) throws UnreadableConfigException {
    if (root instanceof MappingNode) {
      map("", (MappingNode) root, 0);
    } else if (root instanceof SequenceNode) {
      list("", (SequenceNode) root, 0);
    }
  }

  private void map(String path, MappingNode map, int depth) throws UnreadableConfigException {
    requireShallow(map, depth);
    ConfigSection section = new ConfigSection(path, YamlDocuments.line(map));
    sections.add(section);
    for (NodeTuple each : map.getValue()) {
      Node key = each.getKeyNode();
      String name = key instanceof ScalarNode ? ((ScalarNode) key).getValue() : "";
      if (name.equals(MERGE)) {
        merge(section, path, each.getValueNode(), depth);
        continue;
      }
      if (!(key instanceof ScalarNode)) {
        value(section, "?", key, depth);
      }
      value(section, name, each.getValueNode(), depth);
    }
  }

  /** Merges the settings of a map, but no maps inside it. */
  private void merge(ConfigSection section, String path, Node merged, int depth)
      throws UnreadableConfigException {
    int before = sections.size();
    value(section, MERGE, merged, depth);
    String name = path.isEmpty() ? MERGE : path + "." + MERGE;
    for (ConfigSection each : sections.subList(before, sections.size())) {
      if (each.name().equals(name)) {
        each.names().stream()
            .filter(it -> !section.names().contains(it))
            .forEach(it -> section.put(it, each.value(it).orElse(""), each.lineOf(it)));
      }
    }
    sections.subList(before, sections.size()).clear();
  }

  private void list(String path, SequenceNode list, int depth) throws UnreadableConfigException {
    requireShallow(list, depth);
    ConfigSection section = new ConfigSection(path, YamlDocuments.line(list));
    int index = 0;
    for (Node each : list.getValue()) {
      value(section, "[" + index++ + "]", each, depth);
    }
    if (!section.names().isEmpty()) {
      sections.add(section);
    }
  }

  private void value(ConfigSection section, String name, Node value, int depth)
      throws UnreadableConfigException {
    switch (value.getNodeType()) {
      case SCALAR:
        put(section, name, (ScalarNode) value);
        return;
      case MAPPING:
        map(path(section, name, value), (MappingNode) value, depth + 1);
        return;
      case SEQUENCE:
        list(path(section, name, value), (SequenceNode) value, depth + 1);
        return;
      default:
    }
  }

  private static String path(ConfigSection section, String name, Node value)
      throws UnreadableConfigException {
    String joint = section.name().isEmpty() || name.startsWith("[") ? "" : ".";
    String path = section.name() + joint + name;
    ConfigSection.requireShortName(path, YamlDocuments.line(value));
    return path;
  }

  private static void put(ConfigSection section, String name, ScalarNode value) {
    if (!YamlDocuments.isNothing(value)) {
      section.put(name, value.getValue(), YamlDocuments.line(value));
    }
  }

  private static void requireShallow(Node node, int depth) throws UnreadableConfigException {
    if (depth > DEEPEST) {
      throw UnreadableConfigException.at(
          YamlDocuments.line(node),
          "is nested deeper than " + DEEPEST + " levels, as no configuration is");
    }
  }
}
