package dev.whoami.lint.value;

/** A value that is written out. */
public final class HclConstant extends HclExpression {
  private final Node value;

  public HclConstant(HclSource source, Node value) {
    super(source);
    this.value = value;
  }

  @Override
  protected Node valueIn(HclScope scope) {
    return value;
  }

  @Override
  public String literal() {
    return value.text();
  }

  @Override
  public HclExpression withoutFirst(int characters) {
    String text = value.text();
    Node rest = Node.text(line(), text.substring(Math.min(characters, text.length())));
    return new HclConstant(source(), rest.ofType(value.type()));
  }
}
