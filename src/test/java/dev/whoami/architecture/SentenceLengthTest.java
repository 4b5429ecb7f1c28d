package dev.whoami.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A sentence of a page for users has at most 25 words: a tired reader keeps no more in mind. */
class SentenceLengthTest {
  private static final int MOST_WORDS = 25;

  /** Code, and what another test writes into a page: lists of names, and samples. */
  private static final Pattern NO_PROSE =
      Pattern.compile("(?s)```.*?```|<!-- ([a-z ]+): begin -->.*?<!-- \\1: end -->|<!--.*?-->");

  /** Each item of a list, row of a table and heading is one. */
  private static final Pattern PARAGRAPH =
      Pattern.compile("\\n\\s*\\n|\\n(?=\\s*(?:[-*]|\\d+\\.) |#+ |\\|)");

  private static final Pattern MARKER = Pattern.compile("^(?:[-*>]|\\d+\\.|#+) ");

  /** Before a capital, a number or code; and before the names that are written small. */
  private static final Pattern END_OF_SENTENCE =
      Pattern.compile(
          "(?<=[.!?:])(?:[*)\"]*)\\s+(?=[\"*(]*(?:[A-Z0-9`\\[]|whoami\\b|boto3\\b|minio-go\\b|aws-"
              + "|s3fs\\b|kOps\\b))");

  @Test
  void sentencesOfPagesAreShort() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path each : pages()) {
      longIn(Files.readString(each)).forEach(it -> found.add(each + ": " + it));
    }
    assertThat(found).as("one thought a sentence: split it").isEmpty();
  }

  /** The test itself sees what it is for. */
  @Test
  void countsTheWordsOfEachSentence() {
    String most = "word ".repeat(MOST_WORDS).trim();
    assertThat(longIn(most + ". " + "Again " + most.substring(5))).isEmpty();
    assertThat(longIn("- " + most + "\n- " + most)).isEmpty();
    assertThat(longIn(most + " more.")).hasSize(1);
    assertThat(longIn(most + "\nmore: and so on.")).hasSize(1);
    assertThat(longIn("| cell | " + most + "; " + most + " |")).isEmpty();
    assertThat(longIn("```\n" + most + " more\n```")).isEmpty();
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
      return Stream.concat(Stream.of(Path.of("README.md")), docs)
          .filter(it -> it.toString().endsWith(".md") && !it.startsWith("docs/dev"))
          .sorted()
          .toList();
    }
  }

  private static List<String> longIn(String page) {
    String prose = NO_PROSE.matcher(page).replaceAll("\n\n");
    return PARAGRAPH
        .splitAsStream(prose)
        .flatMap(SentenceLengthTest::cells)
        .map(it -> it.trim().replaceAll("\\s+", " "))
        .map(it -> MARKER.matcher(it).replaceFirst(""))
        .flatMap(END_OF_SENTENCE::splitAsStream)
        .filter(it -> it.split(" ").length > MOST_WORDS)
        .toList();
  }

  /** A cell of a table often lists its entries between semicolons. */
  private static Stream<String> cells(String paragraph) {
    String text = paragraph.trim();
    return text.startsWith("|") ? Arrays.stream(text.split("[|;]")) : Stream.of(paragraph);
  }
}
