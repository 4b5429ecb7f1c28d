package dev.whoami.lint.hcl;

import dev.whoami.lint.value.HclType;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Functions of maps. */
final class MapFunctions {
  private static final List<String> NONE = Collections.emptyList();

  private MapFunctions() {}

  static void addTo(Map<String, HclFunction> functions) {
    functions.put("merge", MapFunctions::merge);
    functions.put("lookup", MapFunctions::lookup);
    functions.put("keys", MapFunctions::keys);
    functions.put("values", MapFunctions::values);
  }

  /**
   * The last of two fields with one name wins; null has no fields. Where a default says nothing,
   * others may say more. An open map leaves the names of the others known, and may change their
   * values.
   */
  private static Node merge(HclArguments it) {
    Map<String, Node> fields = new LinkedHashMap<>();
    Set<String> others = new LinkedHashSet<>();
    boolean isOpen = false;
    for (Node each : it.all()) {
      boolean isMap = each.isMap() || each.isNothing() || isOpen(each);
      if (!isMap || !it.scope().evaluation().take(each.fields().size())) {
        return it.unknown();
      }
      if (each.isUnknown()) {
        isOpen = true;
        fields.replaceAll((name, value) -> Node.unknown(value.line(), NONE));
      }
      fields.putAll(each.fields());
      others.addAll(each.references());
    }
    if (isOpen) {
      Node open = it.unknown();
      return Node.thing(open.line(), fields, open.references());
    }
    return Node.map(it.line(), fields).ofType(merged(it)).from(new ArrayList<>(others));
  }

  private static boolean isOpen(Node map) {
    return map.isUnknown() && !map.isInvalid();
  }

  /** Maps of one type are one map; all others are one object. */
  private static HclType merged(HclArguments it) {
    List<HclType> types = new ArrayList<>();
    for (Node each : it.all()) {
      if (each.isMap()) {
        types.add(each.type());
      }
    }
    boolean areKnown = types.stream().allMatch(each -> each.kind() != HclType.Kind.OPEN);
    boolean areMaps = types.stream().allMatch(each -> each.kind() == HclType.Kind.MAP);
    if (areMaps && !types.isEmpty() && types.size() == it.count()) {
      return types.stream().allMatch(types.get(0)::isCertainly) ? types.get(0) : HclType.OPEN;
    }
    return areKnown ? HclType.OBJECT : HclType.OPEN;
  }

  private static Node lookup(HclArguments it) {
    Node map = it.get(0);
    if (!map.isMap() || !it.get(1).isText()) {
      return it.unknown();
    }
    Node found = map.fields().get(it.text(1));
    return found == null ? otherwise(it).openBy(map.references()) : found;
  }

  /** What stands for a key that a map does not have is of the type that all others have. */
  private static Node otherwise(HclArguments it) {
    boolean isOfMap = it.get(0).type().kind() == HclType.Kind.MAP;
    HclType type = it.get(0).type().element();
    return isOfMap ? it.conversion().to(type, it.get(2)) : it.get(2);
  }

  private static Node keys(HclArguments it) {
    if (!it.get(0).isMap()) {
      return it.unknown();
    }
    List<Node> keys = new ArrayList<>();
    sorted(it.get(0)).keySet().forEach(each -> keys.add(it.result(each)));
    return it.result(keys).ofType(listOf(it.get(0).type(), HclType.STRING));
  }

  private static Node values(HclArguments it) {
    return it.get(0).isMap()
        ? it.result(new ArrayList<>(sorted(it.get(0)).values()))
            .ofType(listOf(it.get(0).type(), it.get(0).type().element()))
        : it.unknown();
  }

  /** A map gives a list, an object a tuple. */
  private static HclType listOf(HclType type, HclType element) {
    switch (type.kind()) {
      case MAP:
        return HclType.list(element);
      case OBJECT:
        return HclType.TUPLE;
      default:
        return HclType.OPEN;
    }
  }

  private static Map<String, Node> sorted(Node map) {
    return new TreeMap<>(map.fields());
  }
}
