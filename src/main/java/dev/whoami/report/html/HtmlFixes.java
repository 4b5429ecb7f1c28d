package dev.whoami.report.html;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.FindingPage;
import dev.whoami.report.text.FixesSection;
import dev.whoami.report.text.ReportFindings;
import dev.whoami.report.writer.Markup;
import dev.whoami.report.writer.StartCommand;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What to do: one card for each cause, with the commands to copy, and its consequences folded
 * inside.
 */
final class HtmlFixes {
  private final ReportFindings toDo;
  private final StartCommand command;
  private final Markup page;

  HtmlFixes(ReportFindings toDo, StartCommand command, Markup page) {
    this.toDo = toDo;
    this.command = command;
    this.page = page;
  }

  void toDo() {
    section("todo", "What to do", toDo.causes());
  }

  void notes() {
    section("notes", "Worth knowing", toDo.notes());
  }

  private void section(String id, String title, List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    page.open("section", "aria-labelledby", id).open("h2", "id", id).text(title).close();
    for (Finding each : findings) {
      open(each, "h3");
      consequences(toDo.consequencesOf(each));
      page.close();
    }
    page.close();
  }

  /** Opens the card of a finding; the caller closes it. */
  private void open(Finding finding, String heading) {
    String severity = HtmlIcon.name(finding.severity());
    page.open("article", "class", severity, "id", finding.code());
    page.open(heading).text(finding.code() + title(finding) + " ");
    page.leaf("span", "severity", FixesSection.word(finding.severity())).close();
    if (!toDo.isTold(finding)) {
      page.leaf("p", "", finding.text());
    }
    finding.remedies().forEach(this::remedy);
    if (finding.remedies().isEmpty()) {
      boolean isCause = !finding.cause().isPresent();
      page.leaf("p", "", isCause ? "Nothing by itself." : "See above.");
    }
    because(finding);
    page.open("p", "class", "more").text("More: ");
    page.leaf("code", "", command.explain(finding.code())).close();
  }

  private static String title(Finding finding) {
    return FindingPage.of(finding.code()).map(it -> ": " + it.title()).orElse("");
  }

  private void consequences(List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    page.open("details").leaf("summary", "", "It leads to " + codes(findings));
    for (Finding each : findings) {
      open(each, "h4");
      page.close();
    }
    page.close();
  }

  private static String codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).collect(Collectors.joining(", "));
  }

  private void remedy(Remedy remedy) {
    page.leaf("p", "", remedy.text());
    block(String.join("\n", remedy.commands()));
    block(remedy.snippet());
  }

  private void block(String code) {
    if (!code.isEmpty()) {
      page.open("pre", "tabindex", "0").leaf("code", "", code).close();
    }
  }

  private void because(Finding finding) {
    if (finding.because().isEmpty()) {
      return;
    }
    page.open("details").leaf("summary", "", "What was seen").open("ul");
    finding.because().forEach(it -> page.leaf("li", "", it));
    page.close().close();
  }
}
