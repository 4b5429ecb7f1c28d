package dev.whoami.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.StringJoiner;

/**
 * How many inputs each parser has had, in a file that is written anew every second: what was done
 * is known however the program ends.
 */
final class Counts {
  private static final long SECOND = 1_000_000_000L;

  private final Path file;
  private final Map<Parser, Long> inputs = new EnumMap<>(Parser.class);
  private long written = System.nanoTime();

  Counts(Path file) {
    this.file = file;
  }

  void add(Parser parser) {
    inputs.merge(parser, 1L, Long::sum);
    if (System.nanoTime() - written > SECOND) {
      write();
    }
  }

  /** One line for each parser: its name and the number. */
  void write() {
    written = System.nanoTime();
    StringJoiner lines = new StringJoiner("\n", "", "\n");
    inputs.forEach((parser, count) -> lines.add(parser.id() + " " + count));
    Path whole = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.writeString(whole, lines.toString());
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
