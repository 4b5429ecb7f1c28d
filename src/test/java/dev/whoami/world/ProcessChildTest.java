package dev.whoami.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.program.ProgramReply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcessChildTest {
  private static ProgramReply run(ProcessSurroundings process) {
    return process
        .child()
        .orElseThrow()
        .run(List.of("/bin/sh", "-c", "echo ran"), Map.of(), Duration.ofSeconds(30));
  }

  /** Without knowing whose rights to take, it would run with whoami's own: those of root. */
  @Test
  void nothingIsRunForAProcessThatHasEndedMeanwhile() throws Exception {
    Process process = new ProcessBuilder("sleep", "600").start();
    ProcessSurroundings its = ProcessSurroundings.of(process.pid()).orElseThrow();
    assertThat(run(its).output()).isEqualTo("ran\n");
    process.destroyForcibly().waitFor();
    assertThat(run(its).ending()).isEqualTo(ProgramReply.Ending.NOT_RUN);
  }
}
