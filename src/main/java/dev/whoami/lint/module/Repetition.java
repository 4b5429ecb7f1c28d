package dev.whoami.lint.module;

import dev.whoami.lint.hcl.BoundScope;
import dev.whoami.lint.hcl.HclBlock;
import dev.whoami.lint.value.HclExpression;
import dev.whoami.lint.value.HclItems;
import dev.whoami.lint.value.HclNumber;
import dev.whoami.lint.value.HclScope;
import dev.whoami.lint.value.HclType;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How often a block is there: once, by "count", by "for_each", or an unknown number of times. */
final class Repetition {
  /** More than any file writes of one thing. */
  private static final int MOST = 100;

  private enum Kind {
    ONCE,
    COUNT,
    FOR_EACH,
    OPEN
  }

  private final Kind kind;
  private final Map<String, Node> values;
  private final HclScope scope;

  private Repetition(Kind kind, Map<String, Node> values, HclScope scope) {
    this.kind = kind;
    this.values = values;
    this.scope = scope;
  }

  static Repetition of(HclBlock block, HclScope scope) {
    Optional<HclExpression> count = block.body().attribute("count");
    Optional<HclExpression> each = block.body().attribute("for_each");
    if (count.isPresent()) {
      return counted(count.get().value(scope), scope);
    }
    if (!each.isPresent()) {
      return new Repetition(Kind.ONCE, Collections.emptyMap(), scope);
    }
    return HclItems.ofEach(each.get().value(scope))
        .filter(it -> it.size() <= MOST)
        .map(it -> new Repetition(Kind.FOR_EACH, it, scope))
        .orElse(new Repetition(Kind.OPEN, Collections.emptyMap(), scope));
  }

  private static Repetition counted(Node count, HclScope scope) {
    int number = HclNumber.integer(count.text()).orElse(-1);
    if (number < 0 || number > MOST) {
      return new Repetition(Kind.OPEN, Collections.emptyMap(), scope);
    }
    Map<String, Node> values = new LinkedHashMap<>();
    for (int i = 0; i < number; i++) {
      values.put(
          String.valueOf(i), Node.text(count.line(), String.valueOf(i)).ofType(HclType.NUMBER));
    }
    return new Repetition(Kind.COUNT, values, scope);
  }

  /** Whether it is certain that there is none. */
  boolean isNone() {
    return (kind == Kind.COUNT || kind == Kind.FOR_EACH) && values.isEmpty();
  }

  boolean isSingle() {
    return kind == Kind.ONCE;
  }

  /** A value that all of them share, as expressions see them all. */
  Node over(Node one) {
    switch (kind) {
      case ONCE:
        return one;
      case COUNT:
        return Node.list(one.line(), new ArrayList<>(Collections.nCopies(values.size(), one)));
      case FOR_EACH:
        Map<String, Node> all = new LinkedHashMap<>();
        values.keySet().forEach(key -> all.put(key, one));
        return Node.map(one.line(), all);
      default:
        return Node.unknown(one.line(), one.references());
    }
  }

  /** The values of each of them, as expressions see them all; empty where they are open. */
  Optional<Node> over(List<Node> each, int line) {
    switch (kind) {
      case ONCE:
        return each.stream().findFirst();
      case COUNT:
        return Optional.of(Node.list(line, each));
      case FOR_EACH:
        Map<String, Node> all = new LinkedHashMap<>();
        List<String> keys = new ArrayList<>(values.keySet());
        for (int i = 0; i < keys.size() && i < each.size(); i++) {
          all.put(keys.get(i), each.get(i));
        }
        return Optional.of(Node.map(line, all));
      default:
        return Optional.empty();
    }
  }

  /** A scope for each, by what stands behind its address; the one scope where they are open. */
  Map<String, HclScope> scopes() {
    Map<String, HclScope> scopes = new LinkedHashMap<>();
    if (kind == Kind.ONCE || kind == Kind.OPEN) {
      scopes.put("", scope);
    }
    boolean isCount = kind == Kind.COUNT;
    values.forEach(
        (key, value) -> {
          Map<String, Node> parts = new LinkedHashMap<>();
          Node name =
              Node.text(value.line(), key).ofType(isCount ? HclType.NUMBER : HclType.STRING);
          parts.put(isCount ? "index" : "key", name);
          parts.put("value", value);
          Node item = Node.map(value.line(), parts);
          scopes.put(
              isCount ? "[" + key + "]" : "[\"" + key + "\"]",
              new BoundScope(scope, isCount ? "count" : "each", item));
        });
    return scopes;
  }
}
