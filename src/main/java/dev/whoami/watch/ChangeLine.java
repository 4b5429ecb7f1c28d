package dev.whoami.watch;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.whoami.place.Task;
import dev.whoami.report.json.JsonFieldsWriter;
import dev.whoami.report.writer.WhoamiVersion;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A change as one line of JSON, plain or in CloudWatch's embedded metric format, which CloudWatch
 * Logs turns into metrics.
 *
 * <p>https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
public enum ChangeLine {
  JSON {
    @Override
    void measure(Change change, JsonFieldsWriter fields) {}
  },
  EMBEDDED_METRIC {
    @Override
    void measure(Change change, JsonFieldsWriter fields) {
      boolean isTask = !fields.json().get("cluster").isJsonNull();
      fields.put("changes", 1);
      JsonArray directives = new JsonArray();
      directives.add(directive("changes", "Count", isTask ? CHANGES_OF_TASK : CHANGES));
      directives.add(directive("healthy", "None", isTask ? TASK : NOTHING));
      JsonFieldsWriter aws = new JsonFieldsWriter();
      aws.put("Timestamp", change.at().toEpochMilli());
      aws.put("CloudWatchMetrics", directives);
      fields.put("_aws", aws.json());
    }
  };

  /** Sets of dimensions; each makes a separate metric. */
  private static final List<List<String>> NOTHING = sets(Collections.emptyList());

  private static final List<List<String>> TASK = sets(Arrays.asList("cluster", "family"));
  private static final List<List<String>> CHANGES = sets(Collections.singletonList("change"));
  private static final List<List<String>> CHANGES_OF_TASK =
      Arrays.asList(CHANGES.get(0), Arrays.asList("cluster", "family", "change"));

  private static List<List<String>> sets(List<String> only) {
    return Collections.singletonList(only);
  }

  private static JsonObject directive(String metric, String unit, List<List<String>> dimensions) {
    JsonFieldsWriter definition = new JsonFieldsWriter();
    definition.put("Name", metric);
    definition.put("Unit", unit);
    JsonFieldsWriter directive = new JsonFieldsWriter();
    directive.put("Namespace", "whoami");
    directive.put("Dimensions", JsonFieldsWriter.array(dimensions, JsonFieldsWriter::strings));
    directive.put(
        "Metrics", JsonFieldsWriter.array(Collections.singletonList(definition.json()), it -> it));
    return directive.json();
  }

  abstract void measure(Change change, JsonFieldsWriter fields);

  /** One line without a line break. */
  String of(Change change, WatchState state, Health health) {
    Optional<Task> task = state.latest().flatMap(it -> it.examination().place().task());
    JsonFieldsWriter fields = new JsonFieldsWriter();
    fields.put("schema", 1);
    fields.put("whoami", WhoamiVersion.text());
    fields.put("at", change.at().toString());
    fields.put("change", change.kind().name());
    fields.put("about", change.about());
    fields.put("from", change.from());
    fields.put("to", change.to());
    fields.put("text", change.text());
    fields.put("healthy", health.isGood() ? 1 : 0);
    fields.put("cluster", task.flatMap(Task::cluster));
    fields.put("family", task.flatMap(Task::family));
    fields.put("task", task.map(it -> it.arn().toString()));
    measure(change, fields);
    return fields.line();
  }
}
