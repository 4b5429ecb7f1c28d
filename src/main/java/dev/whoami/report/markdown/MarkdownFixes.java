package dev.whoami.report.markdown;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.report.text.FixesSection;
import dev.whoami.report.text.ReportFindings;
import dev.whoami.report.writer.StartCommand;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the fixes: each cause with its fix, the commands in blocks to copy, and its consequences
 * folded.
 */
final class MarkdownFixes {
  private final ReportFindings toDo;
  private final StartCommand command;
  private final Markdown page;

  MarkdownFixes(ReportFindings toDo, StartCommand command, Markdown page) {
    this.toDo = toDo;
    this.command = command;
    this.page = page;
  }

  void write() {
    section("What to do", toDo.causes());
    section("Worth knowing", toDo.notes());
  }

  private void section(String title, List<Finding> findings) {
    if (!findings.isEmpty()) {
      page.heading(3, title);
      findings.forEach(this::cause);
    }
  }

  private void cause(Finding finding) {
    finding(finding);
    List<Finding> consequences = toDo.consequencesOf(finding);
    if (consequences.isEmpty()) {
      return;
    }
    String codes = consequences.stream().map(Finding::code).collect(Collectors.joining(", "));
    page.fold("It leads to " + codes);
    consequences.forEach(this::finding);
    page.lines("").unfold();
  }

  private void finding(Finding finding) {
    page.heading(4, finding.code() + " (" + FixesSection.word(finding.severity()) + ")");
    if (!toDo.isTold(finding)) {
      page.paragraph(Markdown.prose(finding.text()));
    }
    finding.remedies().forEach(this::remedy);
    if (finding.remedies().isEmpty()) {
      page.paragraph(finding.cause().isPresent() ? "See above." : "Nothing by itself.");
    }
    if (!finding.because().isEmpty()) {
      page.fold("What was seen");
      finding.because().forEach(it -> page.lines("- " + Markdown.prose(it)));
      page.lines("").unfold();
    }
    page.paragraph("More: " + Markdown.code(command.explain(finding.code())));
  }

  private void remedy(Remedy remedy) {
    page.paragraph(Markdown.prose(remedy.text()));
    if (!remedy.commands().isEmpty()) {
      page.block("sh", String.join("\n", remedy.commands()));
    }
    if (!remedy.snippet().isEmpty()) {
      page.block("", remedy.snippet());
    }
  }
}
