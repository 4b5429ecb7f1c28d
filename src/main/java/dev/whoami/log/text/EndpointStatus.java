package dev.whoami.log.text;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A row of statuses.ini: the meaning of a status that an endpoint for credentials sends. */
public final class EndpointStatus implements LineCondition {
  private final TableRow row;
  private final Set<String> statuses;
  private final List<String> oneOf;

  private EndpointStatus(TableRow row) {
    this.row = row;
    this.statuses = new HashSet<>(Arrays.asList(row.value("status").orElse("").split(" ", -1)));
    this.oneOf = row.quoted("hasOneOf");
  }

  /** Every row of a table. */
  public static List<EndpointStatus> in(String text) {
    return TableRow.in(text).stream().map(EndpointStatus::new).collect(Collectors.toList());
  }

  /** The finding that it means, as settings of a message. */
  public TableRow row() {
    return row;
  }

  public boolean isOf(String endpoint) {
    return row.value("endpoint").filter(endpoint::equals).isPresent();
  }

  /** Whether the line has one of its statuses, and no other. */
  @Override
  public boolean holds(String line, String first) {
    return (oneOf.isEmpty() || oneOf.stream().anyMatch(it -> isWhole(line, it)))
        && HttpStatus.in(line).filter(statuses::contains).isPresent();
  }

  /** Whether the line has these words, and no role's name follows them. */
  private static boolean isWhole(String line, String words) {
    int at = line.indexOf(words);
    boolean isIn = at >= 0;
    while (at >= 0) {
      int end = at + words.length();
      int next = line.startsWith("/", end) ? end + 1 : end;
      if (next < line.length() && isOfName(line.charAt(next))) {
        return false;
      }
      at = line.indexOf(words, end);
    }
    return isIn;
  }

  /** Also the characters of a masked name or a variable. */
  private static boolean isOfName(char each) {
    return Character.isLetterOrDigit(each) || "_-+=@%{<*$".indexOf(each) >= 0;
  }
}
