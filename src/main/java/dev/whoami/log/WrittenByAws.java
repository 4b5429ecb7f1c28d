package dev.whoami.log;

import dev.whoami.aws.JsonFields;
import dev.whoami.log.denial.Exfiltration;
import dev.whoami.log.denial.ToolAnswer;
import dev.whoami.log.trail.TrailFields;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * Whether AWS wrote a JSON object, or one inside it: an event of CloudTrail, a tool's answer about
 * a denied call, or a finding of GuardDuty. Other programs use some of the same names.
 */
final class WrittenByAws {
  private static final int DEEPEST = 6;

  private WrittenByAws() {}

  static boolean is(Map<String, JsonNode> fields) {
    return is(fields, 0);
  }

  private static boolean is(Map<String, JsonNode> fields, int depth) {
    return TrailFields.of(fields).isPresent()
        || Exfiltration.of(fields).isPresent()
        || !ToolAnswer.in(fields).isEmpty()
        || fields.values().stream().anyMatch(it -> isIn(it, depth + 1));
  }

  private static boolean isIn(JsonNode value, int depth) {
    if (depth > DEEPEST) {
      return false;
    }
    if (value.isObject()) {
      return is(value.asObject(), depth);
    }
    if (value.isArray()) {
      return value.asArray().stream().anyMatch(it -> isIn(it, depth + 1));
    }
    boolean isQuoted = value.isString() && value.text().startsWith("{");
    Optional<Map<String, JsonNode>> inner =
        isQuoted ? JsonFields.of(value.text()) : Optional.empty();
    return inner.isPresent() && is(inner.get(), depth);
  }
}
