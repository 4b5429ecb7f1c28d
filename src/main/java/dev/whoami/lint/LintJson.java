package dev.whoami.lint;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.declared.Unresolved;
import dev.whoami.report.json.FindingFields;
import dev.whoami.report.json.JsonFieldsWriter;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.WhoamiVersion;
import java.util.LinkedHashMap;
import java.util.Map;

/** For a program: findings as in a diagnosis, each with its place. */
final class LintJson implements LintRenderer {
  @Override
  public String render(Lint lint, RenderOptions options, LintSections sections) {
    JsonFieldsWriter root = new JsonFieldsWriter();
    root.put("schema", 1);
    root.put("whoami", WhoamiVersion.text());
    root.put(
        "findings",
        sections.array(
            "findings", lint.findings(), it -> it.at().file(), it -> finding(it).json()));
    root.put(
        "allowed",
        sections.array(
            "allowed", lint.allowed(), it -> it.finding().at().file(), LintJson::allowed));
    root.put(
        "unresolved",
        sections.array(
            "unresolved", lint.unresolved(), it -> it.at().file(), LintJson::unresolved));
    root.put("unreadable", unreadable(lint));
    root.put("judged", judged(lint));
    return root.text();
  }

  private static JsonFieldsWriter finding(LintFinding found) {
    JsonFieldsWriter fields = FindingFields.of(found.finding());
    fields.put("at", at(found.at()));
    fields.put("fingerprint", found.fingerprint());
    return fields;
  }

  private static JsonObject at(SourceLocation at) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("file", at.file());
    fields.put("line", at.line().orElse(null));
    fields.put("address", at.address());
    return fields.json();
  }

  private static JsonObject allowed(Allowed allowed) {
    JsonFieldsWriter fields = finding(allowed.finding());
    fields.put("allowedBy", allowed.by().name());
    fields.put("reason", allowed.reason().isEmpty() ? null : allowed.reason());
    return fields.json();
  }

  private static JsonObject unresolved(Unresolved open) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("text", open.text());
    fields.put("at", at(open.at()));
    return fields.json();
  }

  private static JsonObject judged(Lint lint) {
    JudgedCounts counts = lint.judged();
    JsonFieldsWriter definitions = new JsonFieldsWriter();
    definitions.put("inFull", counts.inFull());
    definitions.put("open", counts.open());
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("files", lint.judgedFiles());
    fields.put("taskDefinitions", definitions.json());
    fields.put("containerInstances", counts.instances());
    fields.put("workloads", counts.workloads());
    fields.put("applications", counts.applications());
    return fields.json();
  }

  private static JsonArray unreadable(Lint lint) {
    JsonArray all = new JsonArray();
    Map<String, String> notJudged = new LinkedHashMap<>(lint.unreadable());
    notJudged.putAll(lint.late().reasons());
    notJudged.forEach(
        (file, reason) -> {
          JsonFieldsWriter fields = new JsonFieldsWriter();
          fields.put("file", file);
          fields.put("reason", reason);
          fields.put("timedOut", lint.isLate(file));
          all.add(fields.json());
        });
    return all;
  }
}
