package dev.whoami.report.writer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TerminalMarkdownTest {
  private static final String CODE = "\u001b[36m";
  private static final String TITLE = "\u001b[1m";
  private static final String END = "\u001b[0m";

  static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("docs/findings"))) {
      return files.filter(it -> String.valueOf(it.getFileName()).startsWith("WHO")).toList();
    }
  }

  @Test
  void headingsAreUnderlinedWhereThereIsNoInk() {
    assertThat(
            TerminalMarkdown.render(
                "# A: b\n\n## C\n\n### D\n\ntext `code`\n", RenderOptions.plain()))
        .isEqualTo("A: b\n====\n\nC\n-\n\nD\n\ntext `code`\n");
  }

  @Test
  void aQuotationIsAParagraph() {
    assertThat(TerminalMarkdown.render("> Stop\n> it.\n\nThen\n", RenderOptions.plain()))
        .isEqualTo("Stop it.\n\nThen\n");
  }

  @Test
  void whereThereIsInkBackticksAndUnderlinesAreNotNeeded() {
    assertThat(TerminalMarkdown.render("# A\n\nsee `x y`.\n", RenderOptions.plain().colored(true)))
        .isEqualTo(TITLE + "A" + END + "\n\nsee " + CODE + "x y" + END + ".\n");
  }

  @Test
  void codeThatIsWrappedIsInkedOnEachLine() {
    String markdown = "a `" + "word ".repeat(20) + "end` b\n";
    assertThat(TerminalMarkdown.render(markdown, RenderOptions.plain().colored(true)).lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).containsOnlyOnce(CODE).containsOnlyOnce(END));
  }

  @Test
  void paragraphsAreAsWideAsThePaperAndCodeStaysAsItIs() {
    String code = "x".repeat(90);
    String items = "- " + "item ".repeat(20) + "\n  more\n- two\n";
    String page =
        TerminalMarkdown.render(items + "\n```sh\n" + code + "\n```\n", RenderOptions.plain());
    assertThat(page).startsWith("- item").endsWith("item more\n- two\n\n    " + code + "\n");
    assertThat(page.lines().filter(line -> line.startsWith("  item"))).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageKeepsAllOfItsWords(Path page) throws IOException {
    String markdown = Files.readString(page);
    String rendered = TerminalMarkdown.render(markdown, RenderOptions.plain());
    assertThat(words(rendered.replaceAll("(?m)^[=-]+$", "")))
        .isEqualTo(words(markdown.replaceAll("(?m)^(#{2,3} |> |# (?=WHO))|^ *```.*$", "")));
    assertThat(rendered.lines())
        .filteredOn(line -> !line.startsWith("    "))
        .filteredOn(line -> line.replaceFirst("^- ", "").strip().contains(" "))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
  }

  /** A terminal would show its bars. */
  @ParameterizedTest
  @MethodSource("pages")
  void noPageHasATable(Path page) throws IOException {
    assertThat(Files.readString(page).replaceAll("(?s)```.*?```", "").lines())
        .noneMatch(line -> line.strip().startsWith("|"));
  }

  private static List<String> words(String text) {
    return List.of(text.trim().split("\\s+"));
  }
}
