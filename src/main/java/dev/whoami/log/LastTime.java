package dev.whoami.log;

import dev.whoami.aws.JsonFields;
import dev.whoami.log.text.LogTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * The time of the current line: its own, or that of the nearest line or record before it. Only the
 * first line of a stack trace has a time.
 */
final class LastTime {
  private static final List<String> NAMES =
      Arrays.asList(
          "time",
          "timestamp",
          "@timestamp",
          "ts",
          "eventTime",
          "date",
          "datetime",
          "_SOURCE_REALTIME_TIMESTAMP",
          "__REALTIME_TIMESTAMP");

  private static final int DEEPEST = 6;

  private String text = "";

  /** A JSON object without a message. The lines after it may need its time. */
  private String passed = "";

  void line(String line) {
    if (LogTime.mayBeIn(line)) {
      text = line;
      passed = "";
    }
  }

  void passed(String json) {
    passed = json;
  }

  void record(Map<String, JsonNode> fields) {
    in(fields).ifPresent(it -> text = it);
  }

  Optional<LogTime> get() {
    String json = passed;
    passed = "";
    if (!json.isEmpty()) {
      JsonFields.of(json).ifPresent(it -> records(it, 0));
    }
    return LogTime.in(LogTime.head(text).orElse(text));
  }

  /** Reads the time of the record, or of an object in it. */
  private void records(Map<String, JsonNode> fields, int depth) {
    record(fields);
    for (JsonNode each : fields.values()) {
      if (each.isObject() && depth < DEEPEST) {
        records(each.asObject(), depth + 1);
      }
    }
  }

  private static Optional<String> in(Map<String, JsonNode> fields) {
    for (String each : NAMES) {
      JsonNode node = fields.get(each);
      if (node != null && (node.isString() || node.isNumber())) {
        return Optional.of(node.isString() ? node.text() : node.asNumber());
      }
    }
    return Optional.empty();
  }
}
