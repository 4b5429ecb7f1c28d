package dev.whoami.lint.source;

import java.util.List;
import java.util.Optional;

/** A part of a text that is there once for each item of a collection. */
final class HclTemplateLoop extends HclExpression {
  private final HclLoop loop;
  private final HclExpression body;

  HclTemplateLoop(HclSource source, HclLoop loop, HclExpression body) {
    super(source);
    this.loop = loop;
    this.body = body;
  }

  @Override
  Node valueIn(HclScope scope) {
    Optional<List<HclScope>> scopes = loop.scopes(scope);
    if (!scopes.isPresent()) {
      return unknown();
    }
    TextBuilder text = new TextBuilder(scope.evaluation());
    scopes.get().forEach(each -> text.add(body.value(each)));
    return text.node(line());
  }
}
