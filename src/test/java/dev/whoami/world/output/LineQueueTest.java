package dev.whoami.world.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lines for a reader that stops and starts. */
@Timeout(600)
class LineQueueTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  private final List<String> read = new CopyOnWriteArrayList<>();

  /** This number of lines may be read; the next one blocks the writer. */
  private final Semaphore reads = new Semaphore(0);

  private LineQueue queue(long capacity) {
    return LineQueue.to(this::take, capacity, missing -> missing + " dropped");
  }

  private void take(String line) {
    reads.acquireUninterruptibly();
    read.add(line);
  }

  private void readAll() {
    reads.release(1_000_000);
  }

  @Test
  void linesArriveInTheirOrder() {
    readAll();
    LineQueue queue = queue(10_000);
    for (int i = 0; i < 5; i++) {
      queue.add("line " + i);
    }
    assertThat(queue.drain(LONG)).isTrue();
    assertThat(read).containsExactly("line 0", "line 1", "line 2", "line 3", "line 4");
  }

  /** The first is on its way already; of the others the last three fit. */
  @Test
  void theOldestAreDroppedAndCountedWhereTheyWouldHaveStood() throws InterruptedException {
    LineQueue queue = queue(330);
    queue.add("line 0");
    awaitWriter();
    for (int i = 1; i < 1000; i++) {
      queue.add("line " + i);
    }
    assertThat(queue.drain(Duration.ofMillis(20))).isFalse();
    assertThat(read).isEmpty();
    readAll();
    assertThat(queue.drain(LONG)).isTrue();
    assertThat(read).containsExactly("line 0", "996 dropped", "line 997", "line 998", "line 999");
    queue.add("more");
    assertThat(queue.drain(LONG)).isTrue();
    assertThat(read).hasSize(6).endsWith("more");
  }

  private void awaitWriter() throws InterruptedException {
    while (!reads.hasQueuedThreads()) {
      Thread.sleep(1);
    }
  }

  @Test
  void aLineThatIsTooLongIsDroppedAndCounted() {
    readAll();
    LineQueue queue = queue(300);
    queue.add("x".repeat(300));
    assertThat(queue.drain(LONG)).isTrue();
    assertThat(read).containsExactly("1 dropped");
  }

  /** As on a disk that is full for a while, and that may have got half a line. */
  @Test
  void whatCannotBeWrittenIsTriedAgainOnALineOfItsOwn() {
    AtomicInteger tries = new AtomicInteger();
    LineQueue queue =
        LineQueue.to(
            line -> {
              if (tries.getAndIncrement() == 1) {
                throw new IOException("No space left on device");
              }
              read.add(line);
            },
            10_000,
            missing -> missing + " dropped");
    queue.add("first");
    queue.add("second");
    queue.add("third");
    assertThat(queue.drain(LONG)).isTrue();
    assertThat(read).containsExactly("first", "\nsecond", "third");
  }
}
