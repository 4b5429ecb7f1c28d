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
    String text = value.text();
    Node rest = Node.text(line(), text.substring(Math.min(characters, text.length())));
    return new HclConstant(source(), rest.ofType(value.type()));
  }
}
