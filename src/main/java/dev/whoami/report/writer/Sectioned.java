package dev.whoami.report.writer;

/** Something that is written section by section, and can lose the section that crashed. */
public interface Sectioned {
  /** What takes away all that is written from now on. */
  Runnable undo();

  /** A paragraph in place of a section, and below it a line that can be copied. */
  void notice(String text, String line);
}
