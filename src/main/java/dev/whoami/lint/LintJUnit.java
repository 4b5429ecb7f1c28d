package dev.whoami.lint;

import dev.whoami.diagnosis.Remedy;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.report.writer.JUnitCase;
import dev.whoami.report.writer.JUnitSuite;
import dev.whoami.report.writer.RenderOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * For what reads test reports: a suite for each file, and in it a case for each finding. One that
 * does not fail the run, or is set aside, is skipped; a file without findings has a case that
 * passes.
 */
final class LintJUnit implements LintRenderer {
  @Override
  public String render(Lint lint, RenderOptions options, LintSections sections) {
    Map<String, List<JUnitCase>> cases = new LinkedHashMap<>();
    lint.files().forEach(file -> in(cases, file));
    sections.list(
        "findings",
        lint.findings(),
        it -> it.at().file(),
        it -> in(cases, it.at().file()).add(found(it, lint.fails(it), options)));
    sections.list(
        "allowed",
        lint.allowed(),
        it -> it.finding().at().file(),
        it -> in(cases, it.finding().at().file()).add(aside(it)));
    lint.unreadable()
        .forEach(
            (file, why) ->
                in(cases, file).add(JUnitCase.error("readable", "unreadable", "it " + why)));
    if (!lint.late().isEmpty()) {
      in(cases, lint.late().first()).add(JUnitCase.error("in time", "late", lint.late().text()));
    }
    List<JUnitSuite> suites = new ArrayList<>();
    cases.forEach((file, its) -> suites.add(suite(lint.pathOf(file), its)));
    return JUnitSuite.report("whoami lint", suites);
  }

  private static List<JUnitCase> in(Map<String, List<JUnitCase>> cases, String file) {
    return cases.computeIfAbsent(file, it -> new ArrayList<>());
  }

  private static JUnitSuite suite(String path, List<JUnitCase> cases) {
    return JUnitSuite.of(
        path,
        path,
        cases.isEmpty() ? Collections.singletonList(JUnitCase.passed("no finding")) : cases);
  }

  private static JUnitCase found(LintFinding found, boolean fails, RenderOptions options) {
    String severity = found.finding().severity().name().toLowerCase(Locale.ROOT);
    String message = severity + ": " + found.finding().gist();
    return fails
        ? JUnitCase.failed(name(found), severity, message, text(found, options))
        : JUnitCase.skipped(name(found), message);
  }

  private static JUnitCase aside(Allowed allowed) {
    String reason = allowed.reason().isEmpty() ? "" : ": " + allowed.reason();
    String by = allowed.by().name().toLowerCase(Locale.ROOT);
    return JUnitCase.skipped(name(allowed.finding()), "allowed by the " + by + reason);
  }

  /** Without the line, so that it is the same case in the next run. */
  private static String name(LintFinding found) {
    return found.finding().code() + found.at().address().map(it -> " " + it).orElse("");
  }

  private static String text(LintFinding found, RenderOptions options) {
    StringBuilder text = new StringBuilder(found.at().file());
    found.at().line().ifPresent(it -> text.append(", line ").append(it));
    text.append('\n').append(found.finding().text());
    found.finding().because().forEach(it -> text.append("\nsaw ").append(it));
    for (Remedy each : found.finding().remedies()) {
      text.append('\n').append(each.text());
      each.commands().forEach(it -> text.append("\n  ").append(it));
      text.append(each.snippet().isEmpty() ? "" : "\n" + each.snippet());
    }
    return text + "\nMore: " + options.command().explain(found.finding().code());
  }
}
