package dev.whoami.report.writer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The lines that a page of {@code watch} has about itself: when it was made, and the latest
 * changes.
 */
public final class LiveNote {
  private final String text;
  private final List<String> changes;

  private LiveNote(String text, List<String> changes) {
    this.text = text;
    this.changes = Collections.unmodifiableList(new ArrayList<>(changes));
  }

  /**
   * A note with one line about when the page was made, and a line for each change, the newest
   * first.
   */
  public static LiveNote of(String text, List<String> changes) {
    return new LiveNote(text, changes);
  }

  public String text() {
    return text;
  }

  public List<String> changes() {
    return changes;
  }
}
