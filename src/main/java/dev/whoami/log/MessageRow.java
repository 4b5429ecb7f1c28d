package dev.whoami.log;

import dev.whoami.world.text.IniLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A section of messages.ini: its name, and the values of each setting, which can be there twice.
 */
final class MessageRow {
  private final String name;
  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private MessageRow(String name) {
    this.name = name;
  }

  /** Refuses a line that is none of an INI file: its row would be half read. */
  static List<MessageRow> in(String text) {
    List<MessageRow> rows = new ArrayList<>();
    for (String each : text.split("\n", -1)) {
      IniLine line = IniLine.of(each);
      if (line.kind() == IniLine.Kind.SECTION) {
        rows.add(new MessageRow(line.name()));
      } else if (line.kind() == IniLine.Kind.SETTING) {
        rows.get(rows.size() - 1).values(line.name()).add(line.rest());
      } else if (line.kind() == IniLine.Kind.OTHER) {
        throw new IllegalStateException("not a line of an INI file: " + each);
      }
    }
    return rows;
  }

  private List<String> values(String setting) {
    return values.computeIfAbsent(setting, it -> new ArrayList<>());
  }

  String name() {
    return name;
  }

  Set<String> settings() {
    return Collections.unmodifiableSet(values.keySet());
  }

  Optional<String> value(String setting) {
    return Optional.ofNullable(values.get(setting)).map(it -> it.get(0));
  }

  /** What stands between the first and the last quote of each, since blanks at its ends count. */
  List<String> quoted(String setting) {
    List<String> all = new ArrayList<>();
    for (String each : values.getOrDefault(setting, Collections.emptyList())) {
      all.add(each.substring(each.indexOf('"') + 1, each.lastIndexOf('"')));
    }
    return all;
  }

  @Override
  public String toString() {
    return name;
  }
}
