package dev.whoami.world.process;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** The files that a Java command line names, each by its path as it is written there. */
interface ArgumentFiles {
  /** Where no file may be read. */
  ArgumentFiles UNREAD = path -> Optional.empty();

  static ArgumentFiles with(UnaryOperator<String> files) {
    return path -> Optional.of(files.apply(path));
  }

  /** Blank for a file that cannot be read; empty where none is. */
  Optional<String> text(String path);
}
