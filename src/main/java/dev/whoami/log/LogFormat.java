package dev.whoami.log;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats of a log report. */
public enum LogFormat {
  TEXT,
  JSON,
  /** For a ticket. */
  MARKDOWN;

  public static Optional<LogFormat> named(String name) {
    return Arrays.stream(values()).filter(it -> it.id().equals(name)).findFirst();
  }

  /** The names on the command line. */
  public static List<String> names() {
    return Arrays.stream(values()).map(LogFormat::id).collect(Collectors.toList());
  }

  private String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
