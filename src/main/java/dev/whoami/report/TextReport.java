package dev.whoami.report;

import dev.whoami.diagnosis.Certainty;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Expectation;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Verdict;
import dev.whoami.diagnosis.WalkVerdict;
import java.util.List;
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
    new ToDoSection(diagnosis, paper, lines).write();
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
  private static String seconds(long millis) {
    long hundredths = (millis + 5) / 10;
    return hundredths / 100 + "." + hundredths / 10 % 10 + hundredths % 10;
  }

  private static void headline(Diagnosis diagnosis, Paper paper, Lines lines) {
    Verdict verdict = diagnosis.verdict();
    String certainty = verdict.certainty().name().toLowerCase(Locale.ROOT);
    String sentence = mark(diagnosis, paper) + " " + verdict.sentence();
    int room = paper.width() - certainty.length() - sentence.length();
    Ink ink = inkOf(diagnosis);
    if (room < 1) {
      lines.hanging("", "  ", paper.in(ink, sentence));
      lines.exact("  " + certainty);
    } else {
      lines.exact(paper.in(ink, sentence) + spaces(room) + paper.in(Ink.FAINT, certainty));
    }
  }

  private static String mark(Diagnosis diagnosis, Paper paper) {
    if (!diagnosis.isGood()) {
      return paper.symbol("✗", "x");
    }
    return isDoubtful(diagnosis) ? "!" : paper.symbol("✓", "ok");
  }

  private static Ink inkOf(Diagnosis diagnosis) {
    if (!diagnosis.isGood()) {
      return Ink.BAD;
    }
    return isDoubtful(diagnosis) ? Ink.DOUBT : Ink.GOOD;
  }

  private static boolean isDoubtful(Diagnosis diagnosis) {
    return diagnosis.verdict().certainty() == Certainty.UNCERTAIN
        || !diagnosis.findings().isEmpty();
  }

  private static String spaces(int count) {
    return Lines.padded("", count);
  }

  private static void firstFinding(Diagnosis diagnosis, Lines lines) {
    List<Finding> findings = diagnosis.findings();
    if (!findings.isEmpty()) {
      lines.blank();
      lines.wrapped("  ", findings.get(0).text());
    }
  }

  private static void expectations(Diagnosis diagnosis, Paper paper, Lines lines) {
    for (Expectation each : diagnosis.expectations()) {
      String mark = each.holds() ? paper.symbol("✓", "ok") : paper.symbol("✗", "x");
      lines.blank();
      lines.wrapped("  ", mark + " expected " + each.expected() + ", found " + each.actual());
    }
  }
}
