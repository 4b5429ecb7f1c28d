package dev.whoami.lint;

import com.google.gson.JsonArray;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.rule.LintRules;
import dev.whoami.report.json.JsonFieldsWriter;
import dev.whoami.report.sarif.SarifLocation;
import dev.whoami.report.sarif.SarifResults;
import dev.whoami.report.sarif.SarifRule;
import dev.whoami.report.sarif.SarifRun;
import dev.whoami.report.writer.RenderOptions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * For code scanning: SARIF. What is set aside is left out: GitHub opens an alert for each result,
 * suppressed or not.
 */
final class LintSarif implements LintRenderer {
  private static final SarifResults RESULTS = SarifResults.of(LintRules.values());

  @Override
  public String render(Lint lint, RenderOptions options, LintSections sections) {
    JsonArray rules =
        JsonFieldsWriter.array(
            Arrays.asList(LintRules.values()),
            it -> SarifRule.of(it, SecuritySeverity.of(it), options.command()));
    boolean isSuccessful = lint.unreadable().isEmpty() && lint.late().isEmpty();
    JsonArray notes = notes(lint, sections);
    return SarifRun.text(
        rules,
        isSuccessful,
        notes,
        sections.array(
            "findings",
            reported(lint),
            it -> it.at().file(),
            it -> RESULTS.result(it.finding(), "", location(it.at(), lint), it.fingerprint())));
  }

  /** Errors first: what is beyond the limit of code scanning is what matters least. */
  private static List<LintFinding> reported(Lint lint) {
    return lint.findings().stream()
        .sorted(Comparator.comparing(it -> it.finding().severity()))
        .limit(SarifRun.MOST_RESULTS)
        .collect(Collectors.toList());
  }

  private static JsonArray notes(Lint lint, LintSections sections) {
    JsonArray notes =
        sections.array(
            "unresolved",
            lint.unresolved(),
            it -> it.at().file(),
            it -> SarifRun.note(it.text(), location(it.at(), lint)));
    lint.unreadable().forEach((file, why) -> notes.add(SarifRun.error(file + " " + why)));
    if (!lint.late().isEmpty()) {
      notes.add(SarifRun.error(lint.late().text()));
    }
    return notes;
  }

  private static SarifLocation location(SourceLocation at, Lint lint) {
    SarifLocation file = SarifLocation.inFile(lint.pathOf(at.file()), at.line());
    return at.address().map(file::of).orElse(file);
  }
}
