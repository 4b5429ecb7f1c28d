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
   * What it shows: a file of which a bug of ours kept something from being written counts as not
   * judged.
   */
  public Lint shown() {
    return shown;
  }
}
