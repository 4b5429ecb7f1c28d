package dev.whoami.lint.model.declared;

/** Something that a file declares. */
public interface Declared {
  SourceLocation at();

  /** Whether it may belong to things in other files. */
  default boolean isAcrossFiles() {
    return false;
  }
}
