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
  static final int MOST = 1000;

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
    return linesOf.entrySet().stream()
        .map(it -> it.getKey() + place(it.getValue()))
        .collect(Collectors.joining("; it also "));
  }

  private static String place(List<Integer> all) {
    List<String> lines =
        all.stream().filter(it -> it > 0).map(String::valueOf).collect(Collectors.toList());
    if (lines.isEmpty()) {
      return all.size() == 1 ? "" : " (" + all.size() + " times)";
    }
    if (all.size() == 1) {
      return " (line " + lines.get(0) + ")";
    }
    boolean isEachShown = lines.size() == all.size() && all.size() <= MOST_LINES;
    int shown = isEachShown ? lines.size() - 1 : Math.min(MOST_LINES, lines.size());
    String last = isEachShown ? lines.get(shown) : (all.size() - shown) + " more";
    return " (lines " + String.join(", ", lines.subList(0, shown)) + " and " + last + ")";
  }
}
