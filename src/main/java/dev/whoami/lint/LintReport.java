package dev.whoami.lint;

/** A report, and the result that it shows. */
public final class LintReport {
  private final String text;
  private final Lint shown;

  LintReport(String text, Lint shown) {
    this.text = text;
    this.shown = shown;
  }

  /** The whole text, ending in a line break. */
  public String text() {
    return text;
  }

  /**
   * The result that it shows. A file counts as unreadable if a bug in whoami ended the writing
   * about it.
   */
  public Lint shown() {
    return shown;
  }
}
