package dev.whoami.config;

import dev.whoami.world.Witness;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A configuration file that was read, as sections in their order. */
final class ConfigFile {
  private final String path;
  private final ConfigFormat format;
  private final List<ConfigSection> sections;
  private final String at;
  private final Witness w;

  /**
   * The first path is shown to people. The second is where the process with these surroundings has
   * the file.
   */
  ConfigFile(String path, ConfigFormat format, List<ConfigSection> sections, String at, Witness w) {
    this.path = path;
    this.format = format;
    this.at = at;
    this.w = w;
    this.sections = Collections.unmodifiableList(new ArrayList<>(sections));
  }

  /** The same file with each value changed. */
  ConfigFile mapped(UnaryOperator<String> change) {
    return new ConfigFile(
        path,
        format,
        sections.stream().map(it -> it.mapped(change)).collect(Collectors.toList()),
        at,
        w);
  }

  String path() {
    return path;
  }

  /** Its absolute path. Another user may have chosen it. */
  String at() {
    return at;
  }

  /** The witness that read it. It also reads the files that this file names. */
  Witness witness() {
    return w;
  }

  boolean is(ConfigFormat wanted) {
    return format == wanted;
  }

  List<ConfigSection> sections() {
    return sections;
  }

  /** The sections whose names match. */
  List<ConfigSection> sections(Predicate<String> named) {
    return sections.stream().filter(it -> named.test(it.name())).collect(Collectors.toList());
  }

  boolean has(Predicate<String> named) {
    return sections.stream().anyMatch(it -> named.test(it.name()));
  }

  Optional<ConfigSection> section(String name) {
    return sections.stream().filter(it -> it.name().equals(name)).findFirst();
  }

  /** Each document of a YAML file as a file of its own; a single document is the file itself. */
  List<ConfigFile> documents() {
    List<ConfigFile> documents = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= sections.size(); i++) {
      if (i == sections.size() || sections.get(i).name().isEmpty()) {
        documents.add(new ConfigFile(path, format, sections.subList(from, i), at, w));
        from = i;
      }
    }
    return documents;
  }

  /**
   * All settings as one section. Each name begins with the name of its section: a.b.c. The first of
   * two equal names counts.
   */
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
