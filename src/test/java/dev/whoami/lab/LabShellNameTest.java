package dev.whoami.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.SimulatedContainer;
import org.junit.jupiter.api.Test;

/** The lab shares no code with what it tests, so each of the two has these words for itself. */
class LabShellNameTest {
  @Test
  void whoamiKnowsTheShellOfTheLab() {
    assertThat(InitShell.VARIABLE).isEqualTo(SimulatedContainer.VARIABLE);
    assertThat(InitShell.NAME).isEqualTo(SimulatedContainer.NAME);
  }
}
