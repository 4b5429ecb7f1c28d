package dev.whoami.fleet.input;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;

/** Reads one value of JSON as a tree, without the parts that no question needs. */
final class JsonTree {
  private static final JsonPrimitive TRUE = new JsonPrimitive("true");
  private static final JsonPrimitive FALSE = new JsonPrimitive("false");

  private JsonTree() {}

  static JsonElement read(JsonReader reader) throws IOException {
    switch (reader.peek()) {
      case BEGIN_OBJECT:
        JsonObject object = new JsonObject();
        reader.beginObject();
        while (reader.hasNext()) {
          String name = reader.nextName();
          // The resources of a container are an object. The resources of a webhook's rule are
          // names.
          boolean isOfRule = name.equals("resources") && reader.peek() == JsonToken.BEGIN_ARRAY;
          if (isUseless(name) && !isOfRule) {
            reader.skipValue();
          } else {
            object.add(name, read(reader));
          }
        }
        reader.endObject();
        return object;
      case BEGIN_ARRAY:
        JsonArray array = new JsonArray();
        reader.beginArray();
        while (reader.hasNext()) {
          array.add(read(reader));
        }
        reader.endArray();
        return array;
      case BOOLEAN:
        return reader.nextBoolean() ? TRUE : FALSE;
      case NULL:
        reader.nextNull();
        return JsonNull.INSTANCE;
      default:
        // A number stays as it was written.
        return new JsonPrimitive(reader.nextString());
    }
  }

  /** They are long in every pod, and say nothing about its identity. */
  private static boolean isUseless(String name) {
    switch (name) {
      case "affinity":
      case "livenessProbe":
      case "readinessProbe":
      case "startupProbe":
      case "lifecycle":
      case "resources":
      case "securityContext":
      case "tolerations":
      case "kubectl.kubernetes.io/last-applied-configuration":
        return true;
      default:
        return false;
    }
  }
}
