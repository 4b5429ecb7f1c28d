package dev.whoami.cli;

import dev.whoami.diagnosis.Topic;
import dev.whoami.diagnosis.catalog.CatalogEntry;
import dev.whoami.diagnosis.fix.FindingPage;
import dev.whoami.fleet.rule.FleetRules;
import dev.whoami.lint.rule.LintRules;
import dev.whoami.rule.Rules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages of the findings in the jar, and the list of all findings. */
final class FindingPages {
  private static final int MOST_TITLES = 5;

  private FindingPages() {}

  /** The page of a code such as WHO101, who101 or 101; empty if there is none. */
  static Optional<FindingPage> page(String code) {
    String whole = whole(code);
    return whole.matches("WHO\\d{3}") ? FindingPage.of(whole) : Optional.empty();
  }

  /** The rule that checks for it in a running container; empty for findings of lint and fleet. */
  static Optional<Rules> rule(String code) {
    return Arrays.stream(Rules.values()).filter(it -> it.name().equals(whole(code))).findFirst();
  }

  /** The code that was meant, if letters replace digits or signs were added: WHO1O1, who-101. */
  static Optional<String> meant(String typed) {
    String digits =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[-_ .#]", "")
            .replace('O', '0')
            .replaceAll("[IL]", "1")
            .replaceFirst("^WH0", "");
    return page(digits).map(it -> whole(digits));
  }

  /** The codes of the first findings whose title has these words. */
  static List<String> titledWith(String typed) {
    List<String> words = Arrays.asList(typed.toLowerCase(Locale.ROOT).split("[-_ ]"));
    return catalog()
        .filter(it -> titleWords(it).containsAll(words))
        .map(CatalogEntry::name)
        .limit(MOST_TITLES)
        .collect(Collectors.toList());
  }

  private static List<String> titleWords(CatalogEntry finding) {
    return Arrays.asList(finding.title().toLowerCase(Locale.ROOT).split("[^a-z0-9]+"));
  }

  private static String whole(String code) {
    return "WHO" + code.toUpperCase(Locale.ROOT).replaceFirst("^WHO", "");
  }

  /** The codes of all findings. */
  static List<String> codes() {
    return catalog().map(CatalogEntry::name).collect(Collectors.toList());
  }

  /**
   * A code of one catalog, from an option. Throws UsageException if the catalog does not have it.
   */
  static String code(String option, String text, CatalogEntry[] catalog, String command) {
    String code = text.toUpperCase(Locale.ROOT);
    List<String> known =
        Arrays.stream(catalog).map(CatalogEntry::name).collect(Collectors.toList());
    if (!known.contains(code)) {
      throw new UsageException(
          option
              + " "
              + text
              + " is not a finding of "
              + command
              + "; use one of: "
              + String.join(", ", known));
    }
    return code;
  }

  /** A line for each finding, by the title of its topic. */
  static Map<String, List<String>> lines() {
    Map<String, List<String>> lines = new LinkedHashMap<>();
    catalog()
        .forEach(
            it ->
                lines
                    .computeIfAbsent(Topic.of(it.name()).title(), topic -> new ArrayList<>())
                    .add(
                        it.name()
                            + "  "
                            + padded(CompletionValues.word(it.severity()))
                            + it.title()));
    return lines;
  }

  /** All findings: those of a diagnosis, then those of lint and of fleet. */
  private static Stream<CatalogEntry> catalog() {
    return Stream.of(Rules.values(), LintRules.values(), FleetRules.values())
        .flatMap(Arrays::stream);
  }

  private static String padded(String severity) {
    return (severity + "         ").substring(0, 9);
  }
}
