package dev.whoami.lint;

/** What lint found, written down. */
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
   * The result that it shows: where a bug in whoami ended the writing about a file, that file
   * counts as not judged.
   */
  public Lint shown() {
    return shown;
  }
}
