package dev.whoami.lint.hcl;

import dev.whoami.lint.value.HclExpression;
import dev.whoami.lint.value.HclScope;
import dev.whoami.lint.value.HclSource;
import dev.whoami.lint.value.Node;
import java.util.Collections;

/** A word that means something in its scope: the item of a "for", say. */
final class HclName extends HclExpression {
  private final String name;

  HclName(HclSource source, String name) {
    super(source);
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  protected Node valueIn(HclScope scope) {
    return scope.lengthOf(name) == 1
        ? scope.value(Collections.singletonList(name), line())
        : unknown();
  }
}
