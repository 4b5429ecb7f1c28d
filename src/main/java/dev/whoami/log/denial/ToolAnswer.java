package dev.whoami.log.denial;

import dev.whoami.aws.DenyingPolicy;
import dev.whoami.aws.JsonFields;
import dev.whoami.world.secret.Redaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** The answer of an AWS tool that explains why a call was or would be denied. */
public final class ToolAnswer {
  private ToolAnswer() {}

  /** The denied calls in it; empty if the object is not such an answer. */
  public static List<DeniedCall> in(Map<String, JsonNode> fields) {
    if (fields.containsKey("EvaluationResults")) {
      return PolicySimulation.in(fields);
    }
    return AuthorizationDetails.is(fields)
        ? AuthorizationDetails.in(fields)
        : DecodedMessage.in(fields);
  }

  static Map<String, JsonNode> object(Map<String, JsonNode> in, String name) {
    JsonNode node = in.get(name);
    return node != null && node.isObject() ? node.asObject() : Collections.emptyMap();
  }

  /** The objects in a list. */
  static List<JsonNode> list(Map<String, JsonNode> in, String name) {
    List<JsonNode> objects = new ArrayList<>();
    JsonNode node = in.get(name);
    if (node != null && node.isArray()) {
      node.asArray().stream().filter(JsonNode::isObject).forEach(objects::add);
    }
    return objects;
  }

  /** A text, or the first one of a list. */
  static Optional<String> first(Map<String, JsonNode> in, String name) {
    JsonNode node = in.get(name);
    if (node != null && node.isArray() && !node.asArray().isEmpty()) {
      node = node.asArray().get(0);
    }
    return node != null && node.isString() ? Optional.of(node.text()) : Optional.empty();
  }

  static String resource(Map<String, JsonNode> in, String name) {
    String text = JsonFields.text(in, name).orElse("");
    String word = Words.at(text, 0, text.length());
    return Redaction.isLikeSecret(word) ? "" : word;
  }

  /** The type by its name in the IAM Toolbox. */
  static Optional<DenyingPolicy.Type> type(String name) {
    String wanted = name.replace("_POLICY", "");
    for (DenyingPolicy.Type each : DenyingPolicy.Type.values()) {
      if (each.name().equals(wanted)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
