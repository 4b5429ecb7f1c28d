package dev.whoami.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.Witness;
import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.http.HttpReply;
import dev.whoami.world.secret.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkGlobalTime;

class SdkClockTest {
  private static final String REFUSAL =
      "<ErrorResponse><Error><Type>Sender</Type><Code>SignatureDoesNotMatch</Code>"
          + "<Message>Signature expired</Message></Error></ErrorResponse>";

  /** The SDK asks once more, by the clock of STS, where its own is far off. */
  private static int requestsToStsOfAnotherClock() {
    HttpReply refused =
        HttpReply.answered(403, Map.of("Date", "Thu, 01 Jan 2026 12:12:00 GMT"), REFUSAL);
    FakeSurroundings here =
        new FakeSurroundings()
            .env("AWS_REGION", "eu-central-1")
            .reply("POST https://sts.eu-central-1.amazonaws.com", refused);
    Witness w = new Witness(here);
    Credentials keys = Credentials.of("AKIAEXAMPLE", Secret.of("secret"));
    new Sts(StsAddress.find(w, Optional::empty)).whoIs(keys, w);
    return here.requests().size();
  }

  @Test
  void aRequestKnowsNothingThatAnotherOneLearned() {
    assertThat(requestsToStsOfAnotherClock()).isEqualTo(2);
    assertThat(SdkGlobalTime.getGlobalTimeOffset()).isZero();
    assertThat(requestsToStsOfAnotherClock()).isEqualTo(2);
  }

  @Test
  void norWhereTheyAreMadeAtTheSameTime() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Callable<Integer>> many =
          Stream.generate(() -> (Callable<Integer>) SdkClockTest::requestsToStsOfAnotherClock)
              .limit(2000)
              .toList();
      for (Future<Integer> each : threads.invokeAll(many)) {
        assertThat(each.get()).isEqualTo(2);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
