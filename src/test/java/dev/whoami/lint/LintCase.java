package dev.whoami.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A folder of files that are judged together, and what is said of them. */
record LintCase(Path folder) {
  private static final Path FOLDERS = Path.of("src", "test", "lint");

  static List<LintCase> all() {
    try (Stream<Path> folders = Files.list(FOLDERS)) {
      return folders.filter(Files::isDirectory).sorted().map(LintCase::new).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Lint judged() {
    try (Stream<Path> files = Files.list(folder)) {
      return Lint.of(
          files.filter(LintCase::isJudged).sorted().map(LintCase::name).toList(), Set.of());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** All but what was said before, folders, and the variables beside the files. */
  private static boolean isJudged(Path path) {
    return Files.isRegularFile(path)
        && !path.endsWith("expected.txt")
        && !path.endsWith("all.txt")
        && !path.toString().endsWith(".tfvars");
  }

  private static String name(Path path) {
    return path.toString().replace('\\', '/');
  }

  Path expected() {
    return folder.resolve("expected.txt");
  }

  Path everything() {
    return folder.resolve("all.txt");
  }

  @Override
  public String toString() {
    return folder.getFileName().toString();
  }
}
