package dev.whoami.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WorkersTest {
  private static final int MINUTE = 60;

  private static Thread threadOf(String name) throws Exception {
    FutureTask<Thread> work = new FutureTask<>(Thread::currentThread);
    Workers.start(name, work);
    return work.get(MINUTE, TimeUnit.SECONDS);
  }

  @Test
  void nameTheirThreadByItsWork() throws Exception {
    FutureTask<String> work = new FutureTask<>(() -> Thread.currentThread().getName());
    Workers.start("a look", work);
    assertThat(work.get(MINUTE, TimeUnit.SECONDS)).isEqualTo("whoami-a look");
  }

  @Test
  void keepNoProgramFromItsEnd() throws Exception {
    assertThat(threadOf("daemon").isDaemon()).isTrue();
  }

  @Test
  void workAtTheSameTimeHoweverManyHang() throws Exception {
    int many = 40;
    CountDownLatch all = new CountDownLatch(many);
    for (int i = 0; i < many; i++) {
      Workers.start(
          "hanging",
          () -> {
            all.countDown();
            awaitQuietly(all);
          });
    }
    assertThat(all.await(MINUTE, TimeUnit.SECONDS)).isTrue();
  }

  private static void awaitQuietly(CountDownLatch all) {
    try {
      all.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void goOnAfterABug() throws Exception {
    Workers.start(
        "a bug",
        new FutureTask<>(
            () -> {
              throw new IllegalStateException("planted");
            }));
    assertThat(threadOf("the next")).isNotNull();
  }
}
