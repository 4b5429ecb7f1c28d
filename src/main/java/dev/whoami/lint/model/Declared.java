package dev.whoami.lint.model;

/** Something that a file declares. */
public interface Declared {
  SourceLocation at();
}
