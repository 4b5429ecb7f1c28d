package dev.whoami.lab.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearNamesTest {
  private static final List<String> NAMES =
      List.of("task-role", "host-role", "flume-fargate", "fargate-no-role", "boto3", "irsa");

  @Test
  void aNameWithoutItsDashesIsMeant() {
    assertThat(NearNames.of("TaskRole", NAMES)).containsExactly("task-role");
  }

  @Test
  void aPartOfANameComesBeforeLikeLetters() {
    assertThat(NearNames.of("fargate", NAMES))
        .containsExactlyInAnyOrder("flume-fargate", "fargate-no-role");
    assertThat(NearNames.of("boto", NAMES)).containsExactly("boto3");
  }

  @Test
  void aFewLettersMayDiffer() {
    assertThat(NearNames.of("hostt-role", NAMES).get(0)).isEqualTo("host-role");
    assertThat(NearNames.of("isra", NAMES)).containsExactly("irsa");
    assertThat(NearNames.of("irsaa", NAMES)).containsExactly("irsa");
    assertThat(NearNames.of("x", NAMES)).isEmpty();
  }

  @Test
  void aListEndsInOr() {
    assertThat(NearNames.listed(List.of("a"))).isEqualTo("a");
    assertThat(NearNames.listed(List.of("a", "b", "c"))).isEqualTo("a, b or c");
  }
}
