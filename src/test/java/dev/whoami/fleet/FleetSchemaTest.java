package dev.whoami.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.report.baseline.Baseline;
import dev.whoami.report.writer.RenderOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schema in docs has every field of the JSON, and no field that is never printed. */
class FleetSchemaTest {
  private static final Path SCHEMA = Path.of("docs/fleet.schema.json");

  @TempDir private Path folder = Path.of("");

  /** With what no case has: a baseline, an expectation that does not hold, an unreadable file. */
  private List<Fleet> fleets() throws Exception {
    List<Fleet> all = new ArrayList<>(FleetCase.all().stream().map(FleetCase::judged).toList());
    FleetCase missed = new FleetCase(Path.of("src/test/fleet/irsa-missed"));
    Path known = folder.resolve("known.json");
    Files.writeString(known, Baseline.text(missed.judged().toBeKnown()));
    all.add(missed.judged(FleetFilter.all().knowing(Baseline.in(known.toString()))));
    all.add(missed.judged(FleetFilter.all().expecting(List.of(IdentityKind.POD_IDENTITY))));
    all.add(Fleet.of(List.of(folder.resolve("none").toString()), FleetFilter.all()));
    return all;
  }

  private static void fields(JsonElement element, String path, Set<String> fields) {
    if (element.isJsonObject()) {
      for (String each : element.getAsJsonObject().keySet()) {
        fields.add(path + "." + each);
        fields(element.getAsJsonObject().get(each), path + "." + each, fields);
      }
    } else if (element.isJsonArray()) {
      JsonArray all = element.getAsJsonArray();
      all.forEach(it -> fields(it, path, fields));
    }
  }

  private static void described(
      JsonObject schema, JsonObject all, String path, Set<String> fields) {
    if (schema.has("$ref")) {
      String name = schema.get("$ref").getAsString().replaceFirst("^#/[$]defs/", "");
      described(all.getAsJsonObject("$defs").getAsJsonObject(name), all, path, fields);
    }
    if (schema.has("items")) {
      described(schema.getAsJsonObject("items"), all, path, fields);
    }
    if (schema.has("properties")) {
      JsonObject properties = schema.getAsJsonObject("properties");
      for (String each : properties.keySet()) {
        fields.add(path + "." + each);
        described(properties.getAsJsonObject(each), all, path + "." + each, fields);
      }
    }
  }

  /** What a row does not have, or has too much, is found. */
  @Test
  void theSchemaOfTheRowsRefusesOtherFields() {
    var schema =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(Path.of("docs/fleet-rows.schema.json").toUri());
    Fleet fleet = new FleetCase(Path.of("src/test/fleet/irsa-missed")).judged();
    List<String> rows = FleetFormat.NDJSON.render(fleet, RenderOptions.plain()).lines().toList();
    assertThat(rows).hasSize(2);
    for (String row : rows) {
      JsonObject changed = JsonParser.parseString(row).getAsJsonObject();
      changed.addProperty("another", 1);
      assertThat(schema.validate(changed.toString(), InputFormat.JSON)).isNotEmpty();
      changed.remove("another");
      changed.remove("cluster");
      assertThat(schema.validate(changed.toString(), InputFormat.JSON)).isNotEmpty();
    }
  }

  @Test
  void hasEveryFieldAndNoOther() throws Exception {
    Set<String> printed = new TreeSet<>();
    var schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(SCHEMA.toUri());
    for (Fleet each : fleets()) {
      String json = FleetFormat.JSON.render(each, RenderOptions.plain());
      assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
      fields(JsonParser.parseString(json), "", printed);
    }
    JsonObject text = JsonParser.parseString(Files.readString(SCHEMA)).getAsJsonObject();
    Set<String> described = new TreeSet<>();
    described(text, text, "", described);
    assertThat(described).isEqualTo(printed).hasSizeGreaterThan(60);
  }
}
