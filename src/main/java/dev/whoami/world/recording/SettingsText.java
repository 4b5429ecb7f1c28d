package dev.whoami.world.recording;

import java.util.Map;

/** A properties file as Java reads it: names in their order, and control characters escaped. */
final class SettingsText {
  private SettingsText() {}

  static String of(Map<String, String> values) {
    StringBuilder text = new StringBuilder();
    values.forEach(
        (name, value) ->
            text.append(escaped(name, true))
                .append('=')
                .append(escaped(value, false))
                .append('\n'));
    return text.toString();
  }

  private static String escaped(String text, boolean isName) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      if (each == '\\') {
        escaped.append("\\\\");
      } else if (each < ' ' || each > '~') {
        escaped.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) each));
      } else if ((isName && " :=#!".indexOf(each) >= 0) || (each == ' ' && i == 0)) {
        escaped.append('\\').append(each);
      } else {
        escaped.append(each);
      }
    }
    return escaped.toString();
  }
}
