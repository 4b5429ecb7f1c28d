package dev.whoami.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A JSON object under construction: what is not known becomes null. */
public final class Fields {
  private final JsonObject object = new JsonObject();

  public Fields() {}

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

  public void putNull(String name) {
    object.add(name, JsonNull.INSTANCE);
  }

  public JsonObject json() {
    return object;
  }

  /**
   * The object as a document; the writer is made when it is needed, since its classes cost time.
   */
  public String text() {
    Gson gson =
        new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create();
    return gson.toJson(object) + "\n";
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
