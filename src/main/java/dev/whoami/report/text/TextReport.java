package dev.whoami.report.text;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Expectation;
import dev.whoami.diagnosis.WalkVerdict;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.Renderer;
import dev.whoami.report.writer.Sections;
import dev.whoami.report.writer.TextWriter;

/** Prints the diagnosis for a person: the answer, how whoami found it, and what to do. */
public final class TextReport implements Renderer {
  @Override
  public String render(Diagnosis diagnosis, RenderOptions options, Sections sections) {
    return options.isShort()
        ? new FirstScreen(diagnosis, options, sections).text()
        : inFull(diagnosis, options, sections);
  }

  private static String inFull(Diagnosis diagnosis, RenderOptions options, Sections sections) {
    TextWriter lines = new TextWriter(options.width());
    sections.write(
        "answer",
        lines,
        () ->
            new AnswerSection(diagnosis, options, lines)
                .write(Explanation.longestFirst(diagnosis).get(0)));
    diagnosis
        .examination()
        .process()
        .ifPresent(
            it ->
                sections.write(
                    "process", lines, () -> new ProcessSection(it, options, lines).write()));
    sections.write("walk", lines, () -> new WalkSection(diagnosis, options, lines).write());
    sections.write("clients", lines, () -> clients(diagnosis, options, lines));
    sections.write(
        "fixes",
        lines,
        () -> new FixesSection(ReportFindings.of(diagnosis), options, lines).write());
    lines.blank();
    sections.write("count", lines, () -> new CountLine(diagnosis, options).write(lines));
    return lines.toString();
  }

  /** Lists the clients only if they disagree; otherwise the headline holds for all. */
  private static void clients(Diagnosis diagnosis, RenderOptions options, TextWriter lines) {
    if (WalkVerdict.disagree(diagnosis.examination())) {
      lines.blank();
      new ClientGroups(diagnosis.examination(), options, lines).write();
    }
  }

  static String ending(Diagnosis diagnosis) {
    return seconds(diagnosis.elapsedMillis()) + " s, exit " + diagnosis.exitCode();
  }

  /**
   * The seconds with two digits. It avoids the classes of Java's formatter, because every run calls
   * this.
   */
  static String seconds(long millis) {
    long hundredths = (millis + 5) / 10;
    return hundredths / 100 + "." + hundredths / 10 % 10 + hundredths % 10;
  }

  public static String words(Expectation expectation) {
    return expectation.words();
  }
}
