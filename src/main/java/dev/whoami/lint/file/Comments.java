package dev.whoami.lint.file;

import dev.whoami.lint.model.declared.Allowance;
import dev.whoami.lint.model.declared.AllowanceScope;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The comments of a file that allow findings: {@code # whoami:allow WHO801 reason}. */
public final class Comments {
  private static final Pattern ALLOW =
      Pattern.compile("(?:#|//|/\\*)\\s*+whoami:allow\\s+([^\\r\\n]*)");

  /** By code and line: many things may have many comments around them, as all on one line have. */
  private final Map<String, NavigableMap<Integer, Allowance>> byCode = new HashMap<>();

  private Comments() {}

  public static Comments in(String text) {
    Comments comments = new Comments();
    if (text.contains("whoami:allow")) {
      int line = 0;
      for (String each : text.split("\n", -1)) {
        comments.add(++line, each);
      }
    }
    return comments;
  }

  private void add(int line, String text) {
    Matcher comment = ALLOW.matcher(text);
    if (comment.find()) {
      for (Allowance each : Allowance.parse(comment.group(1).replace("*/", ""))) {
        byCode.computeIfAbsent(each.code(), it -> new TreeMap<>()).putIfAbsent(line, each);
      }
    }
  }

  /** Those from the line above something to its last line. */
  public AllowanceScope around(int first, int last) {
    return code -> first > 0 ? between(first - 1, last, code) : Optional.empty();
  }

  private Optional<Allowance> between(int first, int last, String code) {
    NavigableMap<Integer, Allowance> lines = byCode.getOrDefault(code, new TreeMap<>());
    return Optional.ofNullable(lines.ceilingEntry(first))
        .filter(it -> it.getKey() <= last)
        .map(Map.Entry::getValue);
  }
}
