package dev.whoami.report;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import java.util.List;

/** What to do: each finding with its way out, the commands in blocks to copy. */
final class MarkdownToDo {
  private final List<Finding> findings;
  private final Markdown page;

  MarkdownToDo(Diagnosis diagnosis, Markdown page) {
    this.findings = diagnosis.findings();
    this.page = page;
  }

  void write() {
    if (findings.isEmpty()) {
      return;
    }
    page.heading(3, "What to do");
    for (int i = 0; i < findings.size(); i++) {
      finding(findings.get(i), i == 0);
    }
  }

  /** The first finding's text already stands below the headline. */
  private void finding(Finding finding, boolean isTold) {
    page.heading(4, finding.code() + " (" + ToDoSection.word(finding.severity()) + ")");
    if (!isTold) {
      page.paragraph(Markdown.prose(finding.text()));
    }
    finding.remedies().forEach(this::remedy);
    if (finding.remedies().isEmpty()) {
      page.paragraph("Nothing by itself.");
    }
    if (!finding.because().isEmpty()) {
      page.fold("What was seen");
      finding.because().forEach(it -> page.lines("- " + Markdown.prose(it)));
      page.lines("").unfold();
    }
    page.paragraph("More: " + Markdown.code("whoami explain " + finding.code()));
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
