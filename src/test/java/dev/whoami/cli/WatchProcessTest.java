package dev.whoami.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.output.LineQueue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The end of a watch whose readers are gone, and of one whose readers are there. */
@Timeout(600)
class WatchProcessTest {
  private final BlockingQueue<Integer> halted = new LinkedBlockingQueue<>();
  private final List<String> read = new CopyOnWriteArrayList<>();

  private static LineQueue blocked() {
    CountDownLatch never = new CountDownLatch(1);
    LineQueue queue =
        LineQueue.to(
            line -> {
              try {
                never.await();
              } catch (InterruptedException interrupted) {
                throw new IOException(interrupted);
              }
            },
            1000,
            missing -> "");
    queue.add("blocks");
    return queue;
  }

  private LineQueue open() {
    return LineQueue.to(read::add, 1000, missing -> "");
  }

  @Test
  void itEndsWithinASecondWhateverIsStuck() throws Exception {
    assertThat(WatchProcess.AT_LATEST).isLessThan(Duration.ofSeconds(1));
    WatchProcess process =
        new WatchProcess(blocked(), blocked(), why -> why, status -> halted.add(status));
    process.end();
    assertThat(halted.poll(40, TimeUnit.SECONDS)).isEqualTo(143);
  }

  /** Whatever else of this program is still under way when it is told to end. */
  @Test
  void theLastLineIsOutWhenItEnds() {
    WatchProcess process =
        new WatchProcess(open(), open(), why -> "last: " + why, status -> halted.add(status));
    process.end();
    assertThat(read).containsExactly("last: The watch was stopped.");
  }

  @Test
  void aBugIsShownByItsClassAndPlaceAlone() {
    LineQueue err = open();
    new WatchProcess(open(), err, why -> why, status -> halted.add(status))
        .bug(new IllegalStateException("a secret"));
    assertThat(err.drain(Duration.ofSeconds(40))).isTrue();
    assertThat(read)
        .singleElement()
        .asString()
        .startsWith("whoami watch: a bug in whoami: java.lang.IllegalStateException at dev.")
        .doesNotContain("secret");
    assertThat(halted).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"answer", "thread"})
  void withoutMemoryTheProcessEndsWithAMessage(String where, @TempDir Path folder)
      throws Exception {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                WatchProcessMain.class.getName(),
                where)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(3);
      assertThat(Files.readString(out)).isEqualTo("The watch could not continue.\n");
      assertThat(Files.readString(err))
          .startsWith("whoami watch: cannot continue: java.lang.OutOfMemoryError at dev.whoami.")
          .endsWith(". It ends with exit code 3; restart it.\n")
          .hasLineCount(1)
          .doesNotContain("secret");
    } finally {
      process.destroyForcibly();
    }
  }
}
