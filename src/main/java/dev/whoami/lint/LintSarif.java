package dev.whoami.lint;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.whoami.diagnosis.Severity;
import dev.whoami.lint.model.At;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.rule.LintRules;
import dev.whoami.report.Fields;
import dev.whoami.report.Paper;
import dev.whoami.report.Version;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;

/** For code scanning: SARIF 2.1.0, with what is allowed as suppressed results. */
final class LintSarif implements LintRenderer {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  @Override
  public String render(Lint lint, Paper paper) {
    Fields root = new Fields();
    root.put("$schema", SCHEMA);
    root.put("version", "2.1.0");
    root.put("runs", Fields.array(Collections.singletonList(lint), LintSarif::run));
    return root.text();
  }

  private static JsonObject run(Lint lint) {
    Fields run = new Fields();
    run.put("tool", tool());
    run.put("columnKind", "unicodeCodePoints");
    run.put("invocations", Fields.array(Collections.singletonList(lint), LintSarif::invocation));
    JsonArray results = Fields.array(lint.findings(), it -> result(it).json());
    lint.allowed().forEach(it -> results.add(suppressed(it)));
    run.put("results", results);
    return run.json();
  }

  private static JsonObject tool() {
    Fields driver = new Fields();
    driver.put("name", "whoami");
    driver.put("version", Version.text());
    driver.put("rules", Fields.array(Arrays.asList(LintRules.values()), LintSarif::rule));
    Fields tool = new Fields();
    tool.put("driver", driver.json());
    return tool.json();
  }

  private static JsonObject rule(LintRules rule) {
    Fields fields = new Fields();
    fields.put("id", rule.name());
    fields.put("shortDescription", message(rule.title()));
    fields.put("help", message("whoami explain " + rule.name()));
    return fields.json();
  }

  /** Files that could not be judged are no results: the run as a whole did not succeed. */
  private static JsonObject invocation(Lint lint) {
    Fields fields = new Fields();
    fields.put("executionSuccessful", lint.unreadable().isEmpty());
    JsonArray notes =
        Fields.array(lint.unresolved(), it -> notification("note", it.at(), it.text()));
    lint.unreadable().forEach((file, why) -> notes.add(unreadable(file, why)));
    fields.put("toolExecutionNotifications", notes);
    return fields.json();
  }

  private static JsonObject unreadable(String file, String why) {
    Fields fields = new Fields();
    fields.put("level", "error");
    fields.put("message", message(file + " " + why));
    return fields.json();
  }

  private static JsonObject notification(String level, At at, String text) {
    Fields fields = new Fields();
    fields.put("level", level);
    fields.put("message", message(text));
    fields.put("locations", Fields.array(Collections.singletonList(at), LintSarif::location));
    return fields.json();
  }

  private static Fields result(LintFinding found) {
    Fields fields = new Fields();
    fields.put("ruleId", found.finding().code());
    fields.put("level", level(found.finding().severity()));
    fields.put("message", message(LintSarif.text(found)));
    fields.put(
        "locations", Fields.array(Collections.singletonList(found.at()), LintSarif::location));
    return fields;
  }

  private static String level(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  private static String text(LintFinding found) {
    StringBuilder text = new StringBuilder(found.finding().text());
    found.finding().because().forEach(it -> text.append("\nSaw: ").append(it));
    found.finding().remedies().forEach(it -> text.append('\n').append(it.text()));
    return text.toString();
  }

  private static JsonObject suppressed(Allowed allowed) {
    Fields suppression = new Fields();
    suppression.put("kind", allowed.isInFile() ? "inSource" : "external");
    if (!allowed.reason().isEmpty()) {
      suppression.put("justification", allowed.reason());
    }
    Fields fields = result(allowed.finding());
    JsonArray suppressions = new JsonArray();
    suppressions.add(suppression.json());
    fields.put("suppressions", suppressions);
    return fields.json();
  }

  private static JsonObject message(String text) {
    Fields fields = new Fields();
    fields.put("text", text);
    return fields.json();
  }

  /** Code scanning wants a line: the first, where there is none. */
  private static JsonObject location(At at) {
    Fields region = new Fields();
    region.put("startLine", at.line().orElse(1));
    Fields artifact = new Fields();
    artifact.put("uri", SarifUri.of(at.file()));
    Fields physical = new Fields();
    physical.put("artifactLocation", artifact.json());
    physical.put("region", region.json());
    Fields location = new Fields();
    location.put("physicalLocation", physical.json());
    at.address().ifPresent(it -> location.put("logicalLocations", logical(it)));
    return location.json();
  }

  private static JsonArray logical(String address) {
    Fields fields = new Fields();
    fields.put("fullyQualifiedName", address);
    fields.put("kind", "resource");
    JsonArray all = new JsonArray();
    all.add(fields.json());
    return all;
  }
}
