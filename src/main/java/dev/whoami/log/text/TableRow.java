package dev.whoami.log.text;

import dev.whoami.world.text.IniLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A section of a table: its name, and the values of each setting. A setting may occur more than
 * once.
 */
public final class TableRow {
  private final String name;
  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private TableRow(String name) {
    this.name = name;
  }

  /** The rows in a text. Throws IllegalStateException for a line that is not of an INI file. */
  public static List<TableRow> in(String text) {
    List<TableRow> rows = new ArrayList<>();
    for (String each : text.split("\n", -1)) {
      IniLine line = IniLine.of(each);
      if (line.kind() == IniLine.Kind.SECTION) {
        rows.add(new TableRow(line.name()));
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

  public String name() {
    return name;
  }

  public Set<String> settings() {
    return Collections.unmodifiableSet(values.keySet());
  }

  public Optional<String> value(String setting) {
    return Optional.ofNullable(values.get(setting)).map(it -> it.get(0));
  }

  /** Every value of a setting, in order; empty if it is not set. */
  public List<String> all(String setting) {
    return Collections.unmodifiableList(values.getOrDefault(setting, Collections.emptyList()));
  }

  /**
   * The text between the first and the last quote of each value, because spaces at its ends count.
   */
  public List<String> quoted(String setting) {
    List<String> all = new ArrayList<>();
    for (String each : all(setting)) {
      all.add(each.substring(each.indexOf('"') + 1, each.lastIndexOf('"')));
    }
    return all;
  }

  @Override
  public String toString() {
    return name;
  }
}
