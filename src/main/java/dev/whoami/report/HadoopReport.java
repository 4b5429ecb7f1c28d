package dev.whoami.report;

import dev.whoami.aws.Arn;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.HadoopDiagnosis;
import dev.whoami.diagnosis.WalkVerdict;

/** The identity of each Hadoop here: its jars, its settings, its providers, and the fix. */
public final class HadoopReport {
  private HadoopReport() {}

  public static String text(Diagnosis diagnosis, RenderOptions options) {
    TextWriter lines = new TextWriter(options.width());
    Examination x = diagnosis.examination();
    if (x.hadoop().isEmpty()) {
      return nowhere(diagnosis, options, lines);
    }
    String gap = "";
    for (HadoopDiagnosis each : x.hadoop()) {
      if (!gap.isEmpty()) {
        lines.blank();
      }
      gap = "\n";
      new InstallationSection(x, each, options, lines).write();
    }
    lines.blank();
    sdk(x, lines);
    new FixesSection(ReportFindings.of(diagnosis, diagnosis.hadoopFindings()), options, lines)
        .write();
    if (!x.isHadoopAsPredicted()) {
      lines.blank();
      lines.wrapped(
          "  ",
          "WHO002: S3A did something else than its model says. S3A is right; please report it."
              + " More: whoami explain WHO002");
    }
    return lines.toString();
  }

  private static String nowhere(Diagnosis diagnosis, RenderOptions options, TextWriter lines) {
    boolean isKnown = diagnosis.examination().hadoopSearch().isComplete();
    String title = isKnown ? "No Hadoop is here" : "Whether Hadoop is here is not known";
    lines.exact(options.in(AnsiStyle.TITLE, title));
    lines.blank();
    String why =
        isKnown
            ? "Neither the environment nor the PATH, the usual folders or a running JVM leads to"
                + " one."
            : "The search did not come to its end.";
    lines.wrapped("  ", why + " Name it with --home, or its jars with --classpath.");
    lines.blank();
    new ClientTable(diagnosis.examination(), options, lines).write();
    new FixesSection(ReportFindings.of(diagnosis, diagnosis.hadoopFindings()), options, lines)
        .write();
    return lines.toString();
  }

  /** The identity of every other client, for comparison. */
  private static void sdk(Examination x, TextWriter lines) {
    WalkVerdict verdict = WalkVerdict.of(x, x.walk());
    lines.hanging(
        "  ", "    ", x.walk().client().title() + " here: " + ClientTable.answer(verdict));
    verdict.arn().map(Arn::toString).ifPresent(arn -> lines.exact("    " + arn));
  }
}
