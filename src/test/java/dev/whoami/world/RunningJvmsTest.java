package dev.whoami.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.file.Reading;
import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.process.RunningJvm;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningJvmsTest {
  private final FakeSurroundings machine = new FakeSurroundings();
  private final List<String> read = new ArrayList<>();

  private final Surroundings here =
      new ForwardingSurroundings(machine) {
        @Override
        public Reading file(String path, Charset charset) {
          read.add(path);
          return super.file(path, charset);
        }
      };

  private void process(String pid, long parent, String words) {
    machine.file("/proc/" + pid + "/cmdline", words.replace(' ', '\0') + "\0");
    machine.file("/proc/" + pid + "/status", "Name:\tx\nPPid:\t" + parent + "\n");
  }

  /** What it says would be in the lab's recording, or hidden wherever it is repeated there. */
  @Test
  void noCommandLineBesideAWorldOfTheLabIsRead() {
    process("16", 1, "sh -c script whoami-lab");
    process("17", 16, "java -jar app.jar");
    process("18", 1, "java -Dkey=secret beside.jar");
    process("self", 16, "java -jar whoami.jar");
    machine.env(SimulatedContainer.VARIABLE, "16");
    assertThat(RunningJvms.in(here).jvms()).extracting(RunningJvm::pid).containsExactly(17L);
    assertThat(read).contains("/proc/17/cmdline").doesNotContain("/proc/18/cmdline");
  }

  @Test
  void elsewhereAllAre() {
    process("17", 1, "java -jar app.jar");
    process("18", 1, "java -jar beside.jar");
    assertThat(RunningJvms.in(here).jvms()).extracting(RunningJvm::pid).containsExactly(17L, 18L);
  }
}
