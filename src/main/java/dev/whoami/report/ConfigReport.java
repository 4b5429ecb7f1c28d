package dev.whoami.report;

import dev.whoami.aws.Arn;
import dev.whoami.chain.Client;
import dev.whoami.config.ConfiguredProgram;
import dev.whoami.diagnosis.ConfiguredWalk;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.WalkVerdict;
import dev.whoami.report.json.FindingFields;
import dev.whoami.report.json.JsonFieldsWriter;
import dev.whoami.report.json.ProgramFields;
import dev.whoami.report.text.ClientTable;
import dev.whoami.report.text.CutShortNotice;
import dev.whoami.report.text.FixesSection;
import dev.whoami.report.text.ReportFindings;
import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.Report;
import dev.whoami.report.writer.Sections;
import dev.whoami.report.writer.TextWriter;
import dev.whoami.report.writer.WhoamiVersion;
import dev.whoami.world.secret.Redaction;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prints the identity that each program with a configuration file gets here, why, and its mistakes.
 */
public final class ConfigReport {
  private ConfigReport() {}

  public static Report text(Diagnosis diagnosis, RenderOptions options) {
    return Sections.report(
        options.command().in(diagnosis), (shown, sections) -> text(shown, options, sections));
  }

  private static String text(Diagnosis diagnosis, RenderOptions options, Sections sections) {
    TextWriter lines = new TextWriter(options.width());
    Examination x = diagnosis.examination();
    for (ConfiguredWalk each : x.programs()) {
      if (each != x.programs().get(0)) {
        lines.blank();
      }
      sections.write("program", lines, () -> program(each, x, options, lines));
    }
    sections.write("fixes", lines, () -> fixes(diagnosis, options, lines));
    sections.write("time limit", lines, () -> CutShortNotice.write(diagnosis, lines));
    return lines.toString();
  }

  private static void program(
      ConfiguredWalk configured, Examination x, RenderOptions options, TextWriter lines) {
    ConfiguredProgram program = configured.program();
    WalkVerdict verdict = WalkVerdict.of(x, configured.walk());
    lines.exact(options.in(AnsiStyle.TITLE, program.title() + ", by " + client(program)));
    lines.exact("  " + where(program));
    lines.hanging("  ", "  ", ClientTable.answer(verdict));
    verdict.assumed().ifPresent(arn -> assumed(arn, lines));
    verdict.arn().ifPresent(arn -> lines.exact("  " + arn));
    lines.blank();
    ChainsReport.visits(configured.walk(), options, lines);
  }

  private static void assumed(Arn role, TextWriter lines) {
    lines.exact("  " + role);
    lines.exact("  That was not tried: STS can deny it. It asks for the role as");
  }

  private static String client(ConfiguredProgram program) {
    Client client = program.client().client();
    return client.sdk().orElse(client).title()
        + " "
        + program.client().version()
        + (program.isVersionKnown() ? "" : " or another one");
  }

  /** The file, line and section that configure a program. */
  private static String where(ConfiguredProgram program) {
    String section = program.section();
    return program.file()
        + ", line "
        + program.line()
        + (section.isEmpty() ? "" : ", " + Redaction.name(section));
  }

  private static void fixes(Diagnosis diagnosis, RenderOptions options, TextWriter lines) {
    List<Finding> shown =
        diagnosis.programFindings().stream()
            .filter(it -> !CutShortNotice.tells(it))
            .collect(Collectors.toList());
    new FixesSection(ReportFindings.of(diagnosis, shown), options, lines).write();
  }

  /** The schema is docs/config.schema.json. */
  public static Report json(Diagnosis diagnosis, RenderOptions options) {
    return Sections.report(
        options.command().in(diagnosis), (shown, sections) -> json(shown, options, sections));
  }

  private static String json(Diagnosis diagnosis, RenderOptions options, Sections sections) {
    Examination x = diagnosis.examination();
    JsonFieldsWriter root = new JsonFieldsWriter();
    root.put("schema", 1);
    root.put("whoami", WhoamiVersion.text());
    root.put("at", diagnosis.at().toString());
    root.put(
        "programs",
        sections.array("programs", x.programs(), each -> ProgramFields.of(each, x, options)));
    root.put("findings", FindingFields.all(diagnosis.programFindings(), sections));
    return root.text();
  }
}
