package dev.whoami.lint;

import static dev.whoami.report.writer.TextWriter.counted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parts that a shortened report leaves out, for its last line. */
final class ShortenedParts {
  private final List<String> parts = new ArrayList<>();

  /** Findings that are shown without their fix, or only named, or only counted. */
  void findings(int count) {
    add(count, counted(count, "finding"));
  }

  void files(int count) {
    add(count, counted(count, "file") + " that cannot be read");
  }

  void allowed(int count) {
    add(count, counted(count, "allowed finding"));
  }

  void open(int count) {
    add(count, counted(count, "value") + " not checked");
  }

  private void add(int count, String part) {
    if (count > 0) {
      parts.add(part);
    }
  }

  /** One line; empty where nothing is left out. */
  Optional<String> line(String command) {
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of("Shortened: " + String.join(", ", parts) + ". To see all: " + command);
  }
}
