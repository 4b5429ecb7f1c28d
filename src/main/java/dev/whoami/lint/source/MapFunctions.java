package dev.whoami.lint.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Functions of maps. */
final class MapFunctions {
  private MapFunctions() {}

  static void addTo(Map<String, HclFunction> functions) {
    functions.put("merge", MapFunctions::merge);
    functions.put("lookup", MapFunctions::lookup);
    functions.put("keys", MapFunctions::keys);
    functions.put("values", MapFunctions::values);
    functions.put("zipmap", HclFunctions.strict(MapFunctions::zip));
    functions.put("tomap", it -> it.get(0).isMap() ? it.get(0) : it.unknown());
    functions.put("tolist", it -> it.get(0).isList() ? it.get(0) : it.unknown());
  }

  /**
   * Of two fields with one name the last one counts; what is null has none. Where a default says
   * nothing, others may say more.
   */
  private static Node merge(HclArguments it) {
    Map<String, Node> fields = new LinkedHashMap<>();
    Set<String> others = new LinkedHashSet<>();
    for (Node each : it.all()) {
      boolean isMap = each.isMap() || each.isNothing();
      if (!isMap || !it.scope().evaluation().take(each.fields().size())) {
        return it.unknown();
      }
      fields.putAll(each.fields());
      others.addAll(each.references());
    }
    return Node.map(it.line(), fields).from(new ArrayList<>(others));
  }

  private static Node lookup(HclArguments it) {
    Node map = it.get(0);
    if (!map.isMap() || !it.get(1).isText()) {
      return it.unknown();
    }
    Node found = map.fields().get(it.text(1));
    return found == null ? it.get(2).openBy(map.references()) : found;
  }

  private static Node keys(HclArguments it) {
    if (!it.get(0).isMap()) {
      return it.unknown();
    }
    List<Node> keys = new ArrayList<>();
    sorted(it.get(0)).keySet().forEach(each -> keys.add(it.result(each)));
    return it.result(keys);
  }

  private static Node values(HclArguments it) {
    return it.get(0).isMap()
        ? it.result(new ArrayList<>(sorted(it.get(0)).values()))
        : it.unknown();
  }

  private static Map<String, Node> sorted(Node map) {
    return new TreeMap<>(map.fields());
  }

  private static Node zip(HclArguments it) {
    List<Node> keys = it.get(0).items();
    List<Node> values = it.get(1).items();
    Map<String, Node> fields = new LinkedHashMap<>();
    for (int i = 0; i < keys.size() && i < values.size(); i++) {
      fields.put(keys.get(i).text(), values.get(i));
    }
    return keys.size() == values.size() ? Node.map(it.line(), fields) : Node.invalid(it.line());
  }
}
