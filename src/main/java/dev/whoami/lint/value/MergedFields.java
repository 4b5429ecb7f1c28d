package dev.whoami.lint.value;

import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a map of YAML with those that it merges from others, by the key {@code <<}. */
public final class MergedFields {
  private static final String MERGE = "<<";
  private static final int DEEPEST = 12;

  private MergedFields() {}

  /** Its own come first, then those of the first that it merges. */
  public static Map<String, Node> of(Node map) {
    Map<String, Node> fields = new LinkedHashMap<>();
    add(map, fields, DEEPEST);
    return fields;
  }

  /** A map with them; anything else as it is. */
  public static Node in(Node node) {
    boolean merges = node.isMap() && node.fields().containsKey(MERGE);
    return merges ? Node.map(node.line(), of(node)).from(node.references()) : node;
  }

  /** One of them; nothing where it is not there. */
  public static Node field(Node map, String name) {
    return of(map).getOrDefault(name, Node.nothing(map.line()));
  }

  private static void add(Node map, Map<String, Node> to, int deeper) {
    if (!map.isMap() || deeper == 0) {
      return;
    }
    map.fields().forEach(to::putIfAbsent);
    to.remove(MERGE);
    for (Node each : map.fields().getOrDefault(MERGE, Node.nothing(0)).items()) {
      add(each, to, deeper - 1);
    }
  }
}
