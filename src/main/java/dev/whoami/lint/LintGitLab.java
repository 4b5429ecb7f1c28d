package dev.whoami.lint;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Severity;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.report.json.JsonFieldsWriter;
import dev.whoami.report.writer.RenderOptions;
import java.util.Map;

/** For merge requests of GitLab: the code quality report, a list of findings. */
final class LintGitLab implements LintRenderer {
  @Override
  public String render(Lint lint, RenderOptions options, LintSections sections) {
    JsonArray all =
        sections.array("findings", lint.findings(), it -> it.at().file(), it -> finding(it, lint));
    for (Map.Entry<String, String> each : lint.unreadable().entrySet()) {
      all.add(unreadable(each.getKey(), each.getValue(), lint));
    }
    if (!lint.late().isEmpty()) {
      all.add(late(lint));
    }
    return JsonFieldsWriter.text(all);
  }

  private static JsonObject finding(LintFinding found, Lint lint) {
    Finding finding = found.finding();
    return issue(
        finding.code(),
        finding.code() + ": " + finding.text(),
        found.fingerprint(),
        severity(finding.severity()),
        location(lint.pathOf(found.at().file()), found.at().line().orElse(1)));
  }

  /** A file that was not judged must not look like one without findings. */
  private static JsonObject unreadable(String file, String why, Lint lint) {
    String path = lint.pathOf(file);
    return issue(
        "unreadable",
        "whoami could not check this file: it " + why,
        FindingFingerprints.ofFile(path),
        "major",
        location(path, 1));
  }

  private static JsonObject late(Lint lint) {
    String path = lint.pathOf(lint.late().first());
    return issue(
        "unreadable",
        "whoami: " + lint.late().text(),
        FindingFingerprints.ofFile(path),
        "major",
        location(path, 1));
  }

  private static JsonObject issue(
      String check, String description, String fingerprint, String severity, JsonObject location) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("description", description);
    fields.put("check_name", check);
    fields.put("fingerprint", fingerprint);
    fields.put("severity", severity);
    fields.put("location", location);
    return fields.json();
  }

  private static JsonObject location(String path, int line) {
    JsonFieldsWriter lines = new JsonFieldsWriter();
    lines.put("begin", line);
    JsonFieldsWriter location = new JsonFieldsWriter();
    location.put("path", path);
    location.put("lines", lines.json());
    return location.json();
  }

  private static String severity(Severity severity) {
    switch (severity) {
      case ERROR:
        return "critical";
      case WARNING:
        return "minor";
      default:
        return "info";
    }
  }
}
