package dev.whoami.lint.model;

/** Something that could not be judged, and why: a note, not a finding. */
public final class Unresolved implements Declared {
  private final SourceLocation at;
  private final String text;

  private Unresolved(SourceLocation at, String text) {
    this.at = at;
    this.text = text;
  }

  public static Unresolved of(SourceLocation at, String text) {
    return new Unresolved(at, text);
  }

  @Override
  public SourceLocation at() {
    return at;
  }

  /** A sentence. */
  public String text() {
    return text;
  }
}
