package dev.whoami.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.UnhurriedSurroundings;
import dev.whoami.world.Witness;
import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.http.HttpReply;
import dev.whoami.world.http.HttpReply.Ending;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.retries.api.RetryToken;

class ReconnectingCallTest {
  private static final Witness RECORDED = new Witness(new FakeSurroundings());
  private static final Witness LIVE = new Witness(new UnhurriedSurroundings());
  private static final HttpReply REFUSED = HttpReply.none(Ending.REFUSED);
  private static final HttpReply ANSWER = HttpReply.answered(500, Map.of(), "later");

  private static List<HttpReply> replies(int attempts, HttpReply... world) {
    Deque<HttpReply> left = new ArrayDeque<>(Arrays.asList(world));
    RetryStrategy strategy = StsRetries.of(attempts).signed(RECORDED);
    return ReconnectingCall.replies(left::removeFirst, () -> strategy);
  }

  @Test
  void asksAgainUntilSomethingAnswersWhateverItSays() {
    assertThat(replies(4, REFUSED, REFUSED, ANSWER, REFUSED))
        .containsExactly(REFUSED, REFUSED, ANSWER);
  }

  /** The SDK draws the pause from all that are shorter than its longest. */
  @Test
  void waitsBeforeTheNextTryOnlyWhereTimePasses() {
    assertThat(IntStream.range(0, 20).mapToObj(i -> pause(LIVE))).anyMatch(it -> it.toMillis() > 0);
    assertThat(IntStream.range(0, 20).mapToObj(i -> pause(RECORDED))).containsOnly(Duration.ZERO);
  }

  private static Duration pause(Witness w) {
    RetryStrategy strategy = StsRetries.of(4).signed(w);
    RetryToken first =
        strategy.acquireInitialToken(AcquireInitialTokenRequest.create("sts")).token();
    return strategy
        .refreshRetryToken(
            RefreshRetryTokenRequest.builder()
                .token(first)
                .failure(WitnessHttpClient.failure(REFUSED))
                .suggestedDelay(Duration.ZERO)
                .build())
        .delay();
  }

  @Test
  void asksAsOftenAsTheSdkDoes() {
    assertThat(replies(3, REFUSED, REFUSED, REFUSED, ANSWER)).hasSize(3);
    assertThat(replies(1, REFUSED, ANSWER)).containsExactly(REFUSED);
  }

  @Test
  void doesNotAskAgainWhereThatTakesAllTheTimeThereIs() {
    HttpReply dropped = HttpReply.none(Ending.CONNECT_TIMED_OUT);
    assertThat(replies(4, dropped, ANSWER)).containsExactly(dropped);
    assertThat(replies(4, REFUSED, dropped, ANSWER)).containsExactly(REFUSED, dropped);
  }

  @Test
  void neitherReadsTheStrategyNorWaitsWhereTheFirstAnswers() {
    List<HttpReply> replies =
        ReconnectingCall.replies(
            () -> ANSWER,
            () -> {
              throw new AssertionError("nothing failed");
            });
    assertThat(replies).containsExactly(ANSWER);
  }
}
