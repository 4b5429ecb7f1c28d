package dev.whoami.config;

import dev.whoami.world.file.Reading;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One section of a configuration file: its name, the line on which it begins, and its settings. In
 * a YAML file each map is a section, named by its path: pipeline.outputs[0].
 */
final class ConfigSection {
  /** Each setting's full name begins with the section's name, so that name must be short. */
  private static final int LONGEST_NAME = 256;

  private final String name;
  private final int line;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();

  ConfigSection(String name, int line) {
    this.name = name;
    this.line = line;
  }

  /** Rejects a long name: every setting of the section would need as much memory. */
  static void requireShortName(String name, int line) throws UnreadableConfigException {
    if (name.length() > LONGEST_NAME) {
      throw UnreadableConfigException.at(
          line,
          "begins a section whose name, with those around it, is longer than "
              + LONGEST_NAME
              + " characters; shorten it");
    }
  }

  /** Sets a value. A later value in a file replaces an earlier one. */
  void put(String setting, String value, int at) {
    values.put(setting, value);
    lines.put(setting, at);
  }

  /** Sets all values of another section, which replace the values here. */
  void putAll(ConfigSection other) {
    other.values.forEach((setting, value) -> put(setting, value, other.lineOf(setting)));
  }

  /** The same section with other values. */
  ConfigSection mapped(UnaryOperator<String> change) {
    ConfigSection other = new ConfigSection(name, line);
    values.forEach((setting, value) -> other.put(setting, change.apply(value), lineOf(setting)));
    return other;
  }

  String name() {
    return name;
  }

  /** The line on which it begins, counted from 1. */
  int line() {
    return line;
  }

  /** The line of its first setting; the section's own line if it has no setting. */
  int firstLine() {
    return lines.values().stream().mapToInt(Integer::intValue).min().orElse(line);
  }

  /** The line of a setting; the section's own line if the setting is missing. */
  int lineOf(String setting) {
    return lines.getOrDefault(setting, line);
  }

  Set<String> names() {
    return Collections.unmodifiableSet(values.keySet());
  }

  /** Empty if it is not set, or blank. */
  Optional<String> value(String setting) {
    return Optional.ofNullable(values.get(setting)).map(String::trim).filter(it -> !it.isEmpty());
  }

  /**
   * A value for programs to which instance-profile, instanceProfile and INSTANCE_PROFILE are the
   * same.
   */
  Optional<String> relaxed(String setting) {
    return spelled(setting).flatMap(this::value);
  }

  /** The spelling of such a setting in this section. */
  Optional<String> spelled(String setting) {
    String wanted = plain(setting);
    return values.keySet().stream().filter(it -> plain(it).equals(wanted)).findFirst();
  }

  private static String plain(String setting) {
    return setting.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
  }

  boolean has(String setting) {
    return value(setting).isPresent();
  }

  /** Whether the name of any setting begins like this. */
  boolean hasAnyOf(String prefix) {
    return values.keySet().stream().anyMatch(it -> it.startsWith(prefix));
  }

  boolean isOn(String setting) {
    return value(setting).filter(it -> it.matches("(?i)true|on|yes|1")).isPresent();
  }

  Reading reading(String setting) {
    return value(setting)
        .map(Reading::present)
        .orElseGet(() -> Reading.none(Reading.Status.NOT_SET));
  }
}
