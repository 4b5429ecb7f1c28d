package dev.whoami.lint.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A type of Terraform's language, as far as it is known. */
public final class HclType {
  /** What kind of values it has. */
  public enum Kind {
    /** Unknown here. */
    OPEN,
    /** The word "any": each value keeps its own, and those of a collection get one. */
    ANY,
    BOOL,
    NUMBER,
    STRING,
    LIST,
    SET,
    MAP,
    TUPLE,
    OBJECT
  }

  public static final HclType OPEN = new HclType(Kind.OPEN, Collections.emptyMap());
  public static final HclType ANY = new HclType(Kind.ANY, Collections.emptyMap());
  public static final HclType BOOL = new HclType(Kind.BOOL, Collections.emptyMap());
  public static final HclType NUMBER = new HclType(Kind.NUMBER, Collections.emptyMap());
  public static final HclType STRING = new HclType(Kind.STRING, Collections.emptyMap());

  /** The type of a literal in brackets: a tuple of its items. */
  public static final HclType TUPLE = tuple(Collections.emptyList());

  /** The type of a literal in braces: an object with its fields. */
  public static final HclType OBJECT = new HclType(Kind.OBJECT, Collections.emptyMap());

  private final Kind kind;
  private final Map<String, HclType> parts;
  private final Set<String> optional;

  private HclType(Kind kind, Map<String, HclType> parts) {
    this(kind, parts, Collections.emptySet());
  }

  private HclType(Kind kind, Map<String, HclType> parts, Set<String> optional) {
    this.kind = kind;
    this.parts = Collections.unmodifiableMap(parts);
    this.optional = optional;
  }

  public static HclType list(HclType element) {
    return new HclType(Kind.LIST, Collections.singletonMap("", element));
  }

  public static HclType set(HclType element) {
    return new HclType(Kind.SET, Collections.singletonMap("", element));
  }

  public static HclType map(HclType element) {
    return new HclType(Kind.MAP, Collections.singletonMap("", element));
  }

  public static HclType tuple(List<HclType> items) {
    Map<String, HclType> parts = new LinkedHashMap<>();
    items.forEach(each -> parts.put(String.valueOf(parts.size()), each));
    return new HclType(Kind.TUPLE, parts);
  }

  /** An object with these fields, some of which need not be given. */
  public static HclType object(Map<String, HclType> fields, Set<String> optional) {
    return new HclType(Kind.OBJECT, new TreeMap<>(fields), optional);
  }

  public Kind kind() {
    return kind;
  }

  /** Whether it is left to values what a part of it is. */
  boolean hasAny() {
    return kind == Kind.ANY || parts.values().stream().anyMatch(HclType::hasAny);
  }

  boolean isPrimitive() {
    return kind == Kind.BOOL || kind == Kind.NUMBER || kind == Kind.STRING;
  }

  public boolean isOneOf(Kind... kinds) {
    return Arrays.asList(kinds).contains(kind);
  }

  /** The type of what a list, a set or a map holds. */
  public HclType element() {
    return parts.getOrDefault("", OPEN);
  }

  /** The types of the items of a tuple. */
  List<HclType> items() {
    return new ArrayList<>(parts.values());
  }

  /** The types of the fields of an object. */
  Map<String, HclType> fields() {
    return parts;
  }

  boolean isOptional(String field) {
    return optional.contains(field);
  }

  /** Whether it is the same type; empty where that is unknown. */
  public Optional<Boolean> isSame(HclType other) {
    boolean isKnown = kind != Kind.OPEN && kind != Kind.ANY;
    boolean isOtherKnown = other.kind != Kind.OPEN && other.kind != Kind.ANY;
    if (!isKnown || !isOtherKnown) {
      return Optional.empty();
    }
    if (kind != other.kind || !parts.keySet().equals(other.parts.keySet())) {
      return Optional.of(false);
    }
    boolean isCertain = true;
    for (Map.Entry<String, HclType> each : parts.entrySet()) {
      Optional<Boolean> part =
          each.getValue().isSame(other.parts.getOrDefault(each.getKey(), OPEN));
      if (!part.orElse(true)) {
        return Optional.of(false);
      }
      isCertain &= part.isPresent();
    }
    return isCertain ? Optional.of(true) : Optional.empty();
  }

  public boolean isCertainly(HclType other) {
    return isSame(other).orElse(false);
  }

  Collection<HclType> parts() {
    return parts.values();
  }
}
