package dev.whoami.log;

import dev.whoami.log.paste.CsvQuotes;
import dev.whoami.log.paste.LogLineSink;
import dev.whoami.log.trail.TrailFields;
import dev.whoami.log.trail.TrailTable;
import java.util.Optional;

/**
 * Reads the rows of a CSV table of events. A row continues after a line break within the quotes of
 * a cell.
 */
final class TableScan {
  private static final int LONGEST = 1 << 16;
  private static final int MOST_LINES = 50;

  private final CallScan calls;

  /** Receives the lines that are no rows. */
  private final LogLineSink others;

  private Optional<TrailTable> table = Optional.empty();
  private final StringBuilder row = new StringBuilder();
  private int lines;
  private long began;

  TableScan(CallScan calls, LogLineSink others) {
    this.calls = calls;
    this.others = others;
  }

  /** Whether the next line cannot continue a row. */
  boolean isIdle() {
    return lines == 0;
  }

  /** Whether the line is the head of such a table, or belongs to a row of the current one. */
  boolean isOfTable(String line, long number) {
    Optional<TrailTable> head = isIdle() ? TrailTable.ofHead(line) : Optional.empty();
    if (head.isPresent()) {
      table = head;
      return true;
    }
    if (!table.isPresent() || (isIdle() && !CsvQuotes.isOpen(line))) {
      return isRow(line, number);
    }
    hold(line, number);
    return true;
  }

  private boolean isRow(String line, long number) {
    Optional<TrailFields> event = table.flatMap(it -> it.row(line));
    event.ifPresent(it -> calls.event(it, number));
    return event.isPresent();
  }

  private void hold(String line, long number) {
    if (isIdle()) {
      began = number;
    }
    row.append(isIdle() ? "" : "\n").append(line);
    lines++;
    if (!CsvQuotes.isOpen(row) || lines >= MOST_LINES || row.length() >= LONGEST) {
      end();
    }
  }

  /** Ends the current row. */
  void end() {
    if (isIdle()) {
      return;
    }
    String whole = row.toString();
    row.setLength(0);
    lines = 0;
    if (!isRow(whole, began)) {
      long number = began;
      for (String each : whole.split("\n", -1)) {
        others.line(each, number++);
      }
    }
  }
}
