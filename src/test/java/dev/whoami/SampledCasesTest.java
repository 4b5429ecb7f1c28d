package dev.whoami;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampledCasesTest {
  private static final Path TESTS = Path.of("src/test/java");
  private static final Path VERIFY = Path.of("scripts/verify");

  @Test
  void samplesThatBeginAtEachTurnHaveEveryCaseBetweenThem() {
    List<Integer> cases = IntStream.range(0, 10).boxed().toList();
    List<Integer> all =
        IntStream.range(0, 3)
            .boxed()
            .flatMap(turn -> SampledCases.oneIn(3, cases, turn).stream())
            .distinct()
            .sorted()
            .toList();
    assertThat(all).isEqualTo(cases);
  }

  /** Else some cases would never be tried. */
  @Test
  void everyTestThatTakesASampleIsWholeInVerifyAll() throws IOException {
    List<String> whole =
        Stream.of("every_case", "every_scenario").flatMap(SampledCasesTest::tests).toList();
    try (Stream<Path> files = Files.walk(TESTS)) {
      List<String> sampled =
          files
              .filter(it -> it.toString().matches(".*(?<!SampledCases)(Test|IT)\\.java"))
              .filter(SampledCasesTest::takesASample)
              .map(it -> it.getFileName().toString().replace(".java", ""))
              .toList();
      assertThat(sampled)
          .hasSizeGreaterThan(5)
          .allMatch(test -> whole.stream().anyMatch(test::matches));
    }
  }

  private static boolean takesASample(Path file) {
    try {
      return Files.readString(file).contains("SampledCases.");
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  /** Those that a step of the script runs, as patterns. */
  private static Stream<String> tests(String step) {
    try {
      String body = Files.readString(VERIFY).split("\n" + step + "\\(\\) \\{\n", 2)[1];
      return Arrays.stream(body.split("\n}\n", 2)[0].split("[^\\w*]+", 0))
          .filter(it -> it.matches("[\\w*]+(Test|IT)"))
          .map(it -> it.replace("*", ".*"));
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
