package dev.whoami.lint.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The items of a collection of Terraform, by their keys. */
public final class HclItems {
  private HclItems() {}

  /** The items of a list by index, of a set by item, of a map by key; empty if they are unknown. */
  public static Optional<Map<String, Node>> of(Node collection) {
    if (collection.isMap() && !collection.isEncoded()) {
      return Optional.of(new TreeMap<>(collection.fields()));
    }
    if (collection.isEncoded() || !collection.isList()) {
      return Optional.empty();
    }
    if (collection.type().kind() == HclType.Kind.SET) {
      return ofEach(collection);
    }
    Map<String, Node> items = new LinkedHashMap<>();
    List<Node> list = collection.items();
    for (int i = 0; i < list.size(); i++) {
      items.put(String.valueOf(i), list.get(i));
    }
    return Optional.of(items);
  }

  /** The items of a set of texts by the texts themselves, as for_each has them. */
  public static Optional<Map<String, Node>> ofEach(Node collection) {
    if (collection.isEncoded() || !collection.isList()) {
      return of(collection);
    }
    Map<String, Node> items = new LinkedHashMap<>();
    for (Node each : collection.items()) {
      if (!each.isText()) {
        return Optional.empty();
      }
      items.put(each.text(), each);
    }
    return Optional.of(items);
  }
}
