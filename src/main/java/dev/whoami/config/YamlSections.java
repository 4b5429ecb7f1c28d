package dev.whoami.config;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * YAML, or JSON, as sections: each map is one, by its path. Of several documents all are read. What
 * a map merges (&lt;&lt;) is its own, unless it sets that itself.
 */
final class YamlSections {
  private static final int DEEPEST = 100;
  private static final String MERGE = "<<";

  private final Iterator<Event> events;
  private final List<ConfigSection> sections = new ArrayList<>();

  private YamlSections(Iterator<Event> events) {
    this.events = events;
  }

  static List<ConfigSection> parse(String text) throws UnreadableConfigException {
    int length = text.length() + 1;
    LoadSettings settings =
        LoadSettings.builder().setBufferSize(length).setCodePointLimit(length).build();
    YamlSections yaml;
    try {
      yaml = new YamlSections(YamlAliases.replacedIn(new Parse(settings).parseString(text)));
      yaml.read();
    } catch (MarkedYamlEngineException malformed) {
      int line = malformed.getProblemMark().map(it -> it.getLine() + 1).orElse(1);
      throw UnreadableConfigException.at(line, "is not YAML; a YAML checker shows why");
    } catch (YamlEngineException malformed) {
      throw new UnreadableConfigException("it is not YAML; a YAML checker shows why");
    }
    return yaml.sections;
  }

  private void read() throws UnreadableConfigException {
    while (events.hasNext()) {
      Event event = events.next();
      if (event.getEventId() == Event.ID.MappingStart) {
        map("", event, 0);
      } else if (event.getEventId() == Event.ID.SequenceStart) {
        list("", event, 0);
      }
    }
  }

  private void map(String path, Event start, int depth) throws UnreadableConfigException {
    requireShallow(start, depth);
    ConfigSection section = new ConfigSection(path, lineOf(start));
    sections.add(section);
    Event key = events.next();
    while (key.getEventId() != Event.ID.MappingEnd) {
      String name = key instanceof ScalarEvent ? ((ScalarEvent) key).getValue() : "";
      if (name.equals(MERGE)) {
        merge(section, path, depth);
        key = events.next();
        continue;
      }
      if (!(key instanceof ScalarEvent)) {
        value(section, "?", key, depth);
      }
      value(section, name, events.next(), depth);
      key = events.next();
    }
  }

  /** The settings of the map that comes next, and no map in it. */
  private void merge(ConfigSection section, String path, int depth)
      throws UnreadableConfigException {
    int before = sections.size();
    value(section, MERGE, events.next(), depth);
    String name = path.isEmpty() ? MERGE : path + "." + MERGE;
    for (ConfigSection each : sections.subList(before, sections.size())) {
      if (each.name().equals(name)) {
        each.names().stream()
            .filter(it -> !section.names().contains(it))
            .forEach(it -> section.put(it, each.value(it).orElse(""), each.lineOf(it)));
      }
    }
    sections.subList(before, sections.size()).clear();
  }

  private void list(String path, Event start, int depth) throws UnreadableConfigException {
    requireShallow(start, depth);
    ConfigSection section = new ConfigSection(path, lineOf(start));
    int index = 0;
    Event item = events.next();
    while (item.getEventId() != Event.ID.SequenceEnd) {
      value(section, "[" + index++ + "]", item, depth);
      item = events.next();
    }
    if (!section.names().isEmpty()) {
      sections.add(section);
    }
  }

  private void value(ConfigSection section, String name, Event value, int depth)
      throws UnreadableConfigException {
    switch (value.getEventId()) {
      case Scalar:
        put(section, name, (ScalarEvent) value);
        return;
      case MappingStart:
        map(path(section, name, value), value, depth + 1);
        return;
      case SequenceStart:
        list(path(section, name, value), value, depth + 1);
        return;
      default:
    }
  }

  private static String path(ConfigSection section, String name, Event value)
      throws UnreadableConfigException {
    String joint = section.name().isEmpty() || name.startsWith("[") ? "" : ".";
    String path = section.name() + joint + name;
    ConfigSection.requireShortName(path, lineOf(value));
    return path;
  }

  private static void put(ConfigSection section, String name, ScalarEvent value) {
    boolean isNull = value.isPlain() && value.getValue().matches("~|null|");
    if (!isNull) {
      section.put(name, value.getValue(), lineOf(value));
    }
  }

  static void requireShallow(Event event, int depth) throws UnreadableConfigException {
    if (depth > DEEPEST) {
      throw UnreadableConfigException.at(
          lineOf(event), "is nested deeper than " + DEEPEST + " levels, as no configuration is");
    }
  }

  private static int lineOf(Event event) {
    return event.getStartMark().map(it -> it.getLine() + 1).orElse(1);
  }
}
