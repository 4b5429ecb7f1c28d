package dev.whoami.lint.source;

import java.util.Collections;

/** A word that means something in its scope: the item of a "for", say. */
final class HclName extends HclExpression {
  private final String name;

  HclName(HclSource source, String name) {
    super(source);
    this.name = name;
  }

  @Override
  String name() {
    return name;
  }

  @Override
  Node valueIn(HclScope scope) {
    return scope.lengthOf(name) == 1
        ? scope.value(Collections.singletonList(name), line())
        : unknown();
  }
}
