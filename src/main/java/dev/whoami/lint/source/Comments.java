package dev.whoami.lint.source;

import dev.whoami.lint.model.Allowance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The comments of a file that allow findings: {@code # whoami:allow WHO801 reason}. */
final class Comments {
  private static final Pattern ALLOW =
      Pattern.compile("(?:#|//|/\\*)\\s*whoami:allow\\s+([^\\r\\n]*)");

  private final NavigableMap<Integer, List<Allowance>> byLine;

  private Comments(NavigableMap<Integer, List<Allowance>> byLine) {
    this.byLine = byLine;
  }

  static Comments in(String text) {
    NavigableMap<Integer, List<Allowance>> byLine = new TreeMap<>();
    if (text.contains("whoami:allow")) {
      int line = 0;
      for (String each : text.split("\n", -1)) {
        line++;
        Matcher comment = ALLOW.matcher(each);
        if (comment.find()) {
          byLine.put(line, Allowance.parse(comment.group(1).replace("*/", "")));
        }
      }
    }
    return new Comments(byLine);
  }

  /** Those from the line above something to its last line. */
  List<Allowance> around(int first, int last) {
    List<Allowance> all = new ArrayList<>();
    if (first > 0 && last >= first - 1) {
      for (Map.Entry<Integer, List<Allowance>> each :
          byLine.subMap(first - 1, true, last, true).entrySet()) {
        all.addAll(each.getValue());
      }
    }
    return all;
  }
}
