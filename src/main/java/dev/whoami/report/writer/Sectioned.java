package dev.whoami.report.writer;

/** Something that is written section by section, and can remove the section that crashed. */
public interface Sectioned {
  /** Returns the action that removes everything that is written after this call. */
  Runnable undo();

  /** Writes a paragraph in place of a section, and below it a line that can be copied. */
  void notice(String text, String line);
}
