package dev.whoami.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * With pipefail, a reader that ends before what it reads ends the script: the writer is killed as
 * soon as it has more to say than a pipe holds, which is not on the day of the first test.
 */
class PipesInScriptsTest {
  private static final Pattern READER_THAT_ENDS_EARLY =
      Pattern.compile(
          "(?<![|])[|]\\s*(head\\b|grep\\s+(-\\S+\\s+)*-\\w*[qm]|sed\\b[^|]*\\d+q\\b|awk\\b[^|]*\\bexit\\b)");

  private static boolean endsEarly(String line) {
    return READER_THAT_ENDS_EARLY.matcher(line).find();
  }

  @Test
  void everyReaderReadsToTheEnd() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("scripts"))) {
      for (Path each : files.sorted().toList()) {
        List<String> lines = Files.readAllLines(each);
        assertThat(lines).as(each.toString()).noneMatch(PipesInScriptsTest::endsEarly);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sort -rn | head -\"$1\"",
        "find . | grep -q .",
        "find . |grep -E -m 1 x",
        "find . | sed -n 3q",
        "cat file | awk '{ print; exit }'"
      })
  void whatEndsEarlyIsFound(String line) {
    assertThat(endsEarly(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "grep -q x file || head -1 file",
        "sort | awk 'NR <= 3'",
        "awk '{ print; exit }' f"
      })
  void whatReadsAFileOrToTheEndIsNot(String line) {
    assertThat(endsEarly(line)).isFalse();
  }
}
