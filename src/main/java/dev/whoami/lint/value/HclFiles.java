package dev.whoami.lint.value;

import java.util.Optional;

/** The files that an expression can read: those in the tree of the module. */
public interface HclFiles {
  /** Where there are none. */
  HclFiles NONE = path -> Optional.empty();

  /** Its text; empty where it is not there, is not text, or lies elsewhere. */
  Optional<String> read(String path);
}
