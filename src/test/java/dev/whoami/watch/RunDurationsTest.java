package dev.whoami.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunDurationsTest {
  @Test
  void eachLengthIsCountedOnceAtItsBound() {
    RunDurations all = RunDurations.none().and(0).and(100).and(101).and(5000).and(60_000);
    assertThat(all.counts()).containsExactly(2, 1, 0, 0, 0, 1, 0, 1);
    assertThat(all.sum()).isEqualTo(65.201);
  }

  @Test
  void aSumBeforeStaysAsItWas() {
    RunDurations before = RunDurations.none().and(200);
    assertThat(before.and(200).counts()).containsExactly(0, 2, 0, 0, 0, 0, 0, 0);
    assertThat(before.counts()).containsExactly(0, 1, 0, 0, 0, 0, 0, 0);
    assertThat(before.sum()).isEqualTo(0.2);
  }
}
