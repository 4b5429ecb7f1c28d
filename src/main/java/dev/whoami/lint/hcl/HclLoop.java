package dev.whoami.lint.hcl;

import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.value.HclConversion;
import dev.whoami.lint.value.HclExpression;
import dev.whoami.lint.value.HclItems;
import dev.whoami.lint.value.HclScope;
import dev.whoami.lint.value.HclText;
import dev.whoami.lint.value.HclType;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a "for" goes through: a collection, the names of key and value, and which it takes. */
final class HclLoop {
  private final Names names;
  private final HclExpression collection;
  private final Optional<HclExpression> condition;

  HclLoop(Names names, HclExpression collection, Optional<HclExpression> condition) {
    this.names = names;
    this.collection = collection;
    this.condition = condition;
  }

  /** The names of the key, which is empty where it has none, and of the value. */
  static final class Names {
    private final String key;
    private final String value;

    private Names(String key, String value) {
      this.key = key;
      this.value = value;
    }
  }

  /** Reads the names, and the "in" behind them. */
  static Names names(HclText in) throws Unreadable {
    String first = word(in);
    boolean areTwo = in.peek() == ',';
    in.skip(areTwo ? 1 : 0);
    String second = areTwo ? word(in) : "";
    if (first.isEmpty() || !word(in).equals("in")) {
      throw in.wrong("is not Terraform; terraform validate shows why");
    }
    return areTwo ? new Names(first, second) : new Names("", first);
  }

  private static String word(HclText in) throws Unreadable {
    in.skipBlanks();
    String word = in.word();
    in.skipBlanks();
    return word;
  }

  /** A scope for each item that is taken; empty where it is open which they are. */
  Optional<List<HclScope>> scopes(HclScope scope) {
    Node items = collection.value(scope);
    Optional<Map<String, Node>> known = HclItems.of(items);
    List<HclScope> all = new ArrayList<>();
    for (Map.Entry<String, Node> each : known.orElse(Collections.emptyMap()).entrySet()) {
      if (!scope.evaluation().take(1)) {
        return Optional.empty();
      }
      HclScope inner = inside(scope, key(items, each.getKey()), each.getValue());
      String taken = condition.map(it -> isTaken(it, inner)).orElse("true");
      if (taken.isEmpty()) {
        return Optional.empty();
      }
      if (taken.equals("true")) {
        all.add(inner);
      }
    }
    return known.map(it -> all);
  }

  /** A scope for each field of an open map that is certainly there and taken. */
  List<HclScope> certain(HclScope scope) {
    Node items = collection.value(scope);
    List<HclScope> all = new ArrayList<>();
    if (!items.isUnknown()) {
      return all;
    }
    for (Map.Entry<String, Node> each : items.fields().entrySet()) {
      if (!scope.evaluation().take(1)) {
        return all;
      }
      HclScope inner = inside(scope, key(items, each.getKey()), each.getValue());
      if (condition.map(it -> isTaken(it, inner)).orElse("true").equals("true")) {
        all.add(inner);
      }
    }
    return all;
  }

  private static Node key(Node items, String key) {
    boolean isOfList = items.isList() && items.type().kind() != HclType.Kind.SET;
    return Node.text(items.line(), key).ofType(isOfList ? HclType.NUMBER : HclType.STRING);
  }

  private static String isTaken(HclExpression condition, HclScope scope) {
    return new HclConversion(scope.evaluation()).to(HclType.BOOL, condition.value(scope)).text();
  }

  private HclScope inside(HclScope scope, Node key, Node value) {
    HclScope keyed = names.key.isEmpty() ? scope : new BoundScope(scope, names.key, key);
    return new BoundScope(keyed, names.value, value);
  }
}
