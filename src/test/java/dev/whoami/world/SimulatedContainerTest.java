package dev.whoami.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.http.FakeSurroundings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimulatedContainerTest {
  private static final String SHELL = "/bin/sh\0-c\0. \"$1\"\0whoami-lab\0/tmp/x\0";

  private final FakeSurroundings here = new FakeSurroundings();

  @BeforeEach
  void beBelowASudoInTheLab() {
    here.env("WHOAMI_LAB_INIT", "40");
    here.file("/proc/self/status", "Name:\tjava\nPid:\t42\nPPid:\t41\n");
    status(41, 40);
    status(40, 39);
    status(39, 1);
    here.file("/proc/40/cmdline", SHELL);
  }

  private void status(long pid, long parent) {
    here.file("/proc/" + pid + "/status", "Name:\tx\nPid:\t" + pid + "\nPPid:\t" + parent + "\n");
  }

  private SimulatedContainer container() {
    return SimulatedContainer.of(here::environment, here::file);
  }

  @Test
  void aShellAboveThisProcessPlaysPid1() {
    assertThat(container().init()).isEqualTo(40);
    assertThat(container().isAbove(41)).isTrue();
    assertThat(container().isAbove(39)).isFalse();
  }

  @Test
  void anotherShellPlaysNothing() {
    here.file("/proc/40/cmdline", "/bin/sh\0-c\0java -jar whoami.jar\0");
    assertThat(container().isThere()).isFalse();
    assertThat(container().isAbove(39)).isTrue();
  }

  @Test
  void aShellThatIsNotAboveThisProcessIsNotOfIt() {
    here.file("/proc/self/status", "Name:\tjava\nPid:\t42\nPPid:\t39\n");
    assertThat(container().isThere()).isFalse();
  }

  @Test
  void aVariableThatNamesNoProcessIsNone() {
    here.env("WHOAMI_LAB_INIT", "0");
    assertThat(container().isThere()).isFalse();
    here.env("WHOAMI_LAB_INIT", "x");
    assertThat(container().isThere()).isFalse();
  }
}
