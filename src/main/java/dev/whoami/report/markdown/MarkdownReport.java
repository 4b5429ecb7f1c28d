package dev.whoami.report.markdown;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Expectation;
import dev.whoami.diagnosis.Verdict;
import dev.whoami.report.text.AnswerSection;
import dev.whoami.report.text.Footer;
import dev.whoami.report.text.ReportFindings;
import dev.whoami.report.text.ReportStatus;
import dev.whoami.report.text.TextReport;
import dev.whoami.report.text.WhoSection;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.Renderer;
import dev.whoami.report.writer.Sections;

/** Prints the diagnosis for a ticket, in the order of the text report, with the evidence folded. */
public final class MarkdownReport implements Renderer {
  @Override
  public String render(Diagnosis diagnosis, RenderOptions options, Sections sections) {
    Markdown page = new Markdown();
    Examination x = diagnosis.examination();
    sections.write("answer", page, () -> answer(diagnosis, page));
    x.process()
        .ifPresent(it -> sections.write("process", page, () -> MarkdownProcess.write(it, page)));
    sections.write(
        "walk", page, () -> new MarkdownWalk(diagnosis, options.verbose(true), page).write());
    sections.write("clients", page, () -> new MarkdownClients(x, page).write());
    sections.write(
        "fixes",
        page,
        () -> new MarkdownFixes(ReportFindings.of(diagnosis), options.command(), page).write());
    page.lines("---", "").paragraph(Footer.of(diagnosis) + ". " + Footer.PROMISE);
    return page.toString();
  }

  private static void answer(Diagnosis diagnosis, Markdown page) {
    Verdict verdict = diagnosis.verdict();
    String sentence = Markdown.prose(verdict.sentence());
    page.heading(2, ReportStatus.of(diagnosis).symbol() + " " + sentence);
    String sure = "**" + AnswerSection.confidence(verdict) + "**";
    String arn = verdict.arn().map(it -> Markdown.code(it.toString()) + " ").orElse("");
    page.paragraph(arn + sure);
    page.paragraph(Markdown.prose(WhoSection.where(diagnosis.examination())));
    ReportFindings.of(diagnosis).told().forEach(it -> page.paragraph(Markdown.prose(it.text())));
    for (Expectation each : diagnosis.expectations()) {
      String words = Markdown.prose(TextReport.words(each));
      page.paragraph("**" + ReportStatus.of(each).symbol() + "** " + words);
    }
  }
}
