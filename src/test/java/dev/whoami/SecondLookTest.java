package dev.whoami;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Finding;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.inspect.RecordedRun;
import dev.whoami.probe.Source;
import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.http.HttpReply;
import dev.whoami.world.work.TimeUpTasks;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** The SDK found the helper's keys, and the probe looked before or after the helper had them. */
class SecondLookTest {
  private static final String HELPER = "GET http://127.0.0.1:7777/creds";
  private static final HttpReply NOT_FOUND =
      HttpReply.answered(404, Collections.emptyMap(), "not yet");
  private static final HttpReply KEYS =
      HttpReply.answered(
          200,
          Collections.emptyMap(),
          """
          {"AccessKeyId": "ASIAEXAMPLEEXAMPLE01", "SecretAccessKey": "s3cr3tS3cr3ts3cr3tS3cr3t",
           "Token": "t0k3nT0k3n", "Expiration": "2026-01-01T17:58:00Z"}
          """);

  @Test
  void aWorldThatChangedBeforeTheTrialIsLookedAtAgain() {
    FakeSurroundings world = world(call -> call == 1 ? NOT_FOUND : KEYS);
    Diagnosis diagnosis = diagnosis(world);
    assertThat(codes(diagnosis)).doesNotContain("WHO002");
    assertThat(diagnosis.examination().seen().outcomeOf(Source.CONTAINER).isFound()).isTrue();
    assertThat(diagnosis.examination().walk().winner().orElseThrow().source())
        .isEqualTo(Source.CONTAINER);
  }

  @Test
  void whatTheSecondLookDoesNotExplainIsReported() {
    FakeSurroundings world = world(call -> NOT_FOUND);
    assertThat(codes(diagnosis(world))).contains("WHO002");
    assertThat(asked(world)).isEqualTo(2);
  }

  @Test
  void aWorldInWhichBothAgreeIsLookedAtOnce() {
    FakeSurroundings world = world(call -> KEYS);
    assertThat(codes(diagnosis(world))).doesNotContain("WHO002");
    assertThat(asked(world)).isEqualTo(1);
  }

  @Test
  void aSecondLookThatCrashesDoesNotReplaceTheFirst() {
    FakeSurroundings world =
        world(
            call -> {
              if (call == 1) {
                return NOT_FOUND;
              }
              throw new IllegalStateException("planted");
            });
    assertThat(codes(diagnosis(world))).contains("WHO002").doesNotContain("WHO001");
  }

  /** The helper has the keys only after the time is up. */
  @Test
  void theSecondLookEndsAtTheDeadlineOfTheFirst() {
    CountDownLatch diagnosed = new CountDownLatch(1);
    FakeSurroundings world =
        world(
            call -> {
              if (call == 2) {
                awaitFor20Seconds(diagnosed);
              }
              return call == 1 ? NOT_FOUND : KEYS;
            });
    Diagnosis diagnosis = Whoami.diagnose(world, request(), TimeUpTasks.atSecond("place", world));
    diagnosed.countDown();
    assertThat(codes(diagnosis)).contains("WHO002").doesNotContain("WHO003");
  }

  private static void awaitFor20Seconds(CountDownLatch latch) {
    try {
      latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static FakeSurroundings world(IntFunction<HttpReply> helper) {
    AtomicInteger calls = new AtomicInteger();
    return new FakeSurroundings()
        .env("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://127.0.0.1:7777/creds")
        .env("AWS_REGION", "eu-central-1")
        .reply(HELPER, call -> helper.apply(calls.incrementAndGet()));
  }

  private static Diagnosis diagnosis(FakeSurroundings world) {
    return Whoami.diagnose(world, request());
  }

  private static DiagnosisRequest request() {
    Map<String, String> trial =
        Map.of(
            "trial.ending",
            "FOUND",
            "trial.source",
            Source.CONTAINER.name(),
            "trial.access-key-id",
            "ASIAEXAMPLEEXAMPLE01");
    return DiagnosisRequest.builder().replaying(RecordedRun.in(trial)).build();
  }

  private static List<String> codes(Diagnosis diagnosis) {
    return diagnosis.findings().stream().map(Finding::code).toList();
  }

  private static long asked(FakeSurroundings world) {
    return world.requests().stream().filter(HELPER::equals).count();
  }
}
