package dev.whoami.report;

import dev.whoami.aws.Arn;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.HadoopDiagnosis;
import dev.whoami.diagnosis.WalkVerdict;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Who each Hadoop here is: its jars, its settings, its providers, and what to put where. */
public final class HadoopReport {
  private static final String OF_HADOOP = "WHO6";

  /** A bug of ours, and a run that was cut short. */
  private static final List<String> OF_THE_RUN = Arrays.asList("WHO001", "WHO003");

  private HadoopReport() {}

  /** The findings that concern Hadoop, and those that say that something is missing. */
  static List<Finding> findings(Diagnosis diagnosis) {
    return diagnosis.findings().stream()
        .filter(it -> it.code().startsWith(OF_HADOOP) || OF_THE_RUN.contains(it.code()))
        .collect(Collectors.toList());
  }

  /** 1 where an error concerns Hadoop, or where S3A did not what its walk says; else 0. */
  public static int exitCode(Diagnosis diagnosis) {
    boolean good = findings(diagnosis).stream().noneMatch(Finding::isError);
    return good && isAsPredicted(diagnosis.examination()) ? 0 : 1;
  }

  private static boolean isAsPredicted(Examination x) {
    return x.hadoop().stream().allMatch(look -> look.walk().map(x::isAsPredicted).orElse(true));
  }

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
    new FixesSection(ReportFindings.of(diagnosis, findings(diagnosis)), options, lines).write();
    if (!isAsPredicted(x)) {
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
    new FixesSection(ReportFindings.of(diagnosis, findings(diagnosis)), options, lines).write();
    return lines.toString();
  }

  /** Who everybody else would be, to be compared. */
  private static void sdk(Examination x, TextWriter lines) {
    WalkVerdict verdict = WalkVerdict.of(x, x.walk());
    lines.hanging(
        "  ", "    ", x.walk().client().title() + " here: " + ClientTable.answer(verdict));
    verdict.arn().map(Arn::toString).ifPresent(arn -> lines.exact("    " + arn));
  }
}
