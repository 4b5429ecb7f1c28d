package dev.whoami.lint.patch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Additions to one file as "git apply" takes them: a hunk with three lines before and behind, where
 * additions that are near each other share one.
 */
final class UnifiedDiff {
  private static final int CONTEXT = 3;

  private final PatchedFile file;
  private final StringBuilder text = new StringBuilder();

  private UnifiedDiff(PatchedFile file) {
    this.file = file;
  }

  /** The path is one from the top of the repository. */
  static String of(String path, PatchedFile file, List<Addition> additions) {
    List<Addition> sorted = new ArrayList<>(additions);
    sorted.sort(Comparator.comparing(Addition::after));
    UnifiedDiff diff = new UnifiedDiff(file);
    // Git needs to see where a name with a blank ends.
    String end = path.indexOf(' ') >= 0 ? "\t\n" : "\n";
    diff.text.append("diff --git a/").append(path).append(" b/").append(path).append('\n');
    diff.text.append("--- a/").append(path).append(end);
    diff.text.append("+++ b/").append(path).append(end);
    List<Addition> hunk = new ArrayList<>();
    int added = 0;
    for (Addition each : sorted) {
      if (!hunk.isEmpty() && each.after() - hunk.get(hunk.size() - 1).after() > 2 * CONTEXT) {
        added += diff.hunk(hunk, added);
        hunk.clear();
      }
      hunk.add(each);
    }
    diff.hunk(hunk, added);
    return diff.text.toString();
  }

  /** The new numbers are larger by what was added before; returns how much this one adds. */
  private int hunk(List<Addition> additions, int added) {
    int first = Math.max(0, additions.get(0).after() - CONTEXT);
    int last = Math.min(file.lines().size(), additions.get(additions.size() - 1).after() + CONTEXT);
    int more = additions.stream().mapToInt(it -> it.lines().size()).sum();
    int old = last - first;
    text.append("@@ -").append(range(first, old));
    text.append(" +").append(range(first + added, old + more)).append(" @@\n");
    int at = first;
    for (Addition each : additions) {
      at = context(at, each.after());
      each.lines().forEach(it -> text.append('+').append(it).append(file.lineEnd()));
    }
    context(at, last);
    return more;
  }

  /** Lines are counted from 1, but for an empty range. */
  private static String range(int before, int count) {
    return (count == 0 ? before : before + 1) + "," + count;
  }

  private int context(int from, int to) {
    for (int i = from; i < to; i++) {
      text.append(' ').append(file.lines().get(i)).append('\n');
      if (i + 1 == file.lines().size() && !file.endsWithBreak()) {
        text.append("\\ No newline at end of file\n");
      }
    }
    return to;
  }
}
