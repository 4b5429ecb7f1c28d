package dev.whoami.report.writer;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The lines that a page of {@code watch} has about itself: when it was made, and the latest
 * changes.
 */
public final class LiveNote {
  private final String made;
  private final boolean healthy;
  private final String reason;
  private final List<String> changes;

  private LiveNote(String made, boolean healthy, String reason, List<String> changes) {
    this.made = made;
    this.healthy = healthy;
    this.reason = reason;
    this.changes = Collections.unmodifiableList(new ArrayList<>(changes));
  }

  /** A note on a page that is made at this time, and made again after each interval. */
  public static LiveNote made(Instant at, Duration interval) {
    String text = "Updated " + time(at) + ", every " + interval.toMillis() / 1000 + " s.";
    return new LiveNote(text, true, "", Collections.emptyList());
  }

  /** This note with the health of the container, and one clause that is its reason. */
  public LiveNote health(boolean isHealthy, String why) {
    return new LiveNote(made, isHealthy, why, changes);
  }

  /** This note with a line for each change, the newest first. */
  public LiveNote changes(List<String> lines) {
    return new LiveNote(made, healthy, reason, lines);
  }

  /** A time in whole seconds, as the page shows it. */
  public static String time(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString().replace('T', ' ').replace("Z", " UTC");
  }

  /** A sentence: when the page was made, and how often it is. */
  public String made() {
    return made;
  }

  public boolean isHealthy() {
    return healthy;
  }

  public String reason() {
    return reason;
  }

  public List<String> changes() {
    return changes;
  }
}
