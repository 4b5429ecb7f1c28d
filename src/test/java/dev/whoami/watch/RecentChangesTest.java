package dev.whoami.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentChangesTest {
  private static Change change(int minute) {
    Instant at = Instant.parse("2026-01-01T12:00:00.5Z").plusSeconds(60L * minute);
    return Change.of(Change.Kind.SOURCE_CHANGED, at, "change " + minute + ".");
  }

  @Test
  void theNewestComesFirst() {
    RecentChanges recent =
        RecentChanges.none().and(List.of(change(1), change(2))).and(List.of(change(3)));
    assertThat(recent.lines())
        .containsExactly(
            "2026-01-01 12:03:00 UTC: change 3.",
            "2026-01-01 12:02:00 UTC: change 2.",
            "2026-01-01 12:01:00 UTC: change 1.");
  }

  @Test
  void theFirstRunHasNoChanges() {
    Change started = Change.of(Change.Kind.STARTED, Instant.EPOCH, "Running as the Task Role.");
    Change finding = Change.of(Change.Kind.FINDING_APPEARED, Instant.EPOCH, "AWS_A, AWS_B …");
    RecentChanges recent = RecentChanges.none().and(List.of(started, finding));
    assertThat(recent.lines()).isEmpty();
    assertThat(recent.and(List.of(change(1))).lines()).hasSize(1);
  }

  @Test
  void aNewStartAfterAChangeIsAChange() {
    Change started = Change.of(Change.Kind.STARTED, Instant.EPOCH, "Running as the Task Role.");
    RecentChanges recent = RecentChanges.none().and(List.of(change(1))).and(List.of(started));
    assertThat(recent.lines()).hasSize(2);
  }

  @Test
  void fiveAreKeptHoweverLongItRuns() {
    RecentChanges recent = RecentChanges.none();
    for (int minute : IntStream.range(0, 59).toArray()) {
      recent = recent.and(List.of(change(minute)));
    }
    assertThat(recent.lines()).hasSize(5).first().isEqualTo("2026-01-01 12:58:00 UTC: change 58.");
  }
}
