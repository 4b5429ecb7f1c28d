package dev.whoami.lint.value;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/** An expression of Terraform's language, which has a value in a scope. */
public abstract class HclExpression {
  private final HclSource source;

  protected HclExpression(HclSource source) {
    this.source = source;
  }

  /** Its value there; unknown where that is open, or costs more than any real file does. */
  public final Node value(HclScope scope) {
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

  protected abstract Node valueIn(HclScope scope);

  /** The word, where it is nothing but one; else empty. */
  public String name() {
    return "";
  }

  /** The function, where it is a call of one; else empty. */
  public String function() {
    return "";
  }

  /** The arguments of a call. */
  public List<HclExpression> arguments() {
    return Collections.emptyList();
  }

  /** The entries of a map whose keys are written out. */
  public Map<String, HclExpression> entries() {
    return Collections.emptyMap();
  }

  /** The text, where it is nothing but one; else empty. */
  public String literal() {
    return "";
  }

  /** The items of a list that is written out. */
  public List<HclExpression> items() {
    return Collections.emptyList();
  }

  /** The same without the first characters of its text. */
  public HclExpression withoutFirst(int characters) {
    return this;
  }

  public HclSource source() {
    return source;
  }

  public int line() {
    return source.line();
  }

  public final Node unknown() {
    return Node.unknown(line(), Collections.emptyList());
  }
}
