package dev.whoami.trial.attach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AttachDeadlineTest {
  private static final AttachDeadline OVER = AttachDeadline.in(Duration.ZERO);

  @Test
  void nothingIsLeftOfALimitThatIsOver() {
    assertThat(OVER.left()).isZero();
    assertThat(OVER.isOver()).isTrue();
    assertThat(AttachDeadline.in(Duration.ofHours(1)).isOver()).isFalse();
  }

  /** The JDK's own classes are given no limit of their own. */
  @Test
  void theClassesOfTheJdkHaveNoMoreTimeThanTheCommand() {
    assertThatThrownBy(() -> JdkAttach.find().orElseThrow().load(1L << 30, "a", "b", OVER))
        .isInstanceOf(AttachFailure.class)
        .hasMessageContaining("in 0 s");
  }
}
