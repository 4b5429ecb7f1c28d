package dev.whoami.cli;

import dev.whoami.diagnosis.Severity;
import dev.whoami.diagnosis.Topic;
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

/** The pages of the findings, as they are in the jar, and the list of what the registries hold. */
final class FindingPages {
  private FindingPages() {}

  /** The page of a code such as WHO101, who101 or 101; empty where there is none. */
  static Optional<FindingPage> page(String code) {
    String whole = whole(code);
    return whole.matches("WHO\\d{3}") ? FindingPage.of(whole) : Optional.empty();
  }

  /** What finds it in a running container; empty for the findings of lint and fleet. */
  static Optional<Rules> rule(String code) {
    return Arrays.stream(Rules.values()).filter(it -> it.name().equals(whole(code))).findFirst();
  }

  private static String whole(String code) {
    return "WHO" + code.toUpperCase(Locale.ROOT).replaceFirst("^WHO", "");
  }

  /** The codes of all findings. */
  static List<String> codes() {
    List<String> codes = new ArrayList<>();
    Arrays.stream(Rules.values()).map(Rules::name).forEach(codes::add);
    Arrays.stream(LintRules.values()).map(LintRules::name).forEach(codes::add);
    Arrays.stream(FleetRules.values()).map(FleetRules::name).forEach(codes::add);
    return codes;
  }

  /** Every finding in a line of its own, by the title of its topic. */
  static Map<String, List<String>> lines() {
    Map<String, List<String>> lines = new LinkedHashMap<>();
    for (Rules each : Rules.values()) {
      add(lines, each.name(), each.severity(), each.title());
    }
    for (LintRules each : LintRules.values()) {
      add(lines, each.name(), each.severity(), each.title());
    }
    for (FleetRules each : FleetRules.values()) {
      add(lines, each.name(), each.severity(), each.title());
    }
    return lines;
  }

  private static void add(
      Map<String, List<String>> lines, String code, Severity severity, String title) {
    lines
        .computeIfAbsent(Topic.of(code).title(), topic -> new ArrayList<>())
        .add(code + "  " + padded(severity.name().toLowerCase(Locale.ROOT)) + title);
  }

  private static String padded(String severity) {
    return (severity + "         ").substring(0, 9);
  }
}
