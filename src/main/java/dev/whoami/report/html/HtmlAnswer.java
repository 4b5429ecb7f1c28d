package dev.whoami.report.html;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Expectation;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Verdict;
import dev.whoami.report.text.AnswerSection;
import dev.whoami.report.text.ReportFindings;
import dev.whoami.report.text.ReportStatus;
import dev.whoami.report.text.TextReport;
import dev.whoami.report.text.WhoSection;
import dev.whoami.report.writer.Markup;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The answer at the top of the page: identity, certainty, platform and consequence. */
final class HtmlAnswer {
  private final Diagnosis diagnosis;
  private final Markup page;

  HtmlAnswer(Diagnosis diagnosis, Markup page) {
    this.diagnosis = diagnosis;
    this.page = page;
  }

  void write() {
    ReportStatus status = ReportStatus.of(diagnosis);
    page.open("header", "class", "answer " + HtmlIcon.name(status));
    HtmlIcon.draw(HtmlIcon.name(status), alternative(status), page);
    headline(diagnosis.verdict());
    firstFinding();
    diagnosis.expectations().forEach(this::expectation);
    codes();
    page.close();
  }

  private void headline(Verdict verdict) {
    page.open("div");
    page.open("h1").text(verdict.sentence() + " ");
    page.leaf("span", "sure", AnswerSection.confidence(verdict)).close();
    verdict.arn().ifPresent(arn -> page.open("p").leaf("code", "arn", arn.toString()).close());
    page.open("p", "class", "where").text(WhoSection.where(diagnosis.examination()));
    page.close();
    page.close();
  }

  private void firstFinding() {
    ReportFindings.of(diagnosis).told().forEach(it -> page.leaf("p", "lead", it.text()));
  }

  /** Lists the codes of the findings, that of the headline first. Each links to its card below. */
  private void codes() {
    ReportFindings findings = ReportFindings.of(diagnosis);
    List<String> codes =
        Stream.concat(findings.causes().stream(), findings.notes().stream())
            .map(Finding::code)
            .distinct()
            .collect(Collectors.toList());
    if (codes.isEmpty()) {
      return;
    }
    page.open("p", "class", "codes").text(codes.size() == 1 ? "Finding: " : "Findings: ");
    for (String each : codes) {
      page.text(each.equals(codes.get(0)) ? "" : ", ");
      page.open("a", "href", "#" + each).text(each).close();
    }
    page.close();
  }

  private void expectation(Expectation expectation) {
    ReportStatus status = ReportStatus.of(expectation);
    page.open("p", "class", "expected " + HtmlIcon.name(status)).leaf("b", "", status.symbol());
    page.text(" " + TextReport.words(expectation)).close();
  }

  private static String alternative(ReportStatus status) {
    switch (status) {
      case BAD:
        return "Something is wrong";
      case DOUBT:
        return "Works, with something to know";
      default:
        return "All is well";
    }
  }
}
