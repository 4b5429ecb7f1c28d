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
  public String render(Diagnosis diagnosis, Paper paper) {
    Lines lines = new Lines(paper.width());
    headline(diagnosis, paper, lines);
    new WhoSection(diagnosis, lines).write();
    firstFinding(diagnosis, lines);
    expectations(diagnosis, paper, lines);
    new WalkSection(diagnosis, paper, lines).write();
    clients(diagnosis, paper, lines);
    new ToDoSection(ToDo.of(diagnosis), paper, lines).write();
    lines.blank();
    lines.exact(seconds(diagnosis.elapsedMillis()) + " s, exit " + diagnosis.exitCode());
    return lines.toString();
  }

  /** Only where they disagree: else the headline says it for all. */
  private static void clients(Diagnosis diagnosis, Paper paper, Lines lines) {
    if (WalkVerdict.disagree(diagnosis.examination())) {
      lines.blank();
      new ClientGroups(diagnosis.examination(), paper, lines).write();
    }
  }

  /** With two digits, without the formatter's classes: this is on every run's way. */
  static String seconds(long millis) {
    long hundredths = (millis + 5) / 10;
    return hundredths / 100 + "." + hundredths / 10 % 10 + hundredths % 10;
  }

  private static void headline(Diagnosis diagnosis, Paper paper, Lines lines) {
    Verdict verdict = diagnosis.verdict();
    String certainty = verdict.certainty().name().toLowerCase(Locale.ROOT);
    Tone tone = Tone.of(diagnosis);
    String sentence = tone.mark(paper) + " " + verdict.sentence();
    int room = paper.width() - certainty.length() - sentence.length();
    if (room < 1) {
      lines.hanging("", "  ", paper.in(tone.ink(), sentence));
      lines.exact("  " + certainty);
    } else {
      Inked headline = paper.in(tone.ink(), sentence).then(spaces(room));
      lines.exact(headline.then(paper.in(Ink.FAINT, certainty)));
    }
  }

  private static String spaces(int count) {
    return Lines.padded("", count);
  }

  /** The first cause, and what is wrong in consequence. */
  private static void firstFinding(Diagnosis diagnosis, Lines lines) {
    for (Finding each : ToDo.of(diagnosis).told()) {
      lines.blank();
      lines.wrapped("  ", each.cause().isPresent() ? each.gist() : each.text());
    }
  }

  static String words(Expectation expectation) {
    return "expected " + expectation.expected() + ", found " + expectation.actual();
  }

  private static void expectations(Diagnosis diagnosis, Paper paper, Lines lines) {
    for (Expectation each : diagnosis.expectations()) {
      lines.blank();
      lines.wrapped("  ", Tone.of(each).mark(paper) + " " + words(each));
    }
  }
}
