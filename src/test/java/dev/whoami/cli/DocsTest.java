package dev.whoami.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The pages: their links lead somewhere, and whoami takes the commands in them. */
class DocsTest {
  private static final Pattern LINK = Pattern.compile("(?:\\]\\(|src=\")([^)\"#:]+)[)\"#]");
  private static final Pattern ANCHOR = Pattern.compile("\\]\\(([^)\":#]*)#([^)]+)\\)");
  private static final Pattern PAGE_OF_AWS =
      Pattern.compile("https://docs\\.aws\\.amazon\\.com/[^\\s)#>\"`,]*");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?m)(?:java -jar \\S*whoami\\.jar|\\$\\{whoami}|^scripts/whoami) +([^\\n]+)");

  static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(Path.of("docker/deploy/README.md")));
    for (String folder : List.of(".", "docs", "docs/dev", "docs/findings")) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        files.filter(it -> it.toString().endsWith(".md")).sorted().forEach(pages::add);
      }
    }
    return pages;
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsToAFile(Path page) throws IOException {
    for (MatchResult link : LINK.matcher(Files.readString(page)).results().toList()) {
      assertThat(page.resolveSibling(link.group(1))).as(link.group()).exists();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageOfAwsIsNamedWithItsEnding(Path page) throws IOException {
    for (MatchResult link : PAGE_OF_AWS.matcher(Files.readString(page)).results().toList()) {
      assertThat(link.group()).matches(".*(/|\\.html|\\.pdf|\\.json)");
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyAnchorIsAHeading(Path page) throws IOException {
    for (MatchResult link : ANCHOR.matcher(Files.readString(page)).results().toList()) {
      Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
      assertThat(anchors(target)).as(link.group()).contains(link.group(2));
    }
  }

  /** As the forge makes them: small letters, hyphens for spaces, no other punctuation. */
  private static List<String> anchors(Path page) throws IOException {
    return HEADING
        .matcher(Files.readString(page))
        .results()
        .map(it -> it.group(1).toLowerCase(Locale.ROOT))
        .map(it -> it.replaceAll("[^\\p{L}\\d _-]", "").replace(' ', '-'))
        .toList();
  }

  static List<String> commands() throws IOException {
    List<String> commands = new ArrayList<>();
    for (Path page : pages()) {
      COMMAND.matcher(Files.readString(page)).results().forEach(it -> commands.add(it.group(1)));
    }
    return commands.stream()
        .map(
            it ->
                it.replaceAll("\\$\\{clients?}", "boto3")
                    .replace("${limit}", "30s")
                    .replaceAll("\\$\\{\\w+}", "1"))
        .map(it -> it.replaceFirst("\\s*(#|[<>|;`&\\\\)]| {2}).*", ""))
        .filter(it -> !it.isBlank())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void whoamiTakesEveryCommand(String command) {
    String[] words = command.replace("'", "").trim().split("\\s+");
    CommandLine.ParseResult parsed = WhoamiCommandLine.create().parseArgs(words);
    assertThat(parsed.unmatched()).isEmpty();
  }

  @Test
  void thePageOfLintShowsARecordedReport() throws IOException {
    Path report = Path.of("src/test/lint/described-without-role/expected.txt");
    String shown = Files.readString(report).replace("src/test/lint/described-without-role/", "");
    assertThat(Files.readString(Path.of("docs/lint.md"))).contains(shown);
  }

  @Test
  void thereAreManyCommands() throws IOException {
    assertThat(commands()).hasSizeGreaterThan(20);
  }
}
