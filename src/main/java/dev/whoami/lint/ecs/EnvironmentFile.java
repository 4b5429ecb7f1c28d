package dev.whoami.lint.ecs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of variables as Compose reads it: a line each, NAME=value; the last one counts. */
final class EnvironmentFile {
  private static final Pattern LINE =
      Pattern.compile("\\s*+(?:export\\s++)?([A-Za-z_][A-Za-z0-9_]*+)\\s*+[=:](.*+)");

  private EnvironmentFile() {}

  /** The values by their names, in quotes where they are. */
  static Map<String, String> read(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String each : text.split("\r?\n", -1)) {
      Matcher line = LINE.matcher(each);
      if (line.matches()) {
        values.put(line.group(1), line.group(2));
      }
    }
    return values;
  }
}
