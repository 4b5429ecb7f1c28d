package dev.whoami.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.RecordedScenario;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.world.ForwardingSurroundings;
import dev.whoami.world.Surroundings;
import dev.whoami.world.http.FakeSurroundings;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** --wait, by a clock that passes only while it waits. */
class WaitOptionTest {
  private static final Diagnosis UNMET =
      RecordedScenario.named("expected-task-role-fails").diagnosis();
  private static final Diagnosis MET =
      RecordedScenario.named("expected-task-role-holds").diagnosis();

  private final List<Duration> pauses = new ArrayList<>();
  private Duration passed = Duration.ZERO;
  private final Surroundings clock =
      new ForwardingSurroundings(new FakeSurroundings()) {
        @Override
        public long nanoTime() {
          return passed.minusDays(1).toNanos();
        }
      };

  private Diagnosis last(Duration limit, Diagnosis... runs) {
    Deque<Diagnosis> left = new ArrayDeque<>(List.of(runs));
    return WaitOption.last(
        limit,
        () -> {
          passed = passed.plusSeconds(1);
          return left.size() > 1 ? left.pop() : left.element();
        },
        clock,
        pause -> {
          pauses.add(pause);
          passed = passed.plus(pause);
        });
  }

  @Test
  void whatHoldsAtOnceIsNotWaitedFor() {
    assertThat(last(Duration.ofMinutes(2), MET)).isSameAs(MET);
    assertThat(pauses).isEmpty();
  }

  @Test
  void itRunsAgainUntilTheExpectationHolds() {
    assertThat(last(Duration.ofMinutes(2), UNMET, UNMET, MET)).isSameAs(MET);
    assertThat(pauses).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2));
  }

  @Test
  void theLastRunIsThatAtTheEndOfTheTime() {
    assertThat(last(Duration.ofSeconds(8), UNMET)).isSameAs(UNMET);
    assertThat(pauses)
        .containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(1));
  }
}
