package dev.whoami.lint.model;

/** A file that another one takes in, and that is judged there: with what it is given by it. */
public final class NestedFile implements Declared {
  private final SourceLocation at;

  private NestedFile(SourceLocation at) {
    this.at = at;
  }

  public static NestedFile of(SourceLocation at) {
    return new NestedFile(at);
  }

  @Override
  public SourceLocation at() {
    return at;
  }
}
