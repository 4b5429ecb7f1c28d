package dev.whoami.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Java's patterns take a frame of the stack for each repetition of a group, so a text of somebody
 * else that repeats it ten thousand times ends the run. A group is repeated possessively, or a
 * bounded number of times.
 */
class RecursivePatternsTest {
  /** In a text of the source: the end of a group, and a sign for any number of them. */
  private static final Pattern UNBOUNDED =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\\)(?:[*+]|\\{\\d+,})(?!\\+)(?:[^\"\\\\]|\\\\.)*\"");

  @Test
  void noGroupIsRepeatedWithoutABound() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      assertThat(files.filter(it -> it.toString().endsWith(".java")))
          .hasSizeGreaterThan(500)
          .allSatisfy(it -> assertThat(unbounded(it)).as(it.toString()).isEmpty());
    }
  }

  private static List<String> unbounded(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(RecursivePatternsTest::isUnbounded)
        .filter(it -> !it.strip().startsWith("*"))
        .toList();
  }

  private static boolean isUnbounded(String line) {
    return UNBOUNDED.matcher(line).find();
  }

  @ParameterizedTest
  @CsvSource({
    "'of(\"a(b|c)*d\")', true",
    "'of(\"(?:a/)+\")', true",
    "'of(\"(a){2,}\")', true",
    "'of(\"(a)*+\")', false",
    "'of(\"(a){0,9}\")', false",
    "'of(\"[)]*\")', false",
    "'f(a) * g(\"x\")', false"
  })
  void theRuleKnowsOne(String line, boolean expected) {
    assertThat(isUnbounded(line)).isEqualTo(expected);
  }
}
