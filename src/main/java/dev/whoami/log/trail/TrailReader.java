package dev.whoami.log.trail;

import dev.whoami.log.text.RecentTexts;
import dev.whoami.log.text.RefilledReader;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNodeParser;
import software.amazon.awssdk.thirdparty.jackson.core.JsonParser;
import software.amazon.awssdk.thirdparty.jackson.core.JsonToken;

/**
 * Reads the events of a trail one after the other, many with one parser. It makes texts only of the
 * used fields, because most of an event is skipped.
 */
public final class TrailReader {
  /** The characters that one parser reads, because it keeps each field name that it saw. */
  private static final long MOST = 1L << 22;

  private static final String IDENTITY = "\"userIdentity\"";

  private final RecentTexts texts = new RecentTexts();
  private final RefilledReader events = new RefilledReader();
  private @Nullable JsonParser parser;
  private long fed;

  /** Empty if the text is not an event, or not one JSON object. */
  public Optional<TrailFields> read(String json) {
    if (!json.startsWith("{") || !json.contains(IDENTITY)) {
      return Optional.empty();
    }
    Map<TrailField, String> found = new EnumMap<>(TrailField.class);
    JsonParser before = parser;
    parser = null;
    events.refill(json);
    try {
      JsonParser reading =
          before == null ? JsonNodeParser.DEFAULT_JSON_FACTORY.createParser(events) : before;
      reading.nextToken();
      object(reading, TrailField.WAYS, found);
      fed = before == null ? json.length() : fed + json.length();
      boolean isWhole = reading.currentLocation().getCharOffset() == fed;
      // A parser that failed is not used again, nor one that has more to read or has read much.
      parser = isWhole && fed < MOST ? reading : null;
      return isWhole
          ? Optional.of(new TrailFields(found)).filter(TrailFields::isEvent)
          : Optional.empty();
    } catch (IOException | RuntimeException malformed) {
      return Optional.empty();
    }
  }

  private void object(JsonParser reading, TrailField.Way from, Map<TrailField, String> found)
      throws IOException {
    for (String name = reading.nextFieldName(); name != null; name = reading.nextFieldName()) {
      TrailField.Way way = from.to(name);
      JsonToken value = reading.nextToken();
      if (way == null) {
        reading.skipChildren();
      } else {
        value(reading, value, way, found);
      }
    }
  }

  private void value(
      JsonParser reading, JsonToken value, TrailField.Way way, Map<TrailField, String> found)
      throws IOException {
    TrailField field = way.field();
    if (field != null && value == JsonToken.VALUE_STRING) {
      found.put(field, text(reading));
    } else if (field == null && value == JsonToken.START_OBJECT) {
      object(reading, way, found);
    } else if (field == null && value == JsonToken.START_ARRAY) {
      tags(reading, way, found);
    } else {
      reading.skipChildren();
    }
  }

  /** Reads tags. Each is an object with its name and its value, in either order. */
  private void tags(JsonParser reading, TrailField.Way from, Map<TrailField, String> found)
      throws IOException {
    for (JsonToken each = reading.nextToken();
        each != JsonToken.END_ARRAY;
        each = reading.nextToken()) {
      if (each == JsonToken.START_OBJECT) {
        tag(reading, from, found);
      } else {
        reading.skipChildren();
      }
    }
  }

  private void tag(JsonParser reading, TrailField.Way from, Map<TrailField, String> found)
      throws IOException {
    String key = "";
    String value = "";
    for (String name = reading.nextFieldName(); name != null; name = reading.nextFieldName()) {
      boolean isText = reading.nextToken() == JsonToken.VALUE_STRING;
      String text = isText ? text(reading) : "";
      reading.skipChildren();
      key = name.equals("key") ? text : key;
      value = name.equals("value") ? text : value;
    }
    TrailField.Way way = from.to(key);
    TrailField field = way == null ? null : way.field();
    if (field != null) {
      found.put(field, value);
    }
  }

  private String text(JsonParser reading) throws IOException {
    return texts.of(reading.getTextCharacters(), reading.getTextOffset(), reading.getTextLength());
  }
}
