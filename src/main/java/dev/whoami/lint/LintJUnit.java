package dev.whoami.lint;

import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.XmlMarkup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * For what reads test reports: a suite for each file, and in it a case for each finding. One that
 * does not fail the run, or is set aside, is skipped; a file without findings has a case that
 * passes.
 */
final class LintJUnit implements LintRenderer {
  @Override
  public String render(Lint lint, RenderOptions options, LintSections sections) {
    List<JUnitCase> cases =
        sections.list(
            "findings",
            lint.findings(),
            it -> it.at().file(),
            it -> JUnitCase.found(it, lint.fails(it)));
    cases.addAll(
        sections.list("allowed", lint.allowed(), it -> it.finding().at().file(), JUnitCase::aside));
    lint.unreadable().forEach((file, why) -> cases.add(JUnitCase.unreadable(file, why)));
    Map<String, List<JUnitCase>> suites = new LinkedHashMap<>();
    lint.files().forEach(file -> suites.put(file, new ArrayList<>()));
    cases.forEach(it -> suites.computeIfAbsent(it.file(), file -> new ArrayList<>()).add(it));
    suites.forEach(
        (file, own) -> {
          if (own.isEmpty()) {
            own.add(JUnitCase.well(file));
          }
        });
    return xml(suites, lint);
  }

  private static String xml(Map<String, List<JUnitCase>> suites, Lint lint) {
    List<JUnitCase> all = new ArrayList<>();
    suites.values().forEach(all::addAll);
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<testsuites").append(counts("whoami lint", all)).append(">\n");
    suites.forEach((file, cases) -> xml.append(suite(lint.pathOf(file), cases)));
    return xml.append("</testsuites>\n").toString();
  }

  private static String suite(String path, List<JUnitCase> cases) {
    StringBuilder xml = new StringBuilder("  <testsuite");
    long skipped = count(cases, JUnitCase.Outcome.SKIPPED);
    xml.append(counts(path, cases)).append(" skipped=\"").append(skipped).append("\">\n");
    cases.forEach(each -> xml.append(each.xml(path)));
    return xml.append("  </testsuite>\n").toString();
  }

  private static String counts(String name, List<JUnitCase> cases) {
    return XmlMarkup.attribute("name", name)
        + (" tests=\"" + cases.size() + "\"")
        + (" failures=\"" + count(cases, JUnitCase.Outcome.FAILED) + "\"")
        + (" errors=\"" + count(cases, JUnitCase.Outcome.ERROR) + "\"")
        + " time=\"0\"";
  }

  private static long count(List<JUnitCase> cases, JUnitCase.Outcome outcome) {
    return cases.stream().filter(it -> it.is(outcome)).count();
  }
}
