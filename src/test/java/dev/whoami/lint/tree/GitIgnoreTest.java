package dev.whoami.lint.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The patterns of a .gitignore, held against {@code git check-ignore}. */
class GitIgnoreTest {
  private static final List<String> PATHS =
      List.of(
          "a",
          "b",
          "ab",
          "aab",
          "a b",
          "a ",
          "#a",
          "!a",
          "a*",
          "a\\b",
          "[a]",
          "A",
          "a.tf",
          "b.tf",
          "x/a",
          "x/b",
          "x/ab",
          "x/a.tf",
          "x/y/a",
          "x/y/b.tf",
          "x/y/z/a.tf",
          "y/x/a",
          "xy/a",
          "x/[a]",
          "x-1/a",
          "x/a1",
          "x/a9b",
          "ä/b",
          "z/a]b",
          "z/a-b",
          "z/a:b",
          "z/a^b");

  /** Forms that git's own documentation and tests name, and the odd ones. */
  private static final List<String> PATTERNS =
      List.of(
          "a",
          "/a",
          "a/",
          "x/",
          "/x",
          "x/a",
          "/x/a",
          "*",
          "/*",
          "*.tf",
          "/*.tf",
          "x/*",
          "x/*.tf",
          "x/**",
          "**/a",
          "**/x/a",
          "x/**/a",
          "x/**/a.tf",
          "**",
          "/**",
          "**/",
          "a**",
          "x/a**b",
          "x/***",
          "***",
          "?",
          "x/?",
          "[ab]",
          "[!a]",
          "[^a]",
          "[a-b]b",
          "x/a[0-9]",
          "x/a[0-9]b",
          "[",
          "[a",
          "x/[",
          "[[]a]",
          "[]]",
          "z/a[]-]b",
          "z/a[]:^-]b",
          "[[:alpha:]]",
          "x/a[[:digit:]]",
          "[[:nothing:]]",
          "[[:alpha:]",
          "\\#a",
          "\\!a",
          "#a",
          "!a",
          "!x/a",
          "a\\",
          "a\\*",
          "a\\\\b",
          "a\\ b",
          "a\\ ",
          "a ",
          "a  ",
          "a\\  ",
          " a",
          "",
          " ",
          "/",
          "//",
          "!",
          "!/",
          "x//a",
          "x/y/",
          "x/y/z",
          "y/*/a",
          "*/a",
          "*/*",
          "*/y",
          "ä",
          "?/b",
          "A",
          "x*/a",
          "*-1/",
          "\\a",
          "\\[a\\]",
          "[\\[]a]",
          "[a-]",
          "z/a[a-]b",
          "x/y/../a",
          "./a",
          "a\t",
          "z/a[\\]]b",
          "z/a[+--]b",
          "[b-a]",
          "**/**/a",
          "x/**/**/a",
          "**a",
          "x/**y/a",
          "!*",
          "!**");

  private final Path folder;

  GitIgnoreTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void eachPatternMeansWhatGitSays() throws Exception {
    makeRepository();
    for (String pattern : PATTERNS) {
      ignoreBy("", pattern + "\n");
      assertThat(ours()).as("<%s>", pattern).isEqualTo(gits());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void soDoSeveralInNestedFolders(long seed) throws Exception {
    makeRepository();
    Random random = new Random(seed);
    for (int i = 0; i < 25; i++) {
      for (String each : List.of("", "x/", "x/y/")) {
        ignoreBy(each, random.nextInt(3) == 0 ? "" : lines(random));
      }
      Path exclude = folder.resolve(".git/info/exclude");
      Files.createDirectories(exclude.getParent());
      Files.writeString(exclude, random.nextBoolean() ? "" : lines(random));
      assertThat(ours()).as(this::files).isEqualTo(gits());
    }
  }

  /** A pattern of a stranger must not cost more than it is long. */
  @Test
  void manyStarsCostNoMoreThanTheirNumber() {
    PathPattern stars = PathPattern.of("a*".repeat(500) + "b");
    PathPattern folders = PathPattern.of("**/a/".repeat(200) + "b");
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertThat(stars.matches("a".repeat(4000))).isFalse();
          assertThat(stars.matches("a".repeat(4000) + "b")).isTrue();
          assertThat(folders.matches("a/".repeat(2000) + "c")).isFalse();
        });
  }

  private static String lines(Random random) {
    StringBuilder lines = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      lines.append(random.nextInt(3) == 0 ? "!" : "");
      lines.append(PATTERNS.get(random.nextInt(PATTERNS.size())));
      lines.append(random.nextInt(5) == 0 ? "\r\n" : "\n");
    }
    return lines.toString();
  }

  private String files() {
    StringBuilder all = new StringBuilder();
    for (String each :
        List.of(".git/info/exclude", ".gitignore", "x/.gitignore", "x/y/.gitignore")) {
      try {
        all.append(each).append(":\n").append(Files.readString(folder.resolve(each)));
      } catch (IOException missing) {
        all.append(each).append(" is missing\n");
      }
    }
    return all.toString();
  }

  private void makeRepository() throws Exception {
    assertThat(run("", "git", "init", "-q").length()).isNotNegative();
    for (String each : PATHS) {
      Path file = folder.resolve(each);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "");
    }
  }

  private void ignoreBy(String where, String lines) throws IOException {
    Files.writeString(folder.resolve(where + ".gitignore"), lines);
  }

  private Set<String> gits() throws Exception {
    String all = run(String.join("\0", PATHS), "git", "check-ignore", "-z", "--stdin");
    Set<String> ignored = new TreeSet<>(List.of(all.split("\0")));
    ignored.remove("");
    return ignored;
  }

  private Set<String> ours() {
    Set<String> ignored = new TreeSet<>(PATHS);
    ignored.removeAll(FolderWalk.through(folder.toString(), Exclusions.none(), it -> true).files());
    return ignored;
  }

  private String run(String input, String... command) throws Exception {
    List<String> whole = new ArrayList<>(List.of(command));
    whole.addAll(1, List.of("-c", "core.excludesFile=/dev/null"));
    Process git = new ProcessBuilder(whole).directory(folder.toFile()).start();
    git.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
    git.getOutputStream().close();
    return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
