package dev.whoami.watch;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.whoami.place.Task;
import dev.whoami.report.Fields;
import dev.whoami.report.Version;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A change as one line of JSON, by itself or in CloudWatch's embedded metric format, of which
 * CloudWatch Logs makes metrics by itself.
 *
 * <p>https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
public enum ChangeLine {
  JSON {
    @Override
    void measure(Change change, Fields fields) {}
  },
  EMBEDDED_METRIC {
    @Override
    void measure(Change change, Fields fields) {
      fields.put("changes", 1);
      JsonObject directive = new JsonObject();
      directive.addProperty("Namespace", "whoami");
      JsonArray dimensions = new JsonArray();
      dimensions.add(Fields.strings(Collections.singletonList("change")));
      if (!fields.json().get("cluster").isJsonNull()) {
        dimensions.add(Fields.strings(Arrays.asList("cluster", "family", "change")));
        dimensions.add(Fields.strings(Arrays.asList("cluster", "family")));
      }
      directive.add("Dimensions", dimensions);
      directive.add("Metrics", Fields.array(METRICS, ChangeLine::count));
      Fields aws = new Fields();
      aws.put("Timestamp", change.at().toEpochMilli());
      aws.put("CloudWatchMetrics", Fields.array(Collections.singletonList(directive), it -> it));
      fields.put("_aws", aws.json());
    }
  };

  private static final List<String> METRICS = Arrays.asList("changes", "healthy");

  private static JsonObject count(String metric) {
    JsonObject definition = new JsonObject();
    definition.addProperty("Name", metric);
    definition.addProperty("Unit", metric.equals("changes") ? "Count" : "None");
    return definition;
  }

  abstract void measure(Change change, Fields fields);

  /** Without a line break, neither in it nor at its end. */
  String of(Change change, Standing standing, Health health) {
    Optional<Task> task = standing.latest().flatMap(it -> it.examination().place().task());
    Fields fields = new Fields();
    fields.put("schema", 1);
    fields.put("whoami", Version.text());
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
    return new GsonBuilder().serializeNulls().disableHtmlEscaping().create().toJson(fields.json());
  }
}
