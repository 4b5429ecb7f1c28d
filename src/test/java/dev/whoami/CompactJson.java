package dev.whoami;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * JSON for a reviewer: an object of plain values stands on one line, the plain values of another
 * one share lines of 100 columns, and whatever else fits into these also stands on one line.
 */
final class CompactJson {
  private static final Gson GSON =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().create();
  private static final int COLUMNS = 100;

  private CompactJson() {}

  /** The same document in fewer lines. */
  static String of(String json) {
    return text(JsonParser.parseString(json), "", "") + "\n";
  }

  private static String text(JsonElement element, String name, String indent) {
    String line = indent + name + line(element);
    if (line.length() <= COLUMNS || isPlain(element)) {
      return line;
    }
    List<String> parts =
        element instanceof JsonObject object
            ? members(object, indent + "  ")
            : element.getAsJsonArray().asList().stream()
                .map(it -> text(it, "", indent + "  "))
                .toList();
    char open = element.isJsonObject() ? '{' : '[';
    char close = element.isJsonObject() ? '}' : ']';
    return indent + name + open + "\n" + String.join(",\n", parts) + "\n" + indent + close;
  }

  private static List<String> members(JsonObject object, String indent) {
    List<String> lines = new ArrayList<>();
    boolean mayShare = false;
    for (Map.Entry<String, JsonElement> each : object.entrySet()) {
      String text = text(each.getValue(), key(each.getKey()), indent);
      String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
      mayShare &= isValue(each.getValue()) && last.length() + text.strip().length() < COLUMNS - 1;
      if (mayShare) {
        lines.set(lines.size() - 1, last + ", " + text.strip());
      } else {
        lines.add(text);
      }
      mayShare = isValue(each.getValue());
    }
    return lines;
  }

  private static boolean isValue(JsonElement element) {
    return element.isJsonPrimitive() || element.isJsonNull();
  }

  private static boolean isPlain(JsonElement element) {
    return element instanceof JsonObject object
        ? object.asMap().values().stream().allMatch(CompactJson::isValue)
        : isValue(element);
  }

  private static String line(JsonElement element) {
    List<String> parts = new ArrayList<>();
    if (element instanceof JsonObject object) {
      object.entrySet().forEach(it -> parts.add(key(it.getKey()) + line(it.getValue())));
      return "{" + String.join(", ", parts) + "}";
    }
    if (element instanceof JsonArray array) {
      array.forEach(it -> parts.add(line(it)));
      return "[" + String.join(", ", parts) + "]";
    }
    return GSON.toJson(element);
  }

  private static String key(String name) {
    return GSON.toJson(name) + ": ";
  }
}
