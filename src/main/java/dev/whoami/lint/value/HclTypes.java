package dev.whoami.lint.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The types of values, and the one type that several values can have, as Terraform finds it. */
public final class HclTypes {
  private HclTypes() {}

  /** The type of a value with that of its parts, as far as it is known. */
  public static HclType of(Node value, Evaluation evaluation) {
    boolean isTuple = value.isList() && value.type().kind() == HclType.Kind.TUPLE;
    boolean isObject = value.isMap() && value.type().kind() == HclType.Kind.OBJECT;
    if (!isTuple && !isObject) {
      return value.type();
    }
    if (!evaluation.enter()) {
      return HclType.OPEN;
    }
    try {
      return isTuple ? HclType.tuple(each(value.items(), evaluation)) : object(value, evaluation);
    } finally {
      evaluation.leave();
    }
  }

  private static HclType object(Node value, Evaluation evaluation) {
    Map<String, HclType> fields = new LinkedHashMap<>();
    value.fields().forEach((name, each) -> fields.put(name, of(each, evaluation)));
    return HclType.object(fields, Collections.emptySet());
  }

  /** The types of several values. */
  public static List<HclType> each(Iterable<Node> values, Evaluation evaluation) {
    List<HclType> types = new ArrayList<>();
    values.forEach(each -> types.add(of(each, evaluation)));
    return types;
  }

  /** What both can be converted to; empty where there is no such type. */
  public static Optional<HclType> unified(HclType one, HclType other) {
    return unified(Arrays.asList(one, other));
  }

  /** What all of them can be converted to; empty where there is no such type. */
  public static Optional<HclType> unified(List<HclType> types) {
    boolean isText = types.contains(HclType.STRING);
    boolean arePrimitive = types.stream().allMatch(it -> it.isPrimitive() || isOpen(it));
    if (isText && arePrimitive) {
      return Optional.of(HclType.STRING);
    }
    if (types.stream().anyMatch(HclTypes::isOpen)) {
      return Optional.of(HclType.OPEN);
    }
    HclType first = types.get(0);
    if (types.stream().allMatch(first::isCertainly)) {
      return Optional.of(first);
    }
    if (areAll(types, HclType.Kind.TUPLE)) {
      return tuple(types);
    }
    if (areAll(types, HclType.Kind.OBJECT)) {
      return object(types);
    }
    if (areAll(types, HclType.Kind.LIST, HclType.Kind.TUPLE)) {
      return collection(types).map(HclType::list);
    }
    if (areAll(types, HclType.Kind.MAP, HclType.Kind.OBJECT)) {
      return collection(types).map(HclType::map);
    }
    if (areAll(types, HclType.Kind.SET)) {
      return collection(types).map(HclType::set);
    }
    // Between a set and a list Terraform prefers one or the other.
    boolean areLists = areAll(types, HclType.Kind.SET, HclType.Kind.LIST, HclType.Kind.TUPLE);
    return areLists ? Optional.of(HclType.OPEN) : Optional.empty();
  }

  private static boolean isOpen(HclType type) {
    return type.isOneOf(HclType.Kind.OPEN, HclType.Kind.ANY);
  }

  private static boolean areAll(List<HclType> types, HclType.Kind... kinds) {
    return types.stream().allMatch(it -> it.isOneOf(kinds));
  }

  /** The one type of all that they hold. */
  private static Optional<HclType> collection(List<HclType> types) {
    List<HclType> parts = new ArrayList<>();
    types.forEach(each -> parts.addAll(each.parts()));
    return parts.isEmpty() ? Optional.of(HclType.ANY) : unified(parts);
  }

  private static Optional<HclType> tuple(List<HclType> types) {
    int size = types.get(0).items().size();
    if (types.stream().anyMatch(it -> it.items().size() != size)) {
      return collection(types).map(HclType::list);
    }
    return across(types).map(it -> HclType.tuple(new ArrayList<>(it.values())));
  }

  private static Optional<HclType> object(List<HclType> types) {
    Map<String, HclType> first = types.get(0).fields();
    if (types.stream().anyMatch(it -> !it.fields().keySet().equals(first.keySet()))) {
      return collection(types).map(HclType::map);
    }
    return across(types).map(it -> HclType.object(it, Collections.emptySet()));
  }

  /** Part by part, of types that have the same ones. */
  private static Optional<Map<String, HclType>> across(List<HclType> types) {
    Map<String, HclType> parts = new LinkedHashMap<>();
    for (String name : types.get(0).fields().keySet()) {
      List<HclType> each = new ArrayList<>();
      types.forEach(it -> each.add(it.fields().getOrDefault(name, HclType.OPEN)));
      Optional<HclType> part = unified(each);
      if (!part.isPresent()) {
        return Optional.empty();
      }
      part.ifPresent(it -> parts.put(name, it));
    }
    return Optional.of(parts);
  }
}
