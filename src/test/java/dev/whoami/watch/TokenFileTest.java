package dev.whoami.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.ForwardingSurroundings;
import dev.whoami.world.file.Reading;
import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.server.SampleRequests;
import dev.whoami.world.server.ServerResponse;
import java.nio.charset.Charset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A token in a folder of a server that does not answer: whoever reads it waits for ever. */
@Timeout(600)
class TokenFileTest {
  private static final String TOKEN = "0123456789abcdef";
  private static final Watch WELL = RecordedWatch.of("ecs-ec2-task-role").run();

  private final CountDownLatch mounted = new CountDownLatch(1);
  private final AtomicInteger readers = new AtomicInteger();
  private final Authorizer authorizer = Authorizer.keptBy("/token", new Hung());

  /** Hangs until the server answers. */
  private final class Hung extends ForwardingSurroundings {
    Hung() {
      super(new FakeSurroundings().file("/token", TOKEN));
    }

    @Override
    public Reading file(String path, Charset charset) {
      readers.incrementAndGet();
      try {
        mounted.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return super.file(path, charset);
    }
  }

  @AfterEach
  void letGo() {
    mounted.countDown();
  }

  private ServerResponse metrics() {
    return WELL.answer(SampleRequests.with("Bearer " + TOKEN, "/metrics"), authorizer);
  }

  @Test
  void itHoldsUpNoOtherAnswer() {
    ServerResponse refusal = metrics();
    assertThat(refusal.status()).isEqualTo(503);
    assertThat(refusal.body()).contains("--token-file").contains("could not be read in time");
    for (int i = 0; i < 100; i++) {
      assertThat(metrics().status()).isEqualTo(503);
    }
    assertThat(readers).hasValue(1);
  }

  @Test
  void whoNamesNoTokenIsAnsweredWithoutIt() {
    assertThat(WELL.answer(SampleRequests.get("/healthz"), authorizer).status()).isEqualTo(200);
    assertThat(WELL.answer(SampleRequests.get("/metrics"), authorizer).status()).isEqualTo(401);
    assertThat(readers).hasValue(0);
  }

  @Test
  void itIsReadAgainOnceTheServerAnswers() throws InterruptedException {
    assertThat(metrics().status()).isEqualTo(503);
    mounted.countDown();
    while (metrics().status() != 200) {
      Thread.sleep(10);
    }
    assertThat(readers).hasValueGreaterThan(1);
  }

  @Test
  void aWatchDoesNotStartWithIt() {
    assertThat(authorizer.flaw().orElseThrow()).startsWith("could not be read in time");
  }
}
