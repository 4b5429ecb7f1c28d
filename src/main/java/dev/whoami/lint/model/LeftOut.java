package dev.whoami.lint.model;

/**
 * What a template declares and does not make, as its own condition is with these parameters. Others
 * may make it, and what is written in it can be read all the same.
 */
public final class LeftOut implements Declared {
  private final Declared content;

  private LeftOut(Declared content) {
    this.content = content;
  }

  public static LeftOut of(Declared content) {
    return new LeftOut(content);
  }

  @Override
  public SourceLocation at() {
    return content.at();
  }

  /** As it is where it is made. */
  public Declared content() {
    return content;
  }
}
