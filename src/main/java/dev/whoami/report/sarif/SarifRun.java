package dev.whoami.report.sarif;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.whoami.report.json.JsonFieldsWriter;
import dev.whoami.report.writer.WhoamiVersion;
import java.util.Collections;

/** Writes one run of whoami for code scanning, in SARIF 2.1.0. */
public final class SarifRun {
  /** GitHub refuses a run with more results. */
  public static final int MOST_RESULTS = 25_000;

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private SarifRun() {}

  /**
   * The text of a run. If something could not be checked, the run did not succeed, and its
   * notifications say why.
   */
  public static String text(
      JsonArray rules, boolean isSuccessful, JsonArray notifications, JsonArray results) {
    JsonFieldsWriter invocation = new JsonFieldsWriter();
    invocation.put("executionSuccessful", isSuccessful);
    invocation.put("toolExecutionNotifications", notifications);
    JsonFieldsWriter run = new JsonFieldsWriter();
    run.put("tool", tool(rules));
    run.put("columnKind", "unicodeCodePoints");
    run.put("invocations", only(invocation.json()));
    run.put("results", results);
    JsonFieldsWriter root = new JsonFieldsWriter();
    root.put("$schema", SCHEMA);
    root.put("version", "2.1.0");
    root.put("runs", only(run.json()));
    return root.text();
  }

  private static JsonObject tool(JsonArray rules) {
    JsonFieldsWriter driver = new JsonFieldsWriter();
    driver.put("name", "whoami");
    driver.put("version", WhoamiVersion.text());
    driver.put("rules", rules);
    JsonFieldsWriter tool = new JsonFieldsWriter();
    tool.put("driver", driver.json());
    return tool.json();
  }

  private static JsonArray only(JsonObject one) {
    return JsonFieldsWriter.array(Collections.singletonList(one), it -> it);
  }

  /** A notification about something that could not be checked. */
  public static JsonObject error(String text) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("level", "error");
    fields.put("message", SarifRule.message(SarifRule.unlinked(text)));
    return fields.json();
  }

  /** A notification about something that stays unknown. */
  public static JsonObject note(String text, SarifLocation at) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("level", "note");
    fields.put("message", SarifRule.message(SarifRule.unlinked(text)));
    JsonObject location = at.json();
    if (location.size() > 0) {
      fields.put("locations", SarifResults.locations(at));
    }
    return fields.json();
  }
}
