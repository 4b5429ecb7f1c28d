package dev.whoami.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whoami.SampledCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the search begins with, and every input that it has once found: the files in
 * src/test/resources/fuzz, in a folder for each parser, and the long ones.
 */
class ParsersTest {
  private static final Path FOUND = Path.of("src/test/resources/fuzz");
  private static final int SEEDS = 8;
  private static final int PARTS = 8;

  @ParameterizedTest
  @EnumSource
  void everySeedAndEachPartOfItAgainAndAgainIsWithinTheBounds(Parser parser) throws Exception {
    assertThat(parser.seeds()).isNotEmpty();
    for (byte[] each : parser.seeds()) {
      Verification.verify(parser, each);
    }
    List<byte[]> first = parser.seeds().subList(0, Math.min(SEEDS, parser.seeds().size()));
    for (int seed = 0; seed < first.size(); seed++) {
      byte[] each = first.get(seed);
      for (int part : SampledCases.oneIn(4, IntStream.range(0, PARTS).boxed().toList(), seed)) {
        if (each.length > 1) {
          Verification.verify(parser, Verification.repeated(each, part * each.length / PARTS));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasOnceFoundIsMended(Parser parser) throws Exception {
    for (Path each : found(parser.id())) {
      Verification.verify(parser, Files.readAllBytes(each));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasOnceTooLongIsMended(LongInput input) throws Exception {
    Verification.verify(input.parser(), input.bytes());
  }

  @Test
  void everyFolderOfInputsHasItsParser() throws IOException {
    try (Stream<Path> folders = Files.list(FOUND)) {
      folders.forEach(it -> assertThat(Parser.named(it.getFileName().toString())).isNotNull());
    }
  }

  private static List<Path> found(String parser) throws IOException {
    Path folder = FOUND.resolve(parser);
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void aSecretAControlCharacterAndABrokenLineAreNotSaid() {
    Said said = new Said();
    said.line("well");
    said.lines("a\nb");
    assertThatThrownBy(() -> said.hidesSecrets("x" + Said.SECRET))
        .hasMessageContaining("a secret is told");
    assertThatThrownBy(() -> said.lines("a\u001b[2J")).hasMessageContaining("control character");
    assertThatThrownBy(() -> said.lines("a\u202eb")).hasMessageContaining("control character");
    assertThatThrownBy(() -> said.line("a\nb")).hasMessageContaining("a line is broken");
  }
}
