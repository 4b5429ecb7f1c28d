package dev.whoami.lint.source;

/** A value that is written out. */
final class HclConstant extends HclExpression {
  private final Node value;
  private final HclPrimitive primitive;

  HclConstant(HclSource source, Node value) {
    this(source, value, HclPrimitive.OTHER);
  }

  HclConstant(HclSource source, Node value, HclPrimitive primitive) {
    super(source);
    this.value = value;
    this.primitive = primitive;
  }

  @Override
  HclPrimitive primitive() {
    return primitive;
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
        Node.text(line(), value.text().substring(Math.min(characters, value.text().length()))),
        primitive);
  }
}
