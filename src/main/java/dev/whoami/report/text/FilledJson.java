package dev.whoami.report.text;

import java.util.ArrayList;
import java.util.List;

/** Fills lines with JSON up to the width. A line ends only between two tokens. */
final class FilledJson {
  private FilledJson() {}

  static boolean isJson(String snippet) {
    String text = snippet.trim();
    return text.length() > 1 && text.charAt(0) == '{' && text.charAt(text.length() - 1) == '}';
  }

  static List<String> within(int room, String json) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String token : tokens(json)) {
      if (line.length() > 0 && line.length() + 1 + token.length() > room) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(token);
    }
    lines.add(line.toString());
    return lines;
  }

  /** Splits the JSON at white space that is not within a string. */
  private static List<String> tokens(String json) {
    List<String> tokens = new ArrayList<>();
    StringBuilder token = new StringBuilder();
    boolean isString = false;
    boolean isEscaped = false;
    for (char each : json.trim().toCharArray()) {
      if (!isString && Character.isWhitespace(each)) {
        if (token.length() > 0) {
          tokens.add(token.toString());
        }
        token.setLength(0);
        continue;
      }
      token.append(each);
      isString ^= each == '"' && !isEscaped;
      isEscaped = each == '\\' && !isEscaped;
    }
    tokens.add(token.toString());
    return tokens;
  }
}
