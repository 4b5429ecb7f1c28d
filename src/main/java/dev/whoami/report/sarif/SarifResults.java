package dev.whoami.report.sarif;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.catalog.CatalogEntry;
import dev.whoami.report.json.JsonFieldsWriter;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the findings of one catalog as results. A result names its rule by code and by index. */
public final class SarifResults {
  private static final String FINGERPRINT = "whoamiFinding/v1";

  /** The codes in the order of the rules. WHO001, a bug in whoami, is not among them. */
  private final List<String> codes;

  private SarifResults(List<String> codes) {
    this.codes = codes;
  }

  public static SarifResults of(CatalogEntry... catalog) {
    return new SarifResults(
        Arrays.stream(catalog).map(CatalogEntry::name).collect(Collectors.toList()));
  }

  /**
   * Writes a result whose text begins with {@code start}, which can be empty. The fingerprint is
   * the same in each run.
   */
  public JsonObject result(Finding found, String start, SarifLocation at, String fingerprint) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("ruleId", found.code());
    if (codes.contains(found.code())) {
      fields.put("ruleIndex", codes.indexOf(found.code()));
    }
    fields.put("level", SarifRule.level(found.severity()));
    fields.put("message", SarifRule.message(SarifRule.unlinked(start + text(found))));
    fields.put("locations", locations(at));
    JsonFieldsWriter fingerprints = new JsonFieldsWriter();
    fingerprints.put(FINGERPRINT, fingerprint);
    fields.put("partialFingerprints", fingerprints.json());
    return fields.json();
  }

  private static String text(Finding found) {
    StringBuilder text = new StringBuilder(found.text());
    found.because().forEach(it -> text.append("\nSaw: ").append(it));
    found.remedies().forEach(it -> text.append('\n').append(it.text()));
    return text.toString();
  }

  static JsonArray locations(SarifLocation at) {
    return JsonFieldsWriter.array(Collections.singletonList(at), SarifLocation::json);
  }
}
