package dev.whoami.report.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.whoami.world.text.PipelineCommands;
import dev.whoami.world.text.Printable;
import java.util.Map;

/**
 * Writes a JSON value as a document: indented, or on one line. Gson's own writer prepares for every
 * type that it could write, which loads 130 classes and takes a tenth of a diagnosis.
 *
 * <p>It escapes control characters and invisible characters. It also escapes what a pipeline would
 * run as a command if the document were printed there. All of these occur only in strings.
 */
final class JsonLayout {
  private static final String STEP = "  ";

  private final StringBuilder text = new StringBuilder(1 << 14);
  private final boolean isIndented;

  private JsonLayout(boolean isIndented) {
    this.isIndented = isIndented;
  }

  /** The value on several lines, each indented by its depth. */
  static String indented(JsonElement root) {
    return new JsonLayout(true).of(root);
  }

  static String onOneLine(JsonElement root) {
    return new JsonLayout(false).of(root);
  }

  private String of(JsonElement root) {
    write(root, "\n");
    return PipelineCommands.replaced(text.toString(), JsonLayout::unicode);
  }

  /** Writes a value. {@code line} is a line break and the indentation at this depth. */
  private void write(JsonElement value, String line) {
    if (value.isJsonObject()) {
      write(value.getAsJsonObject(), line);
    } else if (value.isJsonArray()) {
      write(value.getAsJsonArray(), line);
    } else if (value.isJsonNull()) {
      text.append("null");
    } else {
      write(value.getAsJsonPrimitive());
    }
  }

  private void write(JsonObject object, String line) {
    text.append('{');
    String separator = "";
    for (Map.Entry<String, JsonElement> each : object.entrySet()) {
      text.append(separator).append(isIndented ? line + STEP : "");
      quote(each.getKey());
      text.append(isIndented ? ": " : ":");
      write(each.getValue(), line + STEP);
      separator = ",";
    }
    text.append(isIndented && !separator.isEmpty() ? line : "").append('}');
  }

  private void write(JsonArray array, String line) {
    text.append('[');
    String separator = "";
    for (JsonElement each : array) {
      text.append(separator).append(isIndented ? line + STEP : "");
      write(each, line + STEP);
      separator = ",";
    }
    text.append(isIndented && !separator.isEmpty() ? line : "").append(']');
  }

  private void write(JsonPrimitive value) {
    if (value.isString()) {
      quote(value.getAsString());
    } else {
      text.append(value.getAsString());
    }
  }

  private void quote(String value) {
    text.append('"');
    int from = 0;
    int end = plainUpTo(value, from);
    while (end < value.length()) {
      int each = value.codePointAt(end);
      // Appends a string, not a part of a builder: that would be copied character by character.
      text.append(value.substring(from, end));
      escape(each);
      from = end + Character.charCount(each);
      end = plainUpTo(value, from);
    }
    text.append(from == 0 ? value : value.substring(from)).append('"');
  }

  /**
   * Nearly every text is plain to its end. The loop is here because the JIT compiles nothing in so
   * short a run, and calls are slow.
   */
  private static int plainUpTo(String value, int from) {
    int length = value.length();
    for (int i = from; i < length; i++) {
      char each = value.charAt(i);
      if (each < ' ' || each == '"' || each == '\\') {
        return i;
      }
      if (each > '~') {
        int letter = value.codePointAt(i);
        if (!Printable.isPrintable(letter)) {
          return i;
        }
        i += Character.charCount(letter) - 1;
      }
    }
    return length;
  }

  private void escape(int special) {
    int known = "\"\\\n\t\r\b\f".indexOf(special);
    if (known >= 0) {
      text.append('\\').append("\"\\ntrbf".charAt(known));
      return;
    }
    for (char unit : Character.toChars(special)) {
      text.append(unicode(unit));
    }
  }

  private static String unicode(int unit) {
    return "\\u" + Integer.toHexString(0x10000 | unit).substring(1);
  }
}
