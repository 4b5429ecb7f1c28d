package dev.whoami.trust;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;

/**
 * JSON from outside. A name that an object has twice is an error: a reader keeps only one of the
 * two values, and the other could be the condition that denies.
 */
final class PolicyJson {
  private static final int DEEPEST = 40;

  private PolicyJson() {}

  /** Throws UnreadablePolicyException where the text is not JSON. */
  static JsonElement parse(String text) {
    try (JsonReader reader = new JsonReader(new StringReader(text))) {
      JsonElement root = next(reader, 0);
      if (reader.peek() == JsonToken.END_DOCUMENT) {
        return root;
      }
      throw new IllegalStateException();
    } catch (IOException | IllegalStateException | NumberFormatException malformed) {
      throw new UnreadablePolicyException(
          "is not JSON; print it with: aws iam get-role --role-name NAME --output json");
    }
  }

  private static JsonElement next(JsonReader reader, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new UnreadablePolicyException(
          "is nested deeper than " + DEEPEST + " levels, which no policy is");
    }
    switch (reader.peek()) {
      case BEGIN_OBJECT:
        return object(reader, depth);
      case BEGIN_ARRAY:
        JsonArray array = new JsonArray();
        reader.beginArray();
        while (reader.hasNext()) {
          array.add(next(reader, depth + 1));
        }
        reader.endArray();
        return array;
      case BOOLEAN:
        return new JsonPrimitive(reader.nextBoolean());
      case NULL:
        reader.nextNull();
        return JsonNull.INSTANCE;
      default:
        // A number stays as it was written.
        return new JsonPrimitive(reader.nextString());
    }
  }

  private static JsonObject object(JsonReader reader, int depth) throws IOException {
    JsonObject object = new JsonObject();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      if (object.has(name)) {
        throw new UnreadablePolicyException(
            "has the name " + name + " twice in one object; leave one of them");
      }
      object.add(name, next(reader, depth + 1));
    }
    reader.endObject();
    return object;
  }
}
