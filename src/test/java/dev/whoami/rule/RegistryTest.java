package dev.whoami.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.lab.Scenario;
import dev.whoami.lint.rule.LintRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegistryTest {
  private static final Path PAGES = Paths.get("docs", "findings");

  @ParameterizedTest
  @EnumSource
  void everyRuleHasAPageThatBeginsWithItsCode(Rules rule) throws IOException {
    Path page = PAGES.resolve(rule.name() + ".md");
    assertThat(page).isRegularFile();
    List<String> lines = Files.readAllLines(page, StandardCharsets.UTF_8);
    assertThat(lines.get(0)).matches("# " + rule.name() + ": \\S.+[^.\\s]");
    assertThat(lines).hasSizeGreaterThan(10);
  }

  @Test
  void noPageIsWithoutARule() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      List<String> named =
          pages
              .map(page -> page.getFileName().toString())
              .filter(name -> !name.equals("README.md"))
              .sorted()
              .collect(Collectors.toList());
      Set<String> all = codes();
      Arrays.stream(LintRules.values()).map(LintRules::name).forEach(all::add);
      assertThat(named).isEqualTo(all.stream().map(code -> code + ".md").toList());
    }
  }

  @Test
  void codesAreInOrderAndOfOneForm() {
    List<String> codes = Arrays.stream(Rules.values()).map(Rules::name).toList();
    assertThat(codes).allMatch(code -> code.matches("WHO\\d{3}")).isSorted();
  }

  @ParameterizedTest
  @EnumSource
  void aScenarioExpectsOnlyCodesThatThereAre(Scenario scenario) {
    assertThat(codes()).containsAll(scenario.expectation().codes());
    assertThat(codes()).containsAll(scenario.expectation().optionalCodes());
  }

  @Test
  void noClassIsRegisteredTwice() throws IOException {
    String registry = Files.readString(Paths.get("src/main/java/dev/whoami/rule/Rules.java"));
    List<String> made =
        Pattern.compile("WHO\\d{3}\\(new (\\w+)\\(\\)\\)")
            .matcher(registry)
            .results()
            .map(it -> it.group(1))
            .toList();
    assertThat(made).hasSize(Rules.values().length);
    assertThat(new HashSet<>(made)).hasSameSizeAs(made);
  }

  private static Set<String> codes() {
    return Arrays.stream(Rules.values())
        .map(Rules::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
