package dev.whoami.lint.hcl;

import dev.whoami.lint.value.HclExpression;
import dev.whoami.lint.value.HclScope;
import dev.whoami.lint.value.Node;
import java.util.Optional;

/** One step from a value to a part of it: a field, an item, or every item. */
final class HclStep {
  /** What a step is. */
  enum Kind {
    ATTRIBUTE,
    INDEX,
    /** {@code .*}, to which only the fields behind it belong. */
    SPLAT,
    /** {@code [*]}, to which all that comes behind it belongs. */
    FULL_SPLAT
  }

  private final Kind kind;
  private final String name;
  private final Optional<HclExpression> key;

  private HclStep(Kind kind, String name, Optional<HclExpression> key) {
    this.kind = kind;
    this.name = name;
    this.key = key;
  }

  static HclStep attribute(String name) {
    return new HclStep(Kind.ATTRIBUTE, name, Optional.empty());
  }

  static HclStep index(HclExpression key) {
    return new HclStep(Kind.INDEX, "", Optional.of(key));
  }

  static HclStep splat() {
    return new HclStep(Kind.SPLAT, "", Optional.empty());
  }

  static HclStep fullSplat() {
    return new HclStep(Kind.FULL_SPLAT, "", Optional.empty());
  }

  Kind kind() {
    return kind;
  }

  /** The name of a field; empty where it is none. */
  String name() {
    return name;
  }

  /** The key by which it takes a part. */
  Node key(HclScope scope, int line) {
    return key.map(it -> it.value(scope)).orElse(Node.text(line, name));
  }
}
