package dev.whoami.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A line of a configuration file and its number. */
final class ConfigLine {
  private final String text;
  private final int number;

  private ConfigLine(String text, int number) {
    this.text = text;
    this.number = number;
  }

  /** All lines of a file, with any kind of line ending. */
  static List<ConfigLine> of(String text) {
    List<ConfigLine> lines = new ArrayList<>();
    for (String each : text.split("\r\n|\n|\r", -1)) {
      lines.add(new ConfigLine(each, lines.size() + 1));
    }
    return Collections.unmodifiableList(lines);
  }

  /** The line without its ending. */
  String text() {
    return text;
  }

  /** The line without white space around it. */
  String trimmed() {
    return text.trim();
  }

  /** Counted from 1. */
  int number() {
    return number;
  }
}
