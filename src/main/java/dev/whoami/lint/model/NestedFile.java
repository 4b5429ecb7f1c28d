package dev.whoami.lint.model;

import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.SourceLocation;

/**
 * A file that another file includes. It is checked there, with the values that the other file
 * gives.
 */
public final class NestedFile implements Declared {
  private final SourceLocation at;
  private final SourceLocation parent;

  private NestedFile(SourceLocation at, SourceLocation parent) {
    this.at = at;
    this.parent = parent;
  }

  public static NestedFile of(SourceLocation at) {
    return new NestedFile(at, at);
  }

  /** The same, with what takes it in: findings of the file are reported there. */
  public NestedFile reportedAt(SourceLocation newParent) {
    return new NestedFile(at, newParent);
  }

  @Override
  public SourceLocation at() {
    return at;
  }

  /** Where its findings are reported: itself, unless something else takes in its text. */
  public SourceLocation parent() {
    return parent;
  }
}
