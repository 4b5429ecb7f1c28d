package dev.whoami.lint.model.declared;

import java.util.regex.Pattern;

/** Something that could not be checked, with the reason. It is not a finding. */
public final class Unresolved implements Declared {
  private static final Pattern MODULE = Pattern.compile("module\\.[^.]+");

  private final SourceLocation at;
  private final String text;

  private Unresolved(SourceLocation at, String text) {
    this.at = at;
    this.text = text;
  }

  public static Unresolved of(SourceLocation at, String text) {
    return new Unresolved(at, text);
  }

  /** Whether it is a whole module that is not read, and not something in one. */
  public boolean isOfModule() {
    return at.dialect() == Dialect.TERRAFORM
        && at.address().filter(it -> MODULE.matcher(it).matches()).isPresent();
  }

  @Override
  public SourceLocation at() {
    return at;
  }

  /** A sentence. */
  public String text() {
    return text;
  }
}
