package dev.whoami.lint;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.SourceLocation;
import dev.whoami.lint.model.Unresolved;
import dev.whoami.lint.rule.LintRules;
import dev.whoami.report.json.JsonFieldsWriter;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.StartCommand;
import dev.whoami.report.writer.WhoamiVersion;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * For code scanning: SARIF 2.1.0. What is set aside is left out: GitHub opens an alert for each
 * result, suppressed or not.
 */
final class LintSarif implements LintRenderer {
  /** GitHub refuses a run with more. */
  private static final int MOST_RESULTS = 25_000;

  /** In the order of the rules; a bug in whoami has a code outside of them. */
  private static final List<String> CODES =
      Arrays.stream(LintRules.values()).map(Enum::name).collect(Collectors.toList());

  private static final String FINGERPRINT = "whoamiFinding/v1";
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  @Override
  public String render(Lint lint, RenderOptions options, LintSections sections) {
    JsonFieldsWriter root = new JsonFieldsWriter();
    root.put("$schema", SCHEMA);
    root.put("version", "2.1.0");
    root.put(
        "runs",
        JsonFieldsWriter.array(Collections.singletonList(lint), it -> run(it, options, sections)));
    return root.text();
  }

  private static JsonObject run(Lint lint, RenderOptions options, LintSections sections) {
    JsonFieldsWriter run = new JsonFieldsWriter();
    run.put("tool", tool(options.command()));
    run.put("columnKind", "unicodeCodePoints");
    run.put(
        "invocations",
        JsonFieldsWriter.array(Collections.singletonList(lint), it -> invocation(it, sections)));
    JsonArray results =
        sections.array("findings", reported(lint), it -> it.at().file(), it -> result(it, lint));
    run.put("results", results);
    return run.json();
  }

  /** Errors first: what is beyond the limit of code scanning is what matters least. */
  private static List<LintFinding> reported(Lint lint) {
    return lint.findings().stream()
        .sorted(Comparator.comparing(it -> it.finding().severity()))
        .limit(MOST_RESULTS)
        .collect(Collectors.toList());
  }

  private static JsonObject tool(StartCommand command) {
    JsonFieldsWriter driver = new JsonFieldsWriter();
    driver.put("name", "whoami");
    driver.put("version", WhoamiVersion.text());
    driver.put(
        "rules",
        JsonFieldsWriter.array(Arrays.asList(LintRules.values()), it -> SarifRule.of(it, command)));
    JsonFieldsWriter tool = new JsonFieldsWriter();
    tool.put("driver", driver.json());
    return tool.json();
  }

  /** Files that could not be judged are no results: the run as a whole did not succeed. */
  private static JsonObject invocation(Lint lint, LintSections sections) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("executionSuccessful", lint.unreadable().isEmpty() && lint.late().isEmpty());
    JsonArray notes =
        sections.array(
            "unresolved", lint.unresolved(), it -> it.at().file(), it -> notification(it, lint));
    lint.unreadable().forEach((file, why) -> notes.add(error(file + " " + why)));
    if (!lint.late().isEmpty()) {
      notes.add(error(lint.late().text()));
    }
    fields.put("toolExecutionNotifications", notes);
    return fields.json();
  }

  private static JsonObject error(String text) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("level", "error");
    fields.put("message", SarifRule.message(text));
    return fields.json();
  }

  private static JsonObject notification(Unresolved open, Lint lint) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("level", "note");
    fields.put("message", SarifRule.message(open.text()));
    fields.put(
        "locations",
        JsonFieldsWriter.array(Collections.singletonList(open.at()), it -> location(it, lint)));
    return fields.json();
  }

  private static JsonObject result(LintFinding found, Lint lint) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("ruleId", found.finding().code());
    if (CODES.contains(found.finding().code())) {
      fields.put("ruleIndex", CODES.indexOf(found.finding().code()));
    }
    fields.put("level", SarifRule.level(found.finding().severity()));
    fields.put("message", SarifRule.message(LintSarif.text(found)));
    fields.put(
        "locations",
        JsonFieldsWriter.array(Collections.singletonList(found.at()), it -> location(it, lint)));
    JsonFieldsWriter fingerprints = new JsonFieldsWriter();
    fingerprints.put(FINGERPRINT, found.fingerprint());
    fields.put("partialFingerprints", fingerprints.json());
    return fields.json();
  }

  private static String text(LintFinding found) {
    StringBuilder text = new StringBuilder(found.finding().text());
    found.finding().because().forEach(it -> text.append("\nSaw: ").append(it));
    found.finding().remedies().forEach(it -> text.append('\n').append(it.text()));
    return text.toString();
  }

  /** Code scanning requires a line: the first, if none is known. */
  private static JsonObject location(SourceLocation at, Lint lint) {
    JsonFieldsWriter region = new JsonFieldsWriter();
    region.put("startLine", at.line().orElse(1));
    JsonFieldsWriter artifact = new JsonFieldsWriter();
    artifact.put("uri", SarifUri.of(lint.pathOf(at.file())));
    JsonFieldsWriter physical = new JsonFieldsWriter();
    physical.put("artifactLocation", artifact.json());
    physical.put("region", region.json());
    JsonFieldsWriter location = new JsonFieldsWriter();
    location.put("physicalLocation", physical.json());
    at.address().ifPresent(it -> location.put("logicalLocations", logical(it)));
    return location.json();
  }

  private static JsonArray logical(String address) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("fullyQualifiedName", address);
    fields.put("kind", "resource");
    JsonArray all = new JsonArray();
    all.add(fields.json());
    return all;
  }
}
