package dev.whoami.fleet.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The faults in the documents of a stream: each reason once, with the lines that have it. */
final class YamlFaults {
  private static final int MOST_LINES = 5;

  /** No real file has more, and each costs much time. */
  private static final int MOST = 1000;

  private final Map<String, List<Integer>> linesOf = new LinkedHashMap<>();

  /** A reason is a clause that follows the name of the file; a line of 0 is not known. */
  void add(String reason, int line) {
    linesOf.computeIfAbsent(reason, it -> new ArrayList<>()).add(line);
  }

  boolean isAny() {
    return !linesOf.isEmpty();
  }

  /** Whether the rest of the stream is not worth reading. */
  boolean areTooMany() {
    return linesOf.values().stream().mapToInt(List::size).sum() >= MOST;
  }

  /** One clause. */
  String reason() {
    String end = areTooMany() ? "; the rest was not read" : "";
    return linesOf.entrySet().stream()
        .map(it -> it.getKey() + place(it.getValue()))
        .collect(Collectors.joining("; it also ", "", end));
  }

  private static String place(List<Integer> all) {
    List<String> lines =
        all.stream().filter(it -> it > 0).map(String::valueOf).collect(Collectors.toList());
    if (lines.isEmpty()) {
      return "";
    }
    if (lines.size() == 1) {
      return " (line " + lines.get(0) + ")";
    }
    int shown = lines.size() > MOST_LINES ? MOST_LINES : lines.size() - 1;
    int more = lines.size() - shown;
    String last = lines.size() > MOST_LINES ? more + " more" : lines.get(shown);
    return " (lines " + String.join(", ", lines.subList(0, shown)) + " and " + last + ")";
  }
}
