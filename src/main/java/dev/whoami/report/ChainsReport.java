package dev.whoami.report;

import dev.whoami.chain.Client;
import dev.whoami.chain.ClientVersion;
import dev.whoami.chain.Walk;
import dev.whoami.chain.link.Visit;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.WalkVerdict;
import dev.whoami.report.json.FindingFields;
import dev.whoami.report.json.JsonFieldsWriter;
import dev.whoami.report.json.WalkFields;
import dev.whoami.report.text.ClientList;
import dev.whoami.report.text.ClientTable;
import dev.whoami.report.text.CutShortNotice;
import dev.whoami.report.text.SessionNames;
import dev.whoami.report.text.VisitMark;
import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.Report;
import dev.whoami.report.writer.Sections;
import dev.whoami.report.writer.TextWriter;
import dev.whoami.report.writer.WhoamiVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Prints the identity of each client: as a list, as full walks, or as JSON. */
public final class ChainsReport {
  private ChainsReport() {}

  /** Whether each library that was run ended at the source that its walk predicts. */
  public static boolean isAsPredicted(Diagnosis diagnosis) {
    Examination x = diagnosis.examination();
    return x.walks().stream().allMatch(x::isAsPredicted);
  }

  /** The clients in groups by their identity. */
  public static Report table(Diagnosis diagnosis, RenderOptions options) {
    return Sections.report(diagnosis, (shown, sections) -> table(shown, options, sections));
  }

  static String table(Diagnosis diagnosis, RenderOptions options, Sections sections) {
    TextWriter lines = new TextWriter(options.width());
    sections.write(
        "clients", lines, () -> new ClientList(diagnosis.examination(), options, lines).write());
    sections.write(
        "sessions", lines, () -> SessionNames.write(diagnosis.examination(), options, lines));
    sections.write("more", lines, () -> more(diagnosis.examination(), options, lines));
    ending(diagnosis, options, sections, lines);
    return lines.toString();
  }

  /** Programs are only counted, because a list with all of them would be too long. */
  private static void more(Examination x, RenderOptions options, TextWriter lines) {
    List<Client> walked = x.walks().stream().map(Walk::client).collect(Collectors.toList());
    List<ClientVersion> more = new ArrayList<>(ClientVersion.programs());
    more.removeIf(each -> walked.contains(each.client()));
    lines.blank();
    lines.command("  ", "Each step of one:", options.command().with("clients boto3"));
    if (!more.isEmpty()) {
      String programs = more.size() + " programs (Loki, Fluent Bit, Polars, …):";
      lines.command("  ", programs, options.command().with("clients programs"));
    }
    if (x.walks().stream().anyMatch(x::isHypothetical)) {
      lines.command(
          "  ",
          "Hadoop, which was not found here:",
          options.command().with("clients hadoop-s3a@3.3.6"));
    }
  }

  private static void ending(
      Diagnosis diagnosis, RenderOptions options, Sections sections, TextWriter lines) {
    sections.write("prediction", lines, () -> disagreement(diagnosis, options, lines));
    sections.write("time limit", lines, () -> CutShortNotice.write(diagnosis, lines));
  }

  private static void disagreement(Diagnosis diagnosis, RenderOptions options, TextWriter lines) {
    if (!isAsPredicted(diagnosis)) {
      lines.blank();
      lines.wrapped(
          "  ",
          "WHO002: a library did something else than its model says. The library is right; please"
              + " report it.");
      lines.command("  ", "More:", options.command().explain("WHO002"));
    }
  }

  /** Lists every link of every walk, with what the client did there and why. */
  public static Report full(Diagnosis diagnosis, RenderOptions options) {
    return Sections.report(diagnosis, (shown, sections) -> full(shown, options, sections));
  }

  static String full(Diagnosis diagnosis, RenderOptions options, Sections sections) {
    TextWriter lines = new TextWriter(options.width());
    String gap = "";
    for (WalkVerdict each : WalkVerdict.all(diagnosis.examination())) {
      if (!gap.isEmpty()) {
        lines.blank();
      }
      gap = "\n";
      sections.write("walk", lines, () -> walk(each, diagnosis.examination(), options, lines));
    }
    ending(diagnosis, options, sections, lines);
    return lines.toString();
  }

  private static void walk(
      WalkVerdict verdict, Examination x, RenderOptions options, TextWriter lines) {
    String title = verdict.walk().client().title() + " " + verdict.walk().version();
    lines.exact(options.in(AnsiStyle.TITLE, title));
    lines.hanging("  ", "  ", ClientTable.answer(verdict));
    verdict.arn().ifPresent(arn -> lines.exact("  " + arn));
    String note = verdict.walk().client().note();
    if (!note.isEmpty()) {
      lines.hanging("  ", "  ", note);
    }
    String choice = verdict.walk().client().choice().words();
    if (!choice.isEmpty()) {
      lines.hanging("  ", "  ", "choice of provider: " + choice);
    }
    SessionNames.of(verdict.walk(), x)
        .ifPresent(naming -> lines.hanging("  ", "  ", "session name: " + naming));
    lines.blank();
    visits(verdict.walk(), options, lines);
  }

  /** Lists every link of one walk, with what the client did there and why. */
  static void visits(Walk walk, RenderOptions options, TextWriter lines) {
    for (Visit visit : walk.visits()) {
      lines.hanging("    " + VisitMark.of(visit, options) + " ", "        ", visit.link().name());
      lines.hanging("        ", "        ", remark(visit));
    }
  }

  static String remark(Visit visit) {
    if (visit.did() == Visit.Did.NOT_REACHED) {
      return visit.source().title() + ": not reached";
    }
    String did = visit.reaction().map(it -> "; " + it.words()).orElse("");
    return visit.source().title() + ": " + visit.because() + did;
  }

  /** Writes the walks as a diagnosis has them in its JSON. */
  public static Report json(Diagnosis diagnosis, RenderOptions options) {
    return Sections.report(diagnosis, (shown, sections) -> json(shown, options, sections));
  }

  static String json(Diagnosis diagnosis, RenderOptions options, Sections sections) {
    Examination x = diagnosis.examination();
    JsonFieldsWriter root = new JsonFieldsWriter();
    root.put("schema", 1);
    root.put("whoami", WhoamiVersion.text());
    root.put("at", diagnosis.at().toString());
    root.put(
        "walks",
        sections.array(
            "walks", WalkVerdict.all(x), each -> new WalkFields(each, x, options).json()));
    FindingFields.putCrashes(root, diagnosis, sections);
    return root.text();
  }
}
