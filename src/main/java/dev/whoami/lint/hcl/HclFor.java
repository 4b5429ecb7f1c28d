package dev.whoami.lint.hcl;

import dev.whoami.lint.value.HclExpression;
import dev.whoami.lint.value.HclScope;
import dev.whoami.lint.value.HclSource;
import dev.whoami.lint.value.HclType;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A list or a map that "for" makes from another one. */
final class HclFor extends HclExpression {
  private final HclLoop loop;
  private final Optional<HclExpression> key;
  private final HclExpression value;
  private final boolean isGrouped;

  HclFor(
      HclSource source,
      HclLoop loop,
      Optional<HclExpression> key,
      HclExpression value,
      boolean isGrouped) {
    super(source);
    this.loop = loop;
    this.key = key;
    this.value = value;
    this.isGrouped = isGrouped;
  }

  @Override
  protected Node valueIn(HclScope scope) {
    Optional<List<HclScope>> scopes = loop.scopes(scope);
    if (!scopes.isPresent()) {
      return key.isPresent() ? unknown() : unknown().holding(list(loop.certain(scope)).items());
    }
    return key.isPresent() ? map(key.get(), scopes.get()) : list(scopes.get());
  }

  private Node list(List<HclScope> scopes) {
    List<Node> items = new ArrayList<>();
    scopes.forEach(each -> items.add(value.value(each)));
    return Node.list(line(), items).ofType(HclType.TUPLE);
  }

  private Node map(HclExpression keyed, List<HclScope> scopes) {
    Map<String, List<Node>> groups = new LinkedHashMap<>();
    for (HclScope each : scopes) {
      Node name = keyed.value(each);
      if (!name.isText()) {
        return unknown();
      }
      groups.computeIfAbsent(name.text(), it -> new ArrayList<>()).add(value.value(each));
    }
    Map<String, Node> fields = new LinkedHashMap<>();
    for (Map.Entry<String, List<Node>> each : groups.entrySet()) {
      List<Node> nodes = each.getValue();
      if (!isGrouped && nodes.size() > 1) {
        return Node.invalid(line());
      }
      fields.put(
          each.getKey(), isGrouped ? Node.list(line(), nodes).ofType(HclType.TUPLE) : nodes.get(0));
    }
    return Node.map(line(), fields).ofType(HclType.OBJECT);
  }
}
