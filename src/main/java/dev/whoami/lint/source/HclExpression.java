package dev.whoami.lint.source;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/** An expression of Terraform's language, which has a value in a scope. */
abstract class HclExpression {
  private final HclSource source;

  HclExpression(HclSource source) {
    this.source = source;
  }

  /** Its value there; unknown where that is open, or costs more than any real file does. */
  final Node value(HclScope scope) {
    Evaluation evaluation = scope.evaluation();
    if (!evaluation.enter()) {
      return unknown();
    }
    try {
      Node value = valueIn(scope);
      return value.isUnknown() && value.identity().isEmpty()
          ? value.identifiedBy(scope.identity(source.words()))
          : value;
    } finally {
      evaluation.leave();
    }
  }

  abstract Node valueIn(HclScope scope);

  /** The word, where it is nothing but one; else empty. */
  String name() {
    return "";
  }

  /** The function, where it is a call of one; else empty. */
  String function() {
    return "";
  }

  /** The arguments of a call. */
  List<HclExpression> arguments() {
    return Collections.emptyList();
  }

  /** The entries of a map whose keys are written out. */
  Map<String, HclExpression> entries() {
    return Collections.emptyMap();
  }

  /** The text, where it is nothing but one; else empty. */
  String literal() {
    return "";
  }

  /** The items of a list that is written out. */
  List<HclExpression> items() {
    return Collections.emptyList();
  }

  /** The same without the first characters of its text. */
  HclExpression withoutFirst(int characters) {
    return this;
  }

  HclSource source() {
    return source;
  }

  int line() {
    return source.line();
  }

  final Node unknown() {
    return Node.unknown(line(), Collections.emptyList());
  }
}
