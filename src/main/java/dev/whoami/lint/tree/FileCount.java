package dev.whoami.lint.tree;

import dev.whoami.world.file.FolderEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** How many files there are below folders, counted without a look into any of them. */
public final class FileCount {
  private FileCount() {}

  /** Counts the files whose names are wanted, up to a limit: the count itself takes little time. */
  public static int below(List<String> paths, Predicate<String> wanted, int limit) {
    Deque<String> waiting = new ArrayDeque<>(paths);
    int count = 0;
    while (!waiting.isEmpty() && count < limit) {
      String folder = waiting.pop();
      List<FolderEntry> entries = FolderEntry.in(folder).orElse(Collections.emptyList());
      count += (int) entries.stream().filter(it -> it.isFile() && wanted.test(it.name())).count();
      folders(entries).forEach(it -> waiting.push(folder + "/" + it));
    }
    return Math.min(count, limit);
  }

  private static List<String> folders(List<FolderEntry> entries) {
    List<String> names = new ArrayList<>();
    for (FolderEntry each : entries) {
      if (each.isFolder() && !FolderWalk.NEVER_ENTERED.contains(each.name())) {
        names.add(each.name());
      }
    }
    return names;
  }
}
