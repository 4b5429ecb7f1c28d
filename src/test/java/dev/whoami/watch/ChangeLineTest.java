package dev.whoami.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.whoami.world.http.FakeSurroundings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangeLineTest {
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(Path.of("docs/watch.schema.json").toUri());

  /** Many kinds of changes. */
  private static RecordedWatch eventful() {
    return RecordedWatch.of(
        "ecs-ec2-task-role",
        "endpoint-500-error",
        "ecs-ec2-task-role",
        "endpoint-429-throttled",
        "-",
        "nothing",
        "irsa");
  }

  @ParameterizedTest
  @EnumSource
  void everyLineIsValid(ChangeLine form) {
    RecordedWatch recorded = eventful();
    recorded.run(form);
    assertThat(recorded.lines()).hasSizeGreaterThan(20);
    for (JsonObject line : recorded.lines()) {
      assertThat(SCHEMA.validate(line.toString(), InputFormat.JSON)).as(line.toString()).isEmpty();
      assertThat(line.has("_aws")).isEqualTo(form == ChangeLine.EMBEDDED_METRIC);
    }
  }

  @Test
  void theSchemaHasEveryKindOfChange() {
    for (Change.Kind kind : Change.Kind.values()) {
      Change change = Change.of(kind, FakeSurroundings.NOON, "x");
      WatchState first = WatchState.first();
      String line = ChangeLine.JSON.of(change, first, Health.of(first, 0, Duration.ofMinutes(1)));
      assertThat(SCHEMA.validate(line, InputFormat.JSON)).as(line).isEmpty();
    }
  }

  @Test
  void theSchemaRejectsWhatItDoesNotKnow() {
    String line = "{\"schema\":1,\"change\":\"MOVED\"}";
    assertThat(SCHEMA.validate(line, InputFormat.JSON)).isNotEmpty();
  }

  /** A dimension must be a string of the line and a metric a number, or CloudWatch drops it. */
  @Test
  void everyMetricAndDimensionIsAFieldOfTheLine() {
    RecordedWatch recorded = eventful();
    recorded.run(ChangeLine.EMBEDDED_METRIC);
    for (JsonObject line : recorded.lines()) {
      for (JsonElement each : line.getAsJsonObject("_aws").getAsJsonArray("CloudWatchMetrics")) {
        requireInLine(line, each.getAsJsonObject());
      }
    }
    assertThat(recorded.lines())
        .anyMatch(it -> it.get("cluster").isJsonNull())
        .anyMatch(it -> !it.get("cluster").isJsonNull());
  }

  private static void requireInLine(JsonObject line, JsonObject directive) {
    for (JsonElement set : directive.getAsJsonArray("Dimensions")) {
      for (JsonElement name : set.getAsJsonArray()) {
        assertThat(line.get(name.getAsString()).getAsJsonPrimitive().isString()).isTrue();
      }
    }
    for (JsonElement metric : directive.getAsJsonArray("Metrics")) {
      String name = metric.getAsJsonObject().get("Name").getAsString();
      assertThat(line.get(name).getAsJsonPrimitive().isNumber()).isTrue();
    }
  }

  @Test
  void theLastLineSaysThatTheWatchStopped() {
    Watch watch = RecordedWatch.of("ecs-ec2-task-role").run();
    assertThat(watch.ending("That was all.", ChangeLine.JSON))
        .contains("\"change\":\"STOPPED\"", "That was all.");
    assertThat(watch.dropped(17, ChangeLine.JSON))
        .contains("\"change\":\"LINES_DROPPED\"", "\"to\":\"17\"");
  }

  @Test
  void noSecretIsInALine() {
    RecordedWatch recorded = eventful();
    recorded.run();
    List<String> all = new ArrayList<>();
    recorded.lines().forEach(it -> all.add(it.toString()));
    assertThat(String.join("\n", all))
        .contains("OrdersTaskRole")
        .doesNotContain("t4skS3cr3t")
        .doesNotContain("h0stS3cr3t")
        .doesNotContain("ASIATASKROLEKEY7Q4K");
  }
}
