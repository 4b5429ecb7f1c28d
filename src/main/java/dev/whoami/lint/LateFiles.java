package dev.whoami.lint;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The files of folders that were not checked when the time was up. There may be very many, so a
 * report for people has three lines about all of them.
 */
final class LateFiles {
  private final Map<String, String> reasons;
  private final int all;
  private final Duration limit;

  private LateFiles(Map<String, String> reasons, int all, Duration limit) {
    this.reasons = reasons;
    this.all = all;
    this.limit = limit;
  }

  /** Each file with its reason, the number of all files, and the limit. */
  static LateFiles of(Map<String, String> reasons, int all, Duration limit) {
    return new LateFiles(Collections.unmodifiableMap(reasons), all, limit);
  }

  boolean isEmpty() {
    return reasons.isEmpty();
  }

  Map<String, String> reasons() {
    return reasons;
  }

  /** The first of them; there is one. */
  String first() {
    return reasons.keySet().iterator().next();
  }

  /** Empty if all files were checked in time. */
  List<String> lines() {
    return isEmpty()
        ? Collections.emptyList()
        : Arrays.asList(
            reasons.size()
                + " of "
                + all
                + " files were not checked in time "
                + TimeoutReason.within(limit)
                + ".",
            "The first of them is " + first() + ".",
            "This report and its exit code are about the other files. Give it more time.");
  }

  String text() {
    return lines().stream().collect(Collectors.joining(" "));
  }
}
