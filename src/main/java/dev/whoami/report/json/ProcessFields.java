package dev.whoami.report.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.whoami.place.ProcessComparison;
import dev.whoami.place.ProcessDifference;
import java.util.Optional;

/** Writes the examined process in JSON. */
public final class ProcessFields {
  private ProcessFields() {}

  /** The process in JSON; null if whoami examined its own process. */
  static JsonElement of(Optional<ProcessComparison> process) {
    return process.<JsonElement>map(ProcessFields::json).orElse(JsonNull.INSTANCE);
  }

  private static JsonObject json(ProcessComparison process) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("pid", process.pid());
    fields.put("user", process.user());
    fields.put("command", process.command());
    fields.put(
        "differences", JsonFieldsWriter.array(process.differences(), ProcessFields::difference));
    return fields.json();
  }

  public static JsonObject difference(ProcessDifference difference) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("kind", difference.kind().name());
    fields.put("name", difference.name());
    fields.put("process", difference.there());
    fields.put("shell", difference.here());
    return fields.json();
  }
}
