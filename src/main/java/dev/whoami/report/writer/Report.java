package dev.whoami.report.writer;

import dev.whoami.diagnosis.Diagnosis;

/** A diagnosis as text, with the diagnosis that it shows. */
public final class Report {
  private final String text;
  private final Diagnosis shown;
  private final boolean isWhole;

  Report(String text, Diagnosis shown, boolean isWhole) {
    this.text = text;
    this.shown = shown;
    this.isWhole = isWhole;
  }

  /** The whole text, ending in a line break. */
  public String text() {
    return text;
  }

  /** Whether every section was written; false after a bug in whoami. */
  public boolean isWhole() {
    return isWhole;
  }

  /** The exit code of the diagnosis, or 1 if a bug in whoami left a section out. */
  public int exitCode() {
    return shown.exitCode();
  }
}
