package dev.whoami.report.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.report.writer.Sections;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a finding in the form of schema 1. */
public final class FindingFields {
  private FindingFields() {}

  /** The fields of a finding; a caller can add more. */
  public static JsonFieldsWriter of(Finding finding) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("code", finding.code());
    fields.put("severity", finding.severity().name());
    fields.put("text", finding.text());
    fields.put("because", JsonFieldsWriter.strings(finding.because()));
    fields.put("remedies", JsonFieldsWriter.array(finding.remedies(), FindingFields::remedy));
    fields.put("page", finding.page());
    return fields;
  }

  /** The fields of a finding, and the finding that causes it: only a diagnosis knows that one. */
  static JsonObject inDiagnosis(Finding finding) {
    JsonFieldsWriter fields = of(finding);
    fields.put("cause", finding.cause());
    return fields.json();
  }

  /**
   * Writes a list of findings without those that crash. WHO001, which reports the crash, is always
   * written.
   */
  public static JsonArray all(List<Finding> findings, Sections sections) {
    JsonArray all = new JsonArray();
    for (Finding each : findings) {
      Optional<JsonObject> bare =
          each.isOfACrash() ? Optional.of(withoutRemedies(each)) : Optional.empty();
      sections.value("findings", () -> Optional.of(inDiagnosis(each)), bare).ifPresent(all::add);
    }
    return all;
  }

  private static JsonObject withoutRemedies(Finding crash) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("code", crash.code());
    fields.put("severity", crash.severity().name());
    fields.put("text", crash.text());
    fields.put("because", JsonFieldsWriter.strings(crash.because()));
    fields.put("remedies", new JsonArray());
    fields.put("page", crash.page());
    fields.putNull("cause");
    return fields.json();
  }

  /** Adds WHO001 to a document that has no other findings. Without a bug it adds nothing. */
  public static void putCrashes(JsonFieldsWriter root, Diagnosis diagnosis, Sections sections) {
    List<Finding> crashes = new ArrayList<>(diagnosis.findings());
    crashes.removeIf(it -> !it.isOfACrash());
    if (!crashes.isEmpty()) {
      root.put("findings", all(crashes, sections));
    }
  }

  /** Writes a fix: its text, its commands, and the lines to paste. */
  public static JsonObject remedy(Remedy remedy) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("text", remedy.text());
    fields.put("commands", JsonFieldsWriter.strings(remedy.commands()));
    fields.put("snippet", remedy.snippet().isEmpty() ? null : remedy.snippet());
    return fields.json();
  }
}
