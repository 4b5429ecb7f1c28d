package dev.whoami.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.fuzz.Seeds;
import dev.whoami.report.writer.RenderOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever the bytes are, they are judged or told: no crash, no end of the memory, no end of the
 * time. The seeds are fixed, so that a build says the same twice; take them out to search for more.
 */
class LintFuzzTest {
  private static final List<String> ENDINGS = List.of("x.tf", "x.json", "x.yaml", "x");
  private static final List<byte[]> SAMPLES = Seeds.of().files("src/test/lint/.*").all();

  /** What the languages are made of, in any order. */
  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "(",
          ")",
          "\"",
          "'",
          ":",
          ",",
          "=",
          "\n",
          " ",
          "\t",
          "\r",
          "\\",
          "-",
          "#",
          "//",
          "/*",
          "*/",
          "${",
          "%{",
          "$${",
          "<<EOF\n",
          "\nEOF\n",
          "&a",
          "*a",
          "!Ref ",
          "<<",
          "? ",
          "| ",
          "> ",
          "---\n",
          "resource ",
          "\"aws_ecs_task_definition\" ",
          "locals ",
          "local.a",
          "data.",
          "Resources:\n",
          "containerDefinitions",
          "Type: ",
          "kind: List\n",
          "planned_values",
          "\"address\"",
          "module.",
          "1e999999999",
          "0x",
          "null",
          "true",
          "\0",
          "\uFEFF",
          "\u2028",
          "\uD83D\uDE00",
          "whoami:allow WHO801",
          "jsonencode(",
          "for ",
          "…");

  @Property(tries = 300, seed = "4711")
  void anyBytesAreReportedOrJudged(@ForAll byte[] bytes, @ForAll("endings") String name)
      throws IOException {
    mustBeToldOrJudged(name, bytes);
  }

  @Property(tries = 600, seed = "4711")
  void anyPiecesAreReportedOrJudged(@ForAll("pieces") String text, @ForAll("endings") String name)
      throws IOException {
    mustBeToldOrJudged(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 600, seed = "4711")
  void anyDamageIsReportedOrJudged(@ForAll("damaged") byte[] bytes, @ForAll("endings") String name)
      throws IOException {
    mustBeToldOrJudged(name, bytes);
  }

  private static void mustBeToldOrJudged(String name, byte[] bytes) throws IOException {
    Path folder = Files.createTempDirectory("lint");
    Path file = Files.write(folder.resolve(name), bytes);
    try {
      Lint lint = Lint.of(List.of(file.toString()), Set.of());
      assertThat(lint.unreadable().values())
          .noneMatch(it -> it.contains("a bug of whoami"))
          .noneMatch(it -> it.contains("memory"))
          .noneMatch(it -> it.contains("--timeout"));
      assertThat(lint.findings()).noneMatch(it -> it.finding().code().equals("WHO001"));
      for (LintFormat each : LintFormat.values()) {
        boolean hasNoneToTell = each == LintFormat.LINE && lint.exitCode() == 0;
        assertThat(each.render(lint, RenderOptions.plain()).isEmpty()).isEqualTo(hasNoneToTell);
      }
    } finally {
      Files.delete(file);
      Files.delete(folder);
    }
  }

  @Provide
  static Arbitrary<String> endings() {
    return Arbitraries.of(ENDINGS);
  }

  @Provide
  static Arbitrary<String> pieces() {
    return Arbitraries.of(PIECES).list().ofMaxSize(60).map(it -> String.join("", it));
  }

  @Provide
  static Arbitrary<byte[]> damaged() {
    return Arbitraries.randomValue(LintFuzzTest::damaged);
  }

  /** A part left out, doubled very often, or replaced by bytes or pieces. */
  private static byte[] damaged(Random random) {
    byte[] sample = SAMPLES.get(random.nextInt(SAMPLES.size()));
    int from = random.nextInt(sample.length);
    int to = from + random.nextInt(Math.min(200, sample.length - from));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(sample, 0, from);
    switch (random.nextInt(4)) {
      case 0 -> out.write(random.nextInt(256));
      case 1 -> out.writeBytes(piece(random));
      case 2 -> {
        for (int i = 0; i < 300; i++) {
          out.write(sample, from, to - from);
        }
      }
      default -> {
        // It is left out.
      }
    }
    out.write(sample, to, sample.length - to);
    return out.toByteArray();
  }

  private static byte[] piece(Random random) {
    return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
  }
}
