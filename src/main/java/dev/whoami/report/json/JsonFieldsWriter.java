package dev.whoami.report.json;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.whoami.world.text.PipelineCommands;
import dev.whoami.world.text.Printable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A JSON object under construction: what is not known becomes null. */
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

  /**
   * The object as a document; the writer is made when it is needed, since its classes cost time.
   */
  public String text() {
    return text(object);
  }

  /** The same for a list. */
  public static String text(JsonElement root) {
    return escaped(root, gson().setPrettyPrinting()) + "\n";
  }

  /** The object on one line, without a line break. */
  public String line() {
    return escaped(object, gson());
  }

  private static GsonBuilder gson() {
    return new GsonBuilder().serializeNulls().disableHtmlEscaping();
  }

  /**
   * Control and invisible characters are escaped, and what a pipeline would run where the document
   * is printed. All of this occurs only in texts.
   */
  private static String escaped(JsonElement root, GsonBuilder gson) {
    String json = gson.create().toJson(root);
    StringBuilder escaped = new StringBuilder(json.length());
    int copied = 0;
    int width;
    for (int i = 0; i < json.length(); i += width) {
      int each = json.codePointAt(i);
      width = Character.charCount(each);
      if (each != '\n' && !Printable.isPrintable(each)) {
        escaped.append(json, copied, i);
        for (char unit : Character.toChars(each)) {
          escaped.append(unicode(unit));
        }
        copied = i + width;
      }
    }
    escaped.append(json, copied, json.length());
    return PipelineCommands.replaced(escaped.toString(), JsonFieldsWriter::unicode);
  }

  private static String unicode(int unit) {
    return "\\u" + Integer.toHexString(0x10000 | unit).substring(1);
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
