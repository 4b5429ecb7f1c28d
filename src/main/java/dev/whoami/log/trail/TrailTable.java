package dev.whoami.log.trail;

import dev.whoami.log.text.CsvLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The columns of a table of events, as Athena and CloudTrail Lake write them in CSV. The field
 * names are in any case. The caller is one column, or a column for each of its parts.
 */
public final class TrailTable {
  private static final String IDENTITY = "useridentity";
  private static final Map<String, TrailField> NAMES = new HashMap<>();

  static {
    for (TrailField each : TrailField.values()) {
      String path = each.path().toLowerCase(Locale.ROOT);
      NAMES.put(path, each);
      boolean isOfCaller = path.startsWith(IDENTITY + ".") && path.split("\\.", -1).length == 2;
      if (isOfCaller) {
        NAMES.put(path.substring(IDENTITY.length() + 1), each);
      }
    }
  }

  private final List<String> columns;

  private TrailTable(List<String> columns) {
    this.columns = Collections.unmodifiableList(columns);
  }

  /** Empty if the line is not the head of such a table. */
  public static Optional<TrailTable> ofHead(String line) {
    String names = line.toLowerCase(Locale.ROOT);
    if (!names.contains("eventsource") || !names.contains(",")) {
      return Optional.empty();
    }
    List<String> columns = CsvLine.fields(names);
    boolean isTable =
        columns.contains("eventsource")
            && columns.contains("eventname")
            && (columns.contains(IDENTITY)
                || columns.contains("arn")
                || columns.contains(IDENTITY + ".arn"));
    return isTable ? Optional.of(new TrailTable(columns)) : Optional.empty();
  }

  /** Empty if the line is not a row of the table, or has no caller. */
  public Optional<TrailFields> row(String line) {
    List<String> values = CsvLine.fields(line);
    if (values.size() != columns.size()) {
      return Optional.empty();
    }
    Map<TrailField, String> texts = new EnumMap<>(TrailField.class);
    for (int i = 0; i < values.size(); i++) {
      if (columns.get(i).equals(IDENTITY)) {
        struct(values.get(i)).forEach(part -> part(part, texts));
      } else {
        put(columns.get(i), values.get(i), texts);
      }
    }
    return Optional.of(new TrailFields(texts)).filter(TrailFields::isEvent);
  }

  private static void part(String part, Map<TrailField, String> texts) {
    int equals = part.indexOf('=');
    if (equals > 0) {
      put(part.substring(0, equals).trim(), part.substring(equals + 1), texts);
    }
  }

  private static void put(String name, String value, Map<TrailField, String> texts) {
    TrailField field = NAMES.get(name.toLowerCase(Locale.ROOT));
    if (field != null && !value.equals("null")) {
      texts.put(field, value);
    }
  }

  /**
   * The parts of a struct, such as {@code {type=AssumedRole, arn=…}}. A struct inside it is one
   * part.
   */
  private static List<String> struct(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 1;
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      depth += each == '{' ? 1 : each == '}' ? -1 : 0;
      boolean isEnd = depth == 0 || (depth == 1 && each == ',');
      if (isEnd && i >= from) {
        parts.add(text.substring(from, i));
        from = i + 1;
      }
    }
    return parts;
  }
}
