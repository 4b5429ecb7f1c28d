package dev.whoami.aws.profile;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The settings of each section while a parser reads the file. A repeated section continues the
 * first one.
 */
final class SettingsTable {
  private final Map<String, Map<String, String>> sections = new LinkedHashMap<>();

  /** The settings of a section, which is created if necessary. */
  Map<String, String> section(String name) {
    return sections.computeIfAbsent(name, each -> new LinkedHashMap<>());
  }

  /** The settings of a section, which starts again without any. */
  Map<String, String> newSection(String name) {
    Map<String, String> fresh = new LinkedHashMap<>();
    sections.put(name, fresh);
    return fresh;
  }

  boolean has(String name) {
    return sections.containsKey(name);
  }

  Map<String, Map<String, String>> sections() {
    return sections;
  }
}
