package dev.whoami.watch;

import dev.whoami.report.writer.LiveNote;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** The last changes of a watch, the newest first: a few, however long it runs. */
final class RecentChanges {
  private static final int MOST = 5;

  private final List<Change> changes;

  private RecentChanges(List<Change> changes) {
    this.changes = Collections.unmodifiableList(changes);
  }

  static RecentChanges none() {
    return new RecentChanges(new ArrayList<>());
  }

  /**
   * Adds the changes of one more run, in order of time. The first run has none: its findings are
   * what the page itself shows.
   */
  RecentChanges and(List<Change> more) {
    if (changes.isEmpty() && isStart(more)) {
      return this;
    }
    List<Change> all = new ArrayList<>(more);
    Collections.reverse(all);
    all.addAll(changes);
    return new RecentChanges(new ArrayList<>(all.subList(0, Math.min(MOST, all.size()))));
  }

  private static boolean isStart(List<Change> more) {
    return more.stream().anyMatch(it -> it.kind() == Change.Kind.STARTED);
  }

  /** One line for each change: its time, and the change. */
  List<String> lines() {
    return changes.stream()
        .map(it -> LiveNote.time(it.at()) + ": " + it.text())
        .collect(Collectors.toList());
  }
}
