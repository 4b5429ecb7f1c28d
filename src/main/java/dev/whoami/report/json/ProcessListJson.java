package dev.whoami.report.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.whoami.diagnosis.Verdict;
import dev.whoami.diagnosis.process.ListedProcess;
import dev.whoami.diagnosis.process.ProcessList;
import dev.whoami.report.writer.WhoamiVersion;
import java.util.Optional;

/** Writes the visible processes as JSON; the schema is docs/processes.schema.json. */
public final class ProcessListJson {
  private ProcessListJson() {}

  public static String of(ProcessList list) {
    JsonFieldsWriter root = new JsonFieldsWriter();
    root.put("schema", 1);
    root.put("whoami", WhoamiVersion.text());
    root.put("at", list.at().toString());
    root.put("elapsedMillis", list.elapsedMillis());
    root.put("processes", JsonFieldsWriter.array(list.processes(), ProcessListJson::process));
    root.put("isCut", list.isCut());
    return root.text();
  }

  private static JsonObject process(ListedProcess process) {
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("pid", process.pid());
    fields.put("user", process.user());
    fields.put("command", process.command());
    fields.put("language", process.language().map(Enum::name));
    fields.put(
        "libraries",
        process
            .libraries()
            .<JsonElement>map(it -> JsonFieldsWriter.array(it.all(), PlaceFields::library))
            .orElse(JsonNull.INSTANCE));
    fields.put("verdict", verdict(process.verdict()));
    fields.put("unknown", process.unknown().map(Enum::name));
    fields.put(
        "differences",
        process
            .differences()
            .<JsonElement>map(it -> JsonFieldsWriter.array(it, ProcessFields::difference))
            .orElse(JsonNull.INSTANCE));
    return fields.json();
  }

  private static JsonElement verdict(Optional<Verdict> verdict) {
    return verdict.<JsonElement>map(JsonReport::verdict).orElse(JsonNull.INSTANCE);
  }
}
