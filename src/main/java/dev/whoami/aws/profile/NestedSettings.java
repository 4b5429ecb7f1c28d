package dev.whoami.aws.profile;

import java.util.LinkedHashMap;
import java.util.Map;

/** The lines below a setting without a value; each of them is a setting. */
final class NestedSettings {
  /** No key and no path is longer: later text changes nothing. */
  private static final int LONGEST = 1 << 12;

  private NestedSettings() {}

  /** The value with one more line. */
  static String continued(String value, String line) {
    return value.length() > LONGEST ? value : value + "\n" + line;
  }

  static boolean areWellFormed(String value) {
    for (String line : value.split("\n", -1)) {
      if (!line.trim().isEmpty() && line.indexOf('=') < 0) {
        return false;
      }
    }
    return true;
  }

  /** Adds each nested setting as "setting.nested"; the others stay unchanged. */
  static Map<String, String> flat(Map<String, String> settings) {
    Map<String, String> flat = new LinkedHashMap<>();
    for (Map.Entry<String, String> each : settings.entrySet()) {
      if (!each.getValue().startsWith("\n")) {
        flat.put(each.getKey(), each.getValue());
        continue;
      }
      for (String line : each.getValue().split("\n", -1)) {
        int equals = line.indexOf('=');
        if (equals > 0) {
          flat.put(
              each.getKey() + "." + line.substring(0, equals).trim(),
              line.substring(equals + 1).trim());
        }
      }
    }
    return flat;
  }
}
