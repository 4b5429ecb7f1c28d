package dev.whoami.report;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Expectation;
import dev.whoami.diagnosis.Verdict;

/** The answer at the top of the page: who, how sure, where, and what that means. */
final class HtmlAnswer {
  private final Diagnosis diagnosis;
  private final Markup page;

  HtmlAnswer(Diagnosis diagnosis, Markup page) {
    this.diagnosis = diagnosis;
    this.page = page;
  }

  void write() {
    Tone tone = Tone.of(diagnosis);
    page.open("header", "class", "answer " + HtmlSign.name(tone));
    HtmlSign.draw(HtmlSign.name(tone), alternative(tone), page);
    headline(diagnosis.verdict());
    firstFinding();
    diagnosis.expectations().forEach(this::expectation);
    page.close();
  }

  private void headline(Verdict verdict) {
    page.open("div");
    page.open("h1").text(verdict.sentence() + " ");
    page.leaf("span", "sure", HtmlSign.name(verdict.certainty())).close();
    verdict.arn().ifPresent(arn -> page.open("p").leaf("code", "arn", arn.toString()).close());
    page.open("p", "class", "where").text(WhoSection.where(diagnosis.examination()));
    page.text(", " + WhoSection.seenBy(diagnosis)).close();
    page.close();
  }

  private void firstFinding() {
    ToDo.of(diagnosis).told().forEach(it -> page.leaf("p", "lead", it.text()));
  }

  private void expectation(Expectation expectation) {
    Tone tone = Tone.of(expectation);
    page.open("p", "class", "expected " + HtmlSign.name(tone)).leaf("b", "", tone.symbol());
    page.text(" " + TextReport.words(expectation)).close();
  }

  private static String alternative(Tone tone) {
    switch (tone) {
      case BAD:
        return "Something is wrong";
      case DOUBT:
        return "Works, with something to know";
      default:
        return "All is well";
    }
  }
}
