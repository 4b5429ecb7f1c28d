package dev.whoami.report;

import com.google.gson.JsonObject;
import dev.whoami.chain.link.Visit;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.ShellWord;
import dev.whoami.diagnosis.Verdict;
import dev.whoami.diagnosis.comparison.Deciding;
import dev.whoami.diagnosis.comparison.DiagnosisComparison;
import dev.whoami.diagnosis.comparison.DiagnosisDifference;
import dev.whoami.diagnosis.comparison.DiagnosisDifference.Subject;
import dev.whoami.report.json.JsonFieldsWriter;
import dev.whoami.report.json.JsonReport;
import dev.whoami.report.text.ReportStatus;
import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.TextWriter;
import dev.whoami.report.writer.WhoamiVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Prints what differs between two recordings, as text or as JSON. */
public final class DiffReport {
  private final DiagnosisComparison comparison;
  private final String nameOfA;
  private final String nameOfB;

  public DiffReport(DiagnosisComparison comparison, String nameOfA, String nameOfB) {
    this.comparison = comparison;
    this.nameOfA = nameOfA;
    this.nameOfB = nameOfB;
  }

  /** 0 if nothing differs, otherwise 1. */
  public int exitCode() {
    return comparison.differences().isEmpty() ? 0 : 1;
  }

  public String text(RenderOptions options) {
    TextWriter lines = new TextWriter(options.width());
    lines.exact(options.in(AnsiStyle.TITLE, mark(options) + " " + headline()));
    lines.blank();
    side("A", nameOfA, comparison.a(), lines);
    side("B", nameOfB, comparison.b(), lines);
    List<DiagnosisDifference> deciding = below(DiagnosisDifference::decides);
    if (!comparison.isSameIdentity()) {
      lines.blank();
      lines.exact(options.in(AnsiStyle.TITLE, "What decides"));
      deciding(lines);
      deciding.forEach(each -> difference(each, lines));
    }
    List<DiagnosisDifference> others = below(it -> !it.decides());
    if (!others.isEmpty()) {
      lines.blank();
      String also = comparison.isSameIdentity() ? "What differs" : "What else differs";
      lines.exact(options.in(AnsiStyle.TITLE, also));
      others.forEach(each -> difference(each, lines));
    }
    whatToDo(options, lines);
    return lines.toString();
  }

  /** Prints the command that shows the fix: only the report of one recording has it. */
  private void whatToDo(RenderOptions options, TextWriter lines) {
    if (!comparison.isSameIdentity()) {
      lines.blank();
      report("A", nameOfA, options, lines);
      report("B", nameOfB, options, lines);
    }
  }

  private static void report(String letter, String name, RenderOptions options, TextWriter lines) {
    String command = options.command().with("read " + ShellWord.of(name));
    lines.command("", "The report of " + letter + ", with its fix:", command);
  }

  private String mark(RenderOptions options) {
    boolean isSame = comparison.isSameIdentity();
    return options.symbol(
        isSame ? ReportStatus.GOOD.symbol() : ReportStatus.BAD.symbol(), isSame ? "ok" : "x");
  }

  private String headline() {
    if (!comparison.isSameIdentity()) {
      return "The two recordings have different identities.";
    }
    return comparison.differences().isEmpty()
        ? "The two recordings are the same: identity, sources, settings and findings."
        : "The two recordings have the same identity, and differ otherwise.";
  }

  private static void side(String letter, String name, Diagnosis diagnosis, TextWriter lines) {
    Verdict verdict = diagnosis.verdict();
    String role = verdict.role().map(it -> " " + it).orElse("");
    String account = verdict.account().map(it -> ", account " + it).orElse("");
    String sure = " (" + verdict.certainty().name().toLowerCase(Locale.ROOT) + ")";
    lines.hanging(
        "  " + letter + "  ",
        "     ",
        verdict.kind().words() + role + account + sure + ": " + name);
  }

  /** Shows what the client did at the first link that ends differently in the two recordings. */
  private void deciding(TextWriter lines) {
    Deciding deciding = comparison.deciding();
    Optional<Visit> any = deciding.a().isPresent() ? deciding.a() : deciding.b();
    any.ifPresent(
        visit -> {
          String client = comparison.a().verdict().client().title();
          lines.wrapped("  ", client + " at its link " + visit.link().name() + ":");
          lines.hanging("    A  ", "       ", words(deciding.a()));
          lines.hanging("    B  ", "       ", words(deciding.b()));
        });
    if (deciding.isClient()) {
      lines.wrapped("  ", "The client that is asked about is not the same.");
    }
  }

  private static String words(Optional<Visit> visit) {
    return visit.map(it -> it.words() + ": " + it.because()).orElse("not reached");
  }

  /** The differences of this kind that the first lines of the text do not show. */
  private List<DiagnosisDifference> below(Predicate<DiagnosisDifference> kind) {
    return comparison.differences().stream()
        .filter(kind)
        .filter(it -> !isAtTheTop(it))
        .collect(Collectors.toList());
  }

  /**
   * Whether the first lines of the text already show this difference: two identities that differ.
   */
  private boolean isAtTheTop(DiagnosisDifference each) {
    return each.subject() == Subject.VERDICT && !comparison.isSameIdentity();
  }

  private static void difference(DiagnosisDifference each, TextWriter lines) {
    lines.wrapped("  ", each.subject().title() + " " + each.name());
    lines.hanging("    A  ", "       ", each.a().orElse("none"));
    lines.hanging("    B  ", "       ", each.b().orElse("none"));
  }

  /** The schema is docs/diff.schema.json. */
  public String json() {
    JsonFieldsWriter root = new JsonFieldsWriter();
    root.put("schema", 1);
    root.put("whoami", WhoamiVersion.text());
    root.put("a", nameOfA);
    root.put("b", nameOfB);
    root.put(
        "verdicts",
        JsonFieldsWriter.array(
            Arrays.asList(comparison.a().verdict(), comparison.b().verdict()),
            JsonReport::verdict));
    root.put(
        "differences", JsonFieldsWriter.array(comparison.differences(), DiffReport::difference));
    return root.text();
  }

  private static JsonObject difference(DiagnosisDifference difference) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("what", difference.subject().name());
    fields.put("name", difference.name());
    fields.put("a", difference.a());
    fields.put("b", difference.b());
    fields.put("decides", difference.decides());
    return fields.json();
  }
}
