package dev.whoami.report;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import java.util.List;

/** What to do: a card for each finding, with the commands to copy. */
final class HtmlToDo {
  private final List<Finding> findings;
  private final Markup page;

  HtmlToDo(Diagnosis diagnosis, Markup page) {
    this.findings = diagnosis.findings();
    this.page = page;
  }

  void write() {
    if (findings.isEmpty()) {
      return;
    }
    page.open("section", "aria-labelledby", "todo").open("h2", "id", "todo");
    page.text("What to do").close();
    for (int i = 0; i < findings.size(); i++) {
      finding(findings.get(i), i == 0);
    }
    page.close();
  }

  /** The first finding's text already stands below the headline. */
  private void finding(Finding finding, boolean isTold) {
    String severity = HtmlSign.name(finding.severity());
    page.open("article", "class", severity).open("h3").text(finding.code() + " ");
    page.leaf("span", "severity", ToDoSection.word(finding.severity())).close();
    if (!isTold) {
      page.leaf("p", "", finding.text());
    }
    finding.remedies().forEach(this::remedy);
    if (finding.remedies().isEmpty()) {
      page.leaf("p", "", "Nothing by itself.");
    }
    because(finding);
    page.open("p", "class", "more").text("More: ");
    page.leaf("code", "", "whoami explain " + finding.code()).close();
    page.close();
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
