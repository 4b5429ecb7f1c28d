package dev.whoami.report.text;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Expectation;
import dev.whoami.diagnosis.Verdict;
import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.StyledLine;
import dev.whoami.report.writer.TextWriter;
import java.util.List;
import java.util.Locale;

/** The answer: the headline, who that is and where, why, and whether that was expected. */
final class AnswerSection {
  private final Diagnosis diagnosis;
  private final RenderOptions options;
  private final TextWriter lines;

  AnswerSection(Diagnosis diagnosis, RenderOptions options, TextWriter lines) {
    this.diagnosis = diagnosis;
    this.options = options;
    this.lines = lines;
  }

  /** With whose verdict it is. */
  void write(List<String> explanation) {
    headline();
    new WhoSection(diagnosis, lines).write();
    because(explanation);
  }

  /** The walk says whose verdict it is. */
  void writeShort(List<String> explanation) {
    headline();
    new WhoSection(diagnosis, lines).writeShort();
    because(explanation);
  }

  private void headline() {
    Verdict verdict = diagnosis.verdict();
    String certainty = verdict.certainty().name().toLowerCase(Locale.ROOT);
    ReportStatus status = ReportStatus.of(diagnosis);
    String sentence = status.mark(options) + " " + verdict.sentence();
    int room = options.width() - certainty.length() - sentence.length();
    if (room < 1) {
      lines.hanging("", "  ", options.in(status.ink(), sentence));
      lines.exact("  " + certainty);
    } else {
      StyledLine spaces = StyledLine.plain(TextWriter.padded("", room));
      StyledLine headline = options.in(status.ink(), sentence).then(spaces);
      lines.exact(headline.then(options.in(AnsiStyle.FAINT, certainty)));
    }
  }

  private void because(List<String> explanation) {
    for (String each : explanation) {
      lines.blank();
      lines.wrapped("  ", each);
    }
    for (Expectation each : diagnosis.expectations()) {
      lines.blank();
      lines.wrapped("  ", ReportStatus.of(each).mark(options) + " " + TextReport.words(each));
    }
  }
}
