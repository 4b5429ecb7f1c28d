package dev.whoami.aws;

import dev.whoami.world.Witness;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import dev.whoami.world.work.Crash;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.endpoints.Endpoint;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/**
 * Asks STS who owns credentials. First whoami's own request ({@link CallerIdentityCall}). The SDK's
 * client ({@link SdkStsCall}) follows only if that request cannot be made, or if its answer is not
 * an identity.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html">AWS:
 *     GetCallerIdentity</a>
 */
final class CallerIdentityLookup {
  private final StsAddress address;
  private final AwsCredentialsProvider keys;
  private final Duration limit;
  private final Witness w;

  /** {@code limit} is the limit for connecting, and again for the answer. */
  CallerIdentityLookup(StsAddress address, AwsCredentialsProvider keys, Duration limit, Witness w) {
    this.address = address;
    this.keys = keys;
    this.limit = limit;
    this.w = w;
  }

  /** The owner; {@code scrub} removes secrets from STS's messages. */
  StsResult<CallerIdentity> owner(Function<String, String> scrub) {
    List<HttpReply> first;
    try {
      first = firstReplies();
    } catch (RuntimeException | Error bug) {
      return StsResult.crashed(Crash.of(SdkStsCall.WORK, bug));
    }
    return first.isEmpty()
        ? bySdk(WitnessHttpClient.ofService(w, limit), scrub)
        : understood(first, scrub);
  }

  /**
   * The replies to whoami's own request, repeated if nothing answers; empty if it cannot be made.
   */
  private List<HttpReply> firstReplies() {
    Endpoint endpoint;
    try {
      endpoint = address.resolved();
    } catch (SdkException | IllegalArgumentException | IllegalStateException unusable) {
      return Collections.emptyList();
    }
    return CallerIdentityCall.to(endpoint, address.region(), keys.resolveCredentials(), w.now())
        .map(call -> call.within(limit).by(HttpCall.Route.PROXY_IF_SET))
        .map(
            call -> ReconnectingCall.replies(() -> w.http(call), () -> address.retries().signed(w)))
        .orElse(Collections.emptyList());
  }

  /**
   * The meaning of these replies. The SDK's client reads everything except an identity or silence.
   */
  private StsResult<CallerIdentity> understood(
      List<HttpReply> replies, Function<String, String> scrub) {
    HttpReply last = replies.get(replies.size() - 1);
    Optional<CallerIdentity> identity = CallerIdentityCall.identityIn(last);
    if (identity.isPresent()) {
      return StsResult.of(identity.get()).after(replies, ClockDifference.of(last, w.now()));
    }
    return last.isAnswer()
        ? bySdk(WitnessHttpClient.ofService(w, limit).after(last), scrub)
        : StsResult.<CallerIdentity>unreachable(last).after(replies, Optional.empty());
  }

  private StsResult<CallerIdentity> bySdk(WitnessHttpClient http, Function<String, String> scrub) {
    return new SdkStsCall(address, address.retries().signed(w), keys, http, scrub)
        .answer(client -> identity(client.getCallerIdentity(request -> {})), w);
  }

  private static CallerIdentity identity(GetCallerIdentityResponse answer) {
    Arn arn =
        Arn.parse(String.valueOf(answer.arn()))
            .orElseThrow(() -> SdkException.create("the answer names no ARN", null));
    return new CallerIdentity(arn, String.valueOf(answer.account()), answer.userId());
  }
}
