package dev.whoami.lab.machine;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The user's environment without anything about AWS. */
public final class CleanEnvironment {
  private static final List<String> KEPT =
      Collections.unmodifiableList(
          Arrays.asList("PATH", "LANG", "TERM", "COLUMNS", "NO_COLOR", "TMPDIR", "JAVA_HOME"));

  private CleanEnvironment() {}

  public static Map<String, String> of(Map<String, String> ambient) {
    Map<String, String> clean = new TreeMap<>();
    clean.put("PATH", "/usr/local/bin:/usr/bin:/bin");
    ambient.forEach(
        (name, value) -> {
          if (KEPT.contains(name) || name.startsWith("LC_")) {
            clean.put(name, value);
          }
        });
    return clean;
  }
}
