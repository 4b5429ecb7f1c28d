package dev.whoami.lint;

import dev.whoami.lint.setting.LintSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A folder of files that are judged together, and what is said of them. It is judged once for all
 * tests of this JVM: a judgement is a value.
 */
record LintCase(Path folder) {
  private static final Path FOLDERS = Path.of("src", "test", "lint");
  private static final Map<LintCase, Lint> JUDGED = new ConcurrentHashMap<>();

  static List<LintCase> all() {
    try (Stream<Path> folders = Files.list(FOLDERS)) {
      return folders.filter(Files::isDirectory).sorted().map(LintCase::new).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The files one by one, or with a folder "code" the whole as a repository. */
  Lint judged() {
    return JUDGED.computeIfAbsent(this, LintCase::judgedAnew);
  }

  private Lint judgedAnew() {
    if (Files.isDirectory(folder.resolve("code"))) {
      return Lint.in(List.of(name(folder)), LintSettings.usual(), Duration.ofMinutes(1));
    }
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
