package dev.whoami.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.file.Reading;
import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.process.ProcessEntry;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ProcessTableTest {
  /** A user may start many processes with command lines as long as Linux takes them. */
  @Test
  void longCommandLinesAreReadWithinABound() {
    FakeSurroundings here = new FakeSurroundings();
    String words = "java\0" + "x".repeat(1_000_000) + "\0";
    for (int pid = 1; pid <= 40; pid++) {
      here.file("/proc/" + pid + "/cmdline", words);
      here.file("/proc/" + pid + "/status", "Pid:\t" + pid + "\nPPid:\t0\n");
    }
    ProcessTable table = ProcessTable.in(here);
    assertThat(table.all()).hasSizeBetween(10, 20);
    assertThat(table.isCut()).isTrue();
  }

  @Test
  void allAreListedThatAreThere() {
    FakeSurroundings here = new FakeSurroundings();
    here.file("/proc/1/cmdline", "java\0");
    here.file("/proc/7/cmdline", "sh\0");
    assertThat(ProcessTable.in(here).all()).extracting(ProcessEntry::pid).containsExactly(1L, 7L);
    assertThat(ProcessTable.in(here).isCut()).isFalse();
  }

  /** A user can have a command line lie in a file that never answers. */
  @Test
  void aProcessThatNeverAnswersIsLeftOutAndTheListCut() {
    FakeSurroundings below = new FakeSurroundings();
    below.file("/proc/1/cmdline", "java\0");
    below.file("/proc/7/cmdline", "sh\0");
    Surroundings here =
        new ForwardingSurroundings(below) {
          @Override
          public Reading file(String path, Charset charset) {
            return path.equals("/proc/1/cmdline")
                ? new CompletableFuture<Reading>().join()
                : super.file(path, charset);
          }
        };
    ProcessTable table = ProcessTable.in(here, Duration.ofMillis(500));
    assertThat(table.all()).extracting(ProcessEntry::pid).doesNotContain(1L);
    assertThat(table.isCut()).isTrue();
  }
}
