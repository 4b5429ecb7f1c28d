package dev.whoami.lint.value;

import java.util.List;

/** What the names in an expression mean. */
public interface HclScope {
  /** How many names, from the first, make up one thing: two in {@code var.name.field}. */
  int lengthOf(String first);

  /** The value of a thing by its names, which may be fewer where it is indexed early. */
  Node value(List<String> names, int line);

  /** What tells one unknown value from another: the words of an expression, made unique. */
  String identity(String words);

  /** How much more may be evaluated. */
  Evaluation evaluation();

  /** The files that expressions may read. */
  HclFiles files();
}
