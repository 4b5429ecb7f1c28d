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

/** Writes the answer: headline, identity and place, reason, and whether it was expected. */
public final class AnswerSection {
  private final Diagnosis diagnosis;
  private final RenderOptions options;
  private final TextWriter lines;

  AnswerSection(Diagnosis diagnosis, RenderOptions options, TextWriter lines) {
    this.diagnosis = diagnosis;
    this.options = options;
    this.lines = lines;
  }

  void write(List<String> explanation) {
    write(true, explanation);
  }

  /** Writes the section; without {@code who} the ARN and the place are left out. */
  void write(boolean who, List<String> explanation) {
    Verdict verdict = diagnosis.verdict();
    String confidence = confidence(verdict);
    ReportStatus status = ReportStatus.of(diagnosis);
    String sentence = status.mark(options) + " " + verdict.sentence();
    int room = options.width() - confidence.length() - sentence.length();
    if (room < 2) {
      lines.hanging("", "  ", options.in(status.ink(), sentence));
      who(who, confidence);
    } else {
      StyledLine spaces = StyledLine.plain(TextWriter.padded("", room));
      StyledLine headline = options.in(status.ink(), sentence).then(spaces);
      lines.exact(headline.then(options.in(AnsiStyle.FAINT, confidence)));
      who(who, "");
    }
    because(explanation, who || !explanation.isEmpty());
  }

  private void who(boolean isShown, String beside) {
    if (isShown) {
      new WhoSection(diagnosis, lines).write(beside);
    } else if (!beside.isEmpty()) {
      lines.exact("  " + unnamedRole() + beside);
    }
  }

  /** The role's name, for a headline that does not have it. */
  private String unnamedRole() {
    Verdict verdict = diagnosis.verdict();
    return verdict
        .role()
        .filter(it -> verdict.sentence().indexOf(it) < 0)
        .map(it -> "role " + it + "; ")
        .orElse("");
  }

  /**
   * The certainty in words, the same in every format: "certain" by itself does not say what is
   * certain.
   */
  public static String confidence(Verdict verdict) {
    return "confidence: " + verdict.certainty().name().toLowerCase(Locale.ROOT);
  }

  /**
   * Writes the explanation. Expectations directly below the headline need no blank line before it.
   */
  private void because(List<String> explanation, boolean isMoreAbove) {
    for (String each : explanation) {
      lines.blank();
      lines.wrapped("  ", each);
    }
    if (isMoreAbove && !diagnosis.expectations().isEmpty()) {
      lines.blank();
    }
    for (Expectation each : diagnosis.expectations()) {
      lines.wrapped("  ", ReportStatus.of(each).mark(options) + " " + TextReport.words(each));
    }
  }
}
