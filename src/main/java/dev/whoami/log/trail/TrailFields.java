package dev.whoami.log.trail;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** The used texts of a CloudTrail event. */
public final class TrailFields {
  private final Map<TrailField, String> texts;

  TrailFields(Map<TrailField, String> texts) {
    this.texts = Collections.unmodifiableMap(texts);
  }

  /** The texts of an object that was read with all its fields; empty if it is not an event. */
  public static Optional<TrailFields> of(Map<String, JsonNode> object) {
    JsonNode identity = object.get("userIdentity");
    boolean isEvent =
        object.containsKey("eventSource")
            && identity != null
            && identity.isObject()
            && !identity.asObject().isEmpty();
    if (!isEvent) {
      return Optional.empty();
    }
    Map<TrailField, String> texts = new EnumMap<>(TrailField.class);
    take(object, TrailField.WAYS, texts);
    return Optional.of(new TrailFields(texts));
  }

  private static void take(
      Map<String, JsonNode> object, TrailField.Way from, Map<TrailField, String> texts) {
    object.forEach(
        (name, value) -> {
          TrailField.Way way = from.to(name);
          if (way != null) {
            take(value, way, texts);
          }
        });
  }

  private static void take(JsonNode value, TrailField.Way way, Map<TrailField, String> texts) {
    TrailField field = way.field();
    if (field != null) {
      texts.put(field, value.isString() ? value.text() : "");
    } else if (value.isObject()) {
      take(value.asObject(), way, texts);
    } else if (value.isArray()) {
      value.asArray().stream()
          .filter(JsonNode::isObject)
          .map(JsonNode::asObject)
          .forEach(it -> tag(it.get("key"), it.get("value"), way, texts));
    }
  }

  /** A tag is an object with its name and its value. */
  private static void tag(
      @Nullable JsonNode key,
      @Nullable JsonNode value,
      TrailField.Way from,
      Map<TrailField, String> texts) {
    TrailField.Way way = key == null || !key.isString() ? null : from.to(key.text());
    if (way != null && value != null) {
      take(value, way, texts);
    }
  }

  /** Whether it has a caller and a service, as each event of CloudTrail does. */
  boolean isEvent() {
    return !get(TrailField.SOURCE).isEmpty()
        && !(get(TrailField.CALLER).isEmpty() && get(TrailField.CALLER_TYPE).isEmpty());
  }

  /** Empty if the event has no such text, or it is blank. */
  public String get(TrailField field) {
    String text = texts.getOrDefault(field, "");
    return text.trim().isEmpty() ? "" : text;
  }
}
