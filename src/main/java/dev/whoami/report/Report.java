package dev.whoami.report;

import dev.whoami.diagnosis.Diagnosis;

/** A diagnosis written down, with the diagnosis that it shows. */
public final class Report {
  private final String text;
  private final Diagnosis shown;

  Report(String text, Diagnosis shown) {
    this.text = text;
    this.shown = shown;
  }

  /** The whole text, ending in a line break. */
  public String text() {
    return text;
  }

  /** That of the diagnosis, or 1 where a bug of ours kept a section from being written. */
  public int exitCode() {
    return shown.exitCode();
  }
}
