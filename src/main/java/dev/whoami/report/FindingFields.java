package dev.whoami.report;

import com.google.gson.JsonObject;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;

/** A finding in the form of schema 1. */
public final class FindingFields {
  private FindingFields() {}

  /** The fields, to which a caller can add more. */
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

  /** With the finding that leads to it, which only a diagnosis tells. */
  static JsonObject inDiagnosis(Finding finding) {
    JsonFieldsWriter fields = of(finding);
    fields.put("cause", finding.cause());
    return fields.json();
  }

  private static JsonObject remedy(Remedy remedy) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("text", remedy.text());
    fields.put("commands", JsonFieldsWriter.strings(remedy.commands()));
    fields.put("snippet", remedy.snippet().isEmpty() ? null : remedy.snippet());
    return fields.json();
  }
}
