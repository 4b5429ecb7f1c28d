package dev.whoami.aws;

import dev.whoami.world.http.HttpReply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenResponse;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.retries.api.RetryToken;
import software.amazon.awssdk.retries.api.TokenAcquisitionFailedException;

/**
 * A request that is repeated if nothing answers it, as often and with the same delays as in the
 * SDK's own strategy. The SDK's client would do the same, with nine hundred classes more.
 */
final class ReconnectingCall {
  private ReconnectingCall() {}

  /** The reply to each request; only the last one can be an answer. */
  static List<HttpReply> replies(Supplier<HttpReply> request, Supplier<RetryStrategy> strategy) {
    List<HttpReply> replies = new ArrayList<>();
    HttpReply reply = request.get();
    replies.add(reply);
    if (!isWorthAnotherTry(reply)) {
      return replies;
    }
    RetryStrategy tries = strategy.get();
    RetryToken token = tries.acquireInitialToken(AcquireInitialTokenRequest.create("sts")).token();
    while (isWorthAnotherTry(reply)) {
      try {
        RefreshRetryTokenResponse next = tries.refreshRetryToken(failed(reply, token));
        Thread.sleep(next.delay().toMillis());
        token = next.token();
      } catch (TokenAcquisitionFailedException enough) {
        return replies;
      } catch (InterruptedException late) {
        Thread.currentThread().interrupt();
        return replies;
      }
      reply = request.get();
      replies.add(reply);
    }
    return replies;
  }

  private static boolean isWorthAnotherTry(HttpReply reply) {
    return !reply.isAnswer() && !WitnessHttpClient.hasTakenAllTime(reply);
  }

  private static RefreshRetryTokenRequest failed(HttpReply reply, RetryToken token) {
    return RefreshRetryTokenRequest.builder()
        .token(token)
        .failure(WitnessHttpClient.failure(reply))
        .suggestedDelay(Duration.ZERO)
        .build();
  }
}
