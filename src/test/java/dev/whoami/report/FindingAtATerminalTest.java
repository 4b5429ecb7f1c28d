package dev.whoami.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.report.writer.RenderOptions;
import org.junit.jupiter.api.Test;

class FindingAtATerminalTest {
  @Test
  void aFindingThatIsExcludedIsNotPresent() {
    assertThat(FindingHere.excluded("WHO101", RenderOptions.plain()))
        .isEqualTo("In this container\n  WHO101 is not present here.\n\n");
  }

  /** A terminal shows the end of a long page, and the answer is at its beginning. */
  @Test
  void aTerminalThatHasScrolledIsToldHowToReadFromTheTop() {
    String page = "line\n".repeat(40);
    assertThat(FindingHere.fromTheTop("WHO101", page, RenderOptions.terminal(80, 24)))
        .isEqualTo("\nTo read it from the beginning: java -jar whoami.jar explain WHO101 | less\n");
    assertThat(FindingHere.fromTheTop("WHO101", page, RenderOptions.terminal(80, 60))).isEmpty();
    assertThat(FindingHere.fromTheTop("WHO101", page, RenderOptions.plain())).isEmpty();
  }
}
