package dev.whoami.report;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Expectation;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Verdict;
import dev.whoami.diagnosis.WalkVerdict;
import java.util.Locale;

/** For a person: the answer, how it came to that, what to do. */
final class TextReport implements Renderer {
  @Override
  public String render(Diagnosis diagnosis, RenderOptions options) {
    TextWriter lines = new TextWriter(options.width());
    headline(diagnosis, options, lines);
    new WhoSection(diagnosis, lines).write();
    firstFinding(diagnosis, lines);
    expectations(diagnosis, options, lines);
    new WalkSection(diagnosis, options, lines).write();
    clients(diagnosis, options, lines);
    new FixesSection(ReportFindings.of(diagnosis), options, lines).write();
    lines.blank();
    lines.exact(seconds(diagnosis.elapsedMillis()) + " s, exit " + diagnosis.exitCode());
    return lines.toString();
  }

  /** Only where they disagree: else the headline says it for all. */
  private static void clients(Diagnosis diagnosis, RenderOptions options, TextWriter lines) {
    if (WalkVerdict.disagree(diagnosis.examination())) {
      lines.blank();
      new ClientGroups(diagnosis.examination(), options, lines).write();
    }
  }

  /** With two digits, without the formatter's classes: this is on every run's way. */
  static String seconds(long millis) {
    long hundredths = (millis + 5) / 10;
    return hundredths / 100 + "." + hundredths / 10 % 10 + hundredths % 10;
  }

  private static void headline(Diagnosis diagnosis, RenderOptions options, TextWriter lines) {
    Verdict verdict = diagnosis.verdict();
    String certainty = verdict.certainty().name().toLowerCase(Locale.ROOT);
    ReportStatus status = ReportStatus.of(diagnosis);
    String sentence = status.mark(options) + " " + verdict.sentence();
    int room = options.width() - certainty.length() - sentence.length();
    if (room < 1) {
      lines.hanging("", "  ", options.in(status.ink(), sentence));
      lines.exact("  " + certainty);
    } else {
      StyledLine headline = options.in(status.ink(), sentence).then(spaces(room));
      lines.exact(headline.then(options.in(AnsiStyle.FAINT, certainty)));
    }
  }

  private static String spaces(int count) {
    return TextWriter.padded("", count);
  }

  /** The first cause, and what is wrong in consequence. */
  private static void firstFinding(Diagnosis diagnosis, TextWriter lines) {
    for (Finding each : ReportFindings.of(diagnosis).told()) {
      lines.blank();
      lines.wrapped("  ", each.cause().isPresent() ? each.gist() : each.text());
    }
  }

  static String words(Expectation expectation) {
    return "expected " + expectation.expected() + ", found " + expectation.actual();
  }

  private static void expectations(Diagnosis diagnosis, RenderOptions options, TextWriter lines) {
    for (Expectation each : diagnosis.expectations()) {
      lines.blank();
      lines.wrapped("  ", ReportStatus.of(each).mark(options) + " " + words(each));
    }
  }
}
