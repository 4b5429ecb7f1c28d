package dev.whoami.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A configuration file that was read: its sections, in their order. */
final class ConfigFile {
  private final String path;
  private final ConfigFormat format;
  private final List<ConfigSection> sections;

  ConfigFile(String path, ConfigFormat format, List<ConfigSection> sections) {
    this.path = path;
    this.format = format;
    this.sections = Collections.unmodifiableList(new ArrayList<>(sections));
  }

  /** The same with each value changed. */
  ConfigFile mapped(UnaryOperator<String> change) {
    return new ConfigFile(
        path, format, sections.stream().map(it -> it.mapped(change)).collect(Collectors.toList()));
  }

  String path() {
    return path;
  }

  boolean is(ConfigFormat wanted) {
    return format == wanted;
  }

  List<ConfigSection> sections() {
    return sections;
  }

  /** Those whose names are such. */
  List<ConfigSection> sections(Predicate<String> named) {
    return sections.stream().filter(it -> named.test(it.name())).collect(Collectors.toList());
  }

  boolean has(Predicate<String> named) {
    return sections.stream().anyMatch(it -> named.test(it.name()));
  }

  Optional<ConfigSection> section(String name) {
    return sections.stream().filter(it -> it.name().equals(name)).findFirst();
  }

  /** All settings as one section, each with the name of its section before it: a.b.c. */
  ConfigSection dotted() {
    ConfigSection all = new ConfigSection("", 1);
    for (ConfigSection each : sections) {
      String prefix = each.name().isEmpty() ? "" : each.name() + ".";
      for (String name : each.names()) {
        if (!all.has(prefix + name)) {
          all.put(prefix + name, each.value(name).orElse(""), each.lineOf(name));
        }
      }
    }
    return all;
  }
}
