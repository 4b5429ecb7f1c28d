package dev.whoami.aws;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonNodeParser;

/** The fields of a JSON object from outside, read by the SDK's parser. */
public final class JsonFields {
  private JsonFields() {}

  /** Empty if the text is not a JSON object. */
  public static Optional<Map<String, JsonNode>> of(String text) {
    try {
      JsonNode node = JsonNodeParser.builder().removeErrorLocations(true).build().parse(text);
      return node.isObject() ? Optional.of(node.asObject()) : Optional.empty();
    } catch (RuntimeException | StackOverflowError malformed) {
      return Optional.empty();
    }
  }

  /** A field with a text that is not empty. */
  public static Optional<String> text(Map<String, JsonNode> fields, String name) {
    JsonNode node = fields.get(name);
    String text = node == null || !node.isString() ? "" : node.text();
    return text.trim().isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
