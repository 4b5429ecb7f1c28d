package dev.whoami.world.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessTreeTest {
  /** The shell's child has a child of its own, and both print their numbers. */
  @Test
  void aProcessEndsWithEverythingThatItStarted() throws Exception {
    String script = "sh -c 'echo $$; sleep 600 & echo $!; wait' & wait";
    Process shell = new ProcessBuilder("sh", "-c", script).start();
    BufferedReader lines = shell.inputReader(StandardCharsets.US_ASCII);
    List<String> started = List.of(lines.readLine(), lines.readLine());

    List<String> all = ProcessTree.withDescendants("" + shell.pid());
    assertThat(all).containsExactly("" + shell.pid(), started.get(0), started.get(1));
    assertThat(ProcessTree.all()).containsAll(all);
    assertThat(all).allMatch(ProcessTree::isAlive);

    ProcessTree.signal("KILL", all);
    assertThat(shell.waitFor(1, TimeUnit.MINUTES)).isTrue();
    while (ProcessTree.isAlive(started.get(1))) {
      Thread.sleep(10);
    }
    assertThat(ProcessTree.withDescendants("" + shell.pid())).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "7f0-7f1 r-xp 00000000 08:01 42      /opt/my java/libjvm.so, /opt/my java/libjvm.so",
    "7f0-7f1 r-xp 00000000 08:01 42  /tmp/a (deleted), /tmp/a (deleted)",
    "7f0-7f1 rw-p 00000000 00:00 0   [heap],",
    "7f0-7f1 rw-p 00000000 00:00 0,"
  })
  void theFileOfAMappingIsItsLastWord(String line, String file) {
    assertThat(MappedFile.in(line).orElse(null)).isEqualTo(file);
  }
}
