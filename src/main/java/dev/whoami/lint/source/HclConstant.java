package dev.whoami.lint.source;

/** A value that is written out. */
final class HclConstant extends HclExpression {
  private final Node value;

  HclConstant(HclSource source, Node value) {
    super(source);
    this.value = value;
  }

  @Override
  Node valueIn(HclScope scope) {
    return value;
  }

  @Override
  String literal() {
    return value.text();
  }

  @Override
  HclExpression withoutFirst(int characters) {
    return new HclConstant(
        source(),
        Node.text(line(), value.text().substring(Math.min(characters, value.text().length()))));
  }
}
