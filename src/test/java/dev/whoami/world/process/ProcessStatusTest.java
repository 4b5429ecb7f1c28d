package dev.whoami.world.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessStatusTest {
  private static final String STATUS =
      """
      Name:\tjava
      Tgid:\t7
      Pid:\t7
      PPid:\t1
      TracerPid:\t9
      Uid:\t1000\t0\t1000\t1000
      Groups:\t4 24 1000\s
      VmPeak:\t  100 kB
      NoNewPrivs:\t0
      """;

  private final ProcessStatus status = ProcessStatus.in(STATUS);

  @Test
  void tellsTheNumbersOfAField() {
    assertThat(status.number("Pid")).contains(7L);
    assertThat(status.number("PPid")).contains(1L);
    assertThat(status.number("NoNewPrivs")).contains(0L);
    assertThat(status.numbers("Uid")).containsExactly(1000L, 0L, 1000L, 1000L);
    assertThat(status.numbers("Groups")).containsExactly(4L, 24L, 1000L);
  }

  @Test
  void tellsTheFieldOfTheFirstLineAndOfTheLast() {
    assertThat(ProcessStatus.in("Pid:\t7").number("Pid")).contains(7L);
    assertThat(ProcessStatus.in("Name:\tx\nPid: 7").number("Pid")).contains(7L);
  }

  @Test
  void takesNoFieldForAnotherWhoseNameEndsSo() {
    assertThat(ProcessStatus.in("TracerPid:\t9\nNSpid:\t3\n").number("Pid")).isEmpty();
  }

  @Test
  void takesNoNameOfAProgramForAField() {
    assertThat(ProcessStatus.in("Name:\tPid: 9\nPid:\t7\n").number("Pid")).contains(7L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Pid:", "Pid:\t", "Pid:\t-1", "Pid:\tx", "Pid:\t1 2", "Pid:\t12345678901"})
  void isEmptyForWhatIsNoNumber(String text) {
    assertThat(ProcessStatus.in(text).number("Pid")).isEmpty();
  }

  @Test
  void hasNoNumbersInAFieldOfAnotherKind() {
    assertThat(status.numbers("VmPeak")).isEmpty();
    assertThat(status.numbers("Name")).isEmpty();
    assertThat(status.numbers("Missing")).isEmpty();
  }
}
