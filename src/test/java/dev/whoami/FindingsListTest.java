package dev.whoami;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.diagnosis.Severity;
import dev.whoami.diagnosis.Topic;
import dev.whoami.fleet.rule.FleetRules;
import dev.whoami.lint.rule.LintRules;
import dev.whoami.rule.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The registries say how severe a finding is and what its page is called; the pages and their list,
 * which -Dupdate writes, say the same.
 */
class FindingsListTest {
  private static final Path PAGES = Path.of("docs/findings");
  private static final Path LIST = PAGES.resolve("README.md");

  /** A constant of a registry. */
  private record Entry(String code, Severity severity, Set<Severity> severities, String title) {
    @Override
    public String toString() {
      return code;
    }
  }

  static List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (Rules it : Rules.values()) {
      entries.add(new Entry(it.name(), it.severity(), it.severities(), it.title()));
    }
    for (LintRules it : LintRules.values()) {
      entries.add(new Entry(it.name(), it.severity(), it.severities(), it.title()));
    }
    for (FleetRules it : FleetRules.values()) {
      entries.add(new Entry(it.name(), it.severity(), it.severities(), it.title()));
    }
    return entries;
  }

  @ParameterizedTest
  @MethodSource("entries")
  void thePageBeginsWithTheTitleAndTheSeverity(Entry entry) throws IOException {
    List<String> lines = Files.readAllLines(PAGES.resolve(entry.code() + ".md"));
    assertThat(lines.get(0)).isEqualTo("# " + entry.code() + ": " + entry.title());
    assertThat(lines.get(2)).matches(severity(entry));
    assertThat(lines).hasSizeGreaterThan(10);
    assertThat(entry.title()).doesNotEndWith(".");
  }

  /**
   * "Severity: error", or where some cases are less severe "Severity: error; a warning where …".
   */
  private static String severity(Entry entry) {
    String usual = "Severity: " + word(entry.severity());
    return entry.severities().stream()
        .filter(it -> it != entry.severity())
        .findFirst()
        .map(unusual -> usual + "; an? " + word(unusual) + " (where|for|if) \\S.*")
        .orElse(usual);
  }

  @Test
  void noPageIsWithoutARule() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      List<String> names =
          pages
              .map(page -> Objects.toString(page.getFileName()))
              .filter(name -> !name.equals("README.md"))
              .toList();
      assertThat(names)
          .containsExactlyInAnyOrderElementsOf(
              entries().stream().map(it -> it.code() + ".md").toList());
    }
  }

  @Test
  void theListHasEveryFinding() throws IOException {
    String expected = list();
    Goldens.of(FindingsListTest.class).compare(LIST, expected);
  }

  private static String list() {
    StringBuilder list = new StringBuilder("# Findings\n\n");
    list.append("What whoami can find, by the number of its code. A code is never reused.\n");
    list.append(
        "`java -jar whoami.jar explain CODE` prints a page in the terminal, with the names that are"
            + " known\n");
    list.append("there in place of `${cluster}` and its like.\n");
    for (Topic topic : Topic.values()) {
      List<Entry> rows = entries().stream().filter(it -> Topic.of(it.code()) == topic).toList();
      if (!rows.isEmpty()) {
        list.append("\n## ").append(topic.title()).append("\n\n");
        list.append("| code | severity | finding |\n|---|---|---|\n");
        rows.forEach(it -> list.append(row(it)));
      }
    }
    return list.append("\nThe list is generated: `mvn -q test -Dtest=FindingsListTest -Dupdate`.\n")
        .toString();
  }

  private static String row(Entry it) {
    String link = "[" + it.code() + "](" + it.code() + ".md)";
    return "| " + link + " | " + word(it.severity()) + " | " + it.title() + " |\n";
  }

  private static String word(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }
}
