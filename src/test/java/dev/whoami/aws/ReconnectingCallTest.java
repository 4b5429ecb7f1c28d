package dev.whoami.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.HttpReply;
import dev.whoami.world.HttpReply.Ending;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.retries.api.RetryStrategy;

class ReconnectingCallTest {
  private static final HttpReply REFUSED = HttpReply.none(Ending.REFUSED);
  private static final HttpReply ANSWER = HttpReply.answered(500, Map.of(), "later");

  private static List<HttpReply> replies(int attempts, HttpReply... world) {
    Deque<HttpReply> left = new ArrayDeque<>(Arrays.asList(world));
    RetryStrategy strategy = StsRetries.of(attempts).signed();
    return ReconnectingCall.replies(left::removeFirst, () -> strategy);
  }

  @Test
  void asksAgainUntilSomethingAnswersWhateverItSays() {
    assertThat(replies(4, REFUSED, REFUSED, ANSWER, REFUSED))
        .containsExactly(REFUSED, REFUSED, ANSWER);
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
