package dev.whoami.lint.hcl;

import dev.whoami.lint.value.HclExpression;
import dev.whoami.lint.value.HclScope;
import dev.whoami.lint.value.HclSource;
import dev.whoami.lint.value.Node;
import dev.whoami.lint.value.TextBuilder;
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
  protected Node valueIn(HclScope scope) {
    Optional<List<HclScope>> scopes = loop.scopes(scope);
    if (!scopes.isPresent()) {
      return unknown();
    }
    TextBuilder text = new TextBuilder(scope.evaluation());
    scopes.get().forEach(each -> text.add(body.value(each)));
    return text.node(line());
  }
}
