package dev.whoami.log;

import dev.whoami.aws.JsonFields;
import dev.whoami.log.denial.DeniedCall;
import dev.whoami.log.denial.Exfiltration;
import dev.whoami.log.denial.ToolAnswer;
import dev.whoami.log.paste.LogLineSink;
import dev.whoami.log.trail.TrailFields;
import dev.whoami.log.trail.UseRow;
import dev.whoami.world.text.Alphabet;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** Reads a JSON object: a call that AWS recorded, or a record with texts. */
final class RecordScan {
  private static final int DEEPEST = 6;

  /**
   * The fields of an error of the SDK for JavaScript 2. No other library has a delay in its errors.
   */
  private static final List<String> OF_ERROR_OF_JS_V2 =
      Arrays.asList("code", "time", "retryable", "retryDelay");

  /** The same error in a line of text, which identifies the client. */
  private static final String ERROR_OF_JS_V2 = "\"retryable\":false,\"retryDelay\":";

  private final SeenIdentities seen;
  private final CallScan calls;
  private final TextScan text;
  private final LastTime time;

  /** Receives the lines of a text in a record, each after the name of its field. */
  private final LogLineSink lines;

  RecordScan(SeenIdentities seen, CallScan calls, TextScan text, LastTime time, LogLineSink lines) {
    this.seen = seen;
    this.calls = calls;
    this.text = text;
    this.time = time;
    this.lines = lines;
  }

  void record(Map<String, JsonNode> fields, long number) {
    record(fields, number, 0);
  }

  private void record(Map<String, JsonNode> fields, long number, int depth) {
    Optional<TrailFields> event = TrailFields.of(fields);
    if (event.isPresent()) {
      calls.event(event.get(), number);
      return;
    }
    if (isReport(fields, number) || isRow(fields) || isQuotedEvent(fields, number, depth)) {
      return;
    }
    if (fields.keySet().containsAll(OF_ERROR_OF_JS_V2)) {
      text.message(ERROR_OF_JS_V2, number);
    }
    if (isNamedValue(fields, number, depth)) {
      return;
    }
    time.record(fields);
    boolean isListed = fields.containsKey("UserName") || fields.containsKey("RoleName");
    fields.forEach(
        (name, value) -> {
          if (!isListed || !name.equals("Arn")) {
            value(name, value, number, depth);
          }
        });
  }

  /** Whether it is an event in an answer of lookup-events. */
  private boolean isQuotedEvent(Map<String, JsonNode> fields, long number, int depth) {
    Optional<String> quoted = JsonFields.text(fields, "CloudTrailEvent");
    if (!quoted.isPresent() || depth >= DEEPEST) {
      return false;
    }
    JsonFields.of(quoted.get()).ifPresent(it -> record(it, number, depth + 1));
    return true;
  }

  /** Whether it is a column in a row of CloudWatch Logs Insights, whose name is in a field. */
  private boolean isNamedValue(Map<String, JsonNode> fields, long number, int depth) {
    JsonNode name = fields.get("field");
    JsonNode value = fields.get("value");
    if (fields.size() != 2 || name == null || value == null || !name.isString()) {
      return false;
    }
    time.record(Collections.singletonMap(name.text(), value));
    value(name.text(), value, number, depth);
    return true;
  }

  /** Whether it is an AWS tool's answer about a denied call, or a finding of GuardDuty. */
  private boolean isReport(Map<String, JsonNode> fields, long number) {
    Optional<Exfiltration> stolen = Exfiltration.of(fields);
    stolen.ifPresent(it -> calls.exfiltrated(it, number));
    List<DeniedCall> denied = ToolAnswer.in(fields);
    denied.forEach(it -> calls.denied(it, number));
    return stolen.isPresent() || !denied.isEmpty();
  }

  /** Whether it is a row of the result of the query for large trails. */
  private boolean isRow(Map<String, JsonNode> fields) {
    if (!fields.containsKey(UseRow.COLUMNS.get(0))) {
      return false;
    }
    Map<String, String> texts = new HashMap<>();
    fields.forEach(
        (name, value) ->
            texts.put(
                name, value.isString() ? value.text() : value.isNumber() ? value.asNumber() : ""));
    Optional<UseRow> row = UseRow.ofFields(texts);
    row.ifPresent(it -> seen.hostRoleUses().add(it.use(), it.count()));
    return row.isPresent();
  }

  private void value(String name, JsonNode value, long number, int depth) {
    if (value.isString()) {
      quoted(name, value.text(), number, depth);
    } else if (name.equals("MESSAGE") && isOfBytes(value)) {
      quoted(name, characters(value.asArray()), number, depth);
    } else if (value.isArray() && depth < DEEPEST) {
      value.asArray().forEach(it -> value(name, it, number, depth + 1));
    } else if (value.isObject() && depth < DEEPEST) {
      record(value.asObject(), number, depth + 1);
    }
  }

  private static boolean isOfBytes(JsonNode value) {
    return value.isArray() && value.asArray().stream().allMatch(JsonNode::isNumber);
  }

  /**
   * Decodes a text that journald lists as bytes, because it has a color or another control
   * character.
   */
  private static String characters(List<JsonNode> bytes) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (JsonNode each : bytes) {
      boolean isByte = Alphabet.DIGITS.spells(each.asNumber(), 1, 3);
      text.write(isByte ? Integer.parseInt(each.asNumber()) : '?');
    }
    return new String(text.toByteArray(), StandardCharsets.UTF_8);
  }

  /** Reads a text in JSON, which may be JSON itself. */
  private void quoted(String name, String value, long number, int depth) {
    boolean isObject = value.startsWith("{") && depth < DEEPEST;
    Optional<Map<String, JsonNode>> inner =
        isObject ? JsonFields.of(value).filter(it -> !it.isEmpty()) : Optional.empty();
    if (inner.isPresent()) {
      record(inner.get(), number, depth + 1);
      return;
    }
    String prefix = "\"" + name + "\": \"";
    for (String each : value.split("\n", -1)) {
      lines.line(prefix + each, number);
      prefix = "";
    }
  }
}
