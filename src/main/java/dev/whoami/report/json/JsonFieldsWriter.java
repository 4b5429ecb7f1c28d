package dev.whoami.report.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Builds a JSON object. An unknown value becomes null. */
public final class JsonFieldsWriter {
  private final JsonObject object = new JsonObject();

  public JsonFieldsWriter() {}

  public void put(String name, JsonElement value) {
    object.add(name, value);
  }

  public void put(String name, @Nullable String value) {
    object.addProperty(name, value);
  }

  public void put(String name, @Nullable Number value) {
    object.addProperty(name, value);
  }

  public void put(String name, @Nullable Boolean value) {
    object.addProperty(name, value);
  }

  public void put(String name, Optional<String> value) {
    object.add(name, value.<JsonElement>map(JsonPrimitive::new).orElse(JsonNull.INSTANCE));
  }

  void putNull(String name) {
    object.add(name, JsonNull.INSTANCE);
  }

  public JsonObject json() {
    return object;
  }

  /** The object as a document. */
  public String text() {
    return text(object);
  }

  /** The list as a document. */
  public static String text(JsonElement root) {
    return JsonLayout.indented(root) + "\n";
  }

  /** The object on one line. */
  public String line() {
    return JsonLayout.onOneLine(object);
  }

  public static <T> JsonArray array(List<T> list, Function<T, JsonElement> element) {
    JsonArray array = new JsonArray();
    list.forEach(each -> array.add(element.apply(each)));
    return array;
  }

  public static JsonArray strings(List<String> list) {
    return array(list, JsonPrimitive::new);
  }
}
