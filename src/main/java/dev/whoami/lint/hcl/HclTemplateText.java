package dev.whoami.lint.hcl;

import dev.whoami.lint.value.HclExpression;
import dev.whoami.lint.value.HclScope;
import dev.whoami.lint.value.HclSource;
import dev.whoami.lint.value.Node;
import dev.whoami.lint.value.TextBuilder;
import java.util.List;

/** A text that is put together from parts. */
final class HclTemplateText extends HclExpression {
  private final List<HclExpression> parts;

  private HclTemplateText(HclSource source, List<HclExpression> parts) {
    super(source);
    this.parts = parts;
  }

  /** A text of one part is that part, whatever its type. */
  static HclExpression of(HclSource source, List<HclExpression> parts) {
    return parts.size() == 1 ? parts.get(0) : text(source, parts);
  }

  /** What stands inside of a directive is always a text. */
  static HclExpression text(HclSource source, List<HclExpression> parts) {
    return new HclTemplateText(source, parts);
  }

  @Override
  protected Node valueIn(HclScope scope) {
    TextBuilder text = new TextBuilder(scope.evaluation());
    parts.forEach(each -> text.add(each.value(scope)));
    return text.node(line());
  }
}
