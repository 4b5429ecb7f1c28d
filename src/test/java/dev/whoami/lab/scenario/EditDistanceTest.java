package dev.whoami.lab.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EditDistanceTest {
  @Test
  void countsTheLettersThatDiffer() {
    assertThat(EditDistance.between("irsa", "irsa")).isZero();
    assertThat(EditDistance.between("irsa", "isra")).isEqualTo(1);
    assertThat(EditDistance.between("", "abc")).isEqualTo(3);
    assertThat(EditDistance.between("kitten", "sitting")).isEqualTo(3);
  }
}
