package dev.whoami.log.trail;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row of the query's result, as CSV or as JSON. */
public final class UseRow {
  /** The names of the columns in the query. */
  public static final List<String> COLUMNS =
      Collections.unmodifiableList(
          Arrays.asList(
              "used_by",
              "role",
              "instance",
              "assumed_role",
              "client",
              "call",
              "error",
              "requests",
              "first_request",
              "last_request"));

  private static final int LONGEST = 2000;

  private final HostRoleUse use;
  private final UseCount count;

  private UseRow(HostRoleUse use, UseCount count) {
    this.use = use;
    this.count = count;
  }

  public HostRoleUse use() {
    return use;
  }

  public UseCount count() {
    return count;
  }

  /** Reads a line of CSV, with or without quotes; empty for another line. */
  public static Optional<UseRow> ofCsv(String line) {
    boolean isRow =
        line.length() < LONGEST
            && mayBegin(line)
            && Arrays.stream(RequestSource.values())
                .anyMatch(
                    it ->
                        line.startsWith(it.name() + ",")
                            || line.startsWith("\"" + it.name() + "\","));
    return isRow ? of(Arrays.asList(line.replace("\"", "").split(",", -1))) : Optional.empty();
  }

  /** Most lines do not begin like this, and need no other check. */
  private static boolean mayBegin(String line) {
    int at = line.startsWith("\"") ? 1 : 0;
    return line.length() > at && "CAP".indexOf(line.charAt(at)) >= 0;
  }

  /** Reads a JSON object by the names of its values; empty for another object. */
  public static Optional<UseRow> ofFields(Map<String, String> fields) {
    if (!fields.keySet().containsAll(COLUMNS)) {
      return Optional.empty();
    }
    String[] values = new String[COLUMNS.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = fields.getOrDefault(COLUMNS.get(i), "");
    }
    return of(Arrays.asList(values));
  }

  private static Optional<UseRow> of(List<String> values) {
    boolean isRow =
        values.size() == COLUMNS.size()
            && Arrays.stream(RequestSource.values()).anyMatch(it -> it.name().equals(values.get(0)))
            && values.get(7).matches("\\d{1,15}");
    if (!isRow) {
      return Optional.empty();
    }
    return Optional.of(
        new UseRow(
            HostRoleUse.of(
                RequestSource.valueOf(values.get(0)),
                values.get(1),
                values.get(2),
                values.get(3),
                values.get(4),
                values.get(5),
                values.get(6)),
            UseCount.of(Long.parseLong(values.get(7)), values.get(8), values.get(9))));
  }
}
