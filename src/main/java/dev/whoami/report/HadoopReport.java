package dev.whoami.report;

import dev.whoami.aws.Arn;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.HadoopDiagnosis;
import dev.whoami.diagnosis.WalkVerdict;
import dev.whoami.report.text.ClientTable;
import dev.whoami.report.text.FixesSection;
import dev.whoami.report.text.ReportFindings;
import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.Report;
import dev.whoami.report.writer.Sections;
import dev.whoami.report.writer.TextWriter;

/** Prints the identity of each Hadoop here: its jars, its settings, its providers, and the fix. */
public final class HadoopReport {
  private HadoopReport() {}

  public static Report report(Diagnosis diagnosis, RenderOptions options) {
    return Sections.report(diagnosis, (shown, sections) -> text(shown, options, sections));
  }

  static String text(Diagnosis diagnosis, RenderOptions options, Sections sections) {
    TextWriter lines = new TextWriter(options.width());
    Examination x = diagnosis.examination();
    if (x.hadoop().isEmpty()) {
      return nowhere(diagnosis, options, sections, lines);
    }
    String gap = "";
    for (HadoopDiagnosis each : x.hadoop()) {
      if (!gap.isEmpty()) {
        lines.blank();
      }
      gap = "\n";
      sections.write(
          "installation", lines, () -> new InstallationSection(x, each, options, lines).write());
    }
    lines.blank();
    sections.write("SDK", lines, () -> sdk(x, lines));
    sections.write("fixes", lines, () -> fixes(diagnosis, options, lines));
    sections.write("prediction", lines, () -> disagreement(x, options, lines));
    return lines.toString();
  }

  private static void fixes(Diagnosis diagnosis, RenderOptions options, TextWriter lines) {
    new FixesSection(ReportFindings.of(diagnosis, diagnosis.hadoopFindings()), options, lines)
        .write();
  }

  private static void disagreement(Examination x, RenderOptions options, TextWriter lines) {
    if (!x.isHadoopAsPredicted()) {
      lines.blank();
      lines.wrapped(
          "  ",
          "WHO002: S3A did something else than its model says. S3A is right; please report it.");
      lines.command("  ", "More:", options.command().explain("WHO002"));
    }
  }

  private static String nowhere(
      Diagnosis diagnosis, RenderOptions options, Sections sections, TextWriter lines) {
    Examination x = diagnosis.examination();
    sections.write("search", lines, () -> search(x, options, lines));
    if (!diagnosis.hadoopFindings().isEmpty()) {
      lines.blank();
      sections.write("fixes", lines, () -> fixes(diagnosis, options, lines));
    }
    return lines.toString();
  }

  private static void search(Examination x, RenderOptions options, TextWriter lines) {
    boolean isKnown = x.hadoopSearch().isComplete();
    String title = isKnown ? "No Hadoop is here" : "Whether Hadoop is here is not known";
    lines.exact(
        options.in(AnsiStyle.TITLE, title + (isKnown ? "" : ": the search was not finished")));
    lines.wrapped("  ", "Name its folder with --home, or its jars with --classpath.");
  }

  /** Shows the identity of every other client, for comparison. */
  private static void sdk(Examination x, TextWriter lines) {
    WalkVerdict verdict = WalkVerdict.of(x, x.walk());
    lines.hanging(
        "  ", "    ", x.walk().client().title() + " here: " + ClientTable.answer(verdict));
    verdict.arn().map(Arn::toString).ifPresent(arn -> lines.exact("    " + arn));
  }
}
