package dev.whoami.report;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Expectation;
import dev.whoami.diagnosis.WalkVerdict;
import java.util.List;

/** For a person: the answer, how it got there, what to do. */
final class TextReport implements Renderer {
  @Override
  public String render(Diagnosis diagnosis, RenderOptions options) {
    return options.isShort()
        ? new FirstScreen(diagnosis, options).text()
        : inFull(diagnosis, options);
  }

  private static String inFull(Diagnosis diagnosis, RenderOptions options) {
    TextWriter lines = new TextWriter(options.width());
    List<String> explanation = Explanation.longestFirst(diagnosis).get(0);
    new AnswerSection(diagnosis, options, lines).write(explanation);
    new WalkSection(diagnosis, options, lines).write();
    clients(diagnosis, options, lines);
    new FixesSection(ReportFindings.of(diagnosis), options, lines).write();
    lines.blank();
    lines.exact(ending(diagnosis));
    return lines.toString();
  }

  /** Only where they disagree: else the headline says it for all. */
  private static void clients(Diagnosis diagnosis, RenderOptions options, TextWriter lines) {
    if (WalkVerdict.disagree(diagnosis.examination())) {
      lines.blank();
      new ClientGroups(diagnosis.examination(), options, lines).write();
    }
  }

  static String ending(Diagnosis diagnosis) {
    return seconds(diagnosis.elapsedMillis()) + " s, exit " + diagnosis.exitCode();
  }

  /** With two digits, without the formatter's classes: this is on every run's way. */
  static String seconds(long millis) {
    long hundredths = (millis + 5) / 10;
    return hundredths / 100 + "." + hundredths / 10 % 10 + hundredths % 10;
  }

  static String words(Expectation expectation) {
    return "expected " + expectation.expected() + ", found " + expectation.actual();
  }
}
