package dev.whoami.probe;

import dev.whoami.probe.imds.ImdsSettings;
import dev.whoami.world.Witness;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import java.time.Duration;

/** The request for a session token of the instance metadata (IMDSv2), which lasts six hours. */
final class SessionTokenRequest {
  /** As often as the most patient clients ask for the token. */
  private static final int TRIES = 3;

  private static final Duration LEAST_PATIENCE = Duration.ofMillis(250);
  private static final Duration MOST_PATIENCE = Duration.ofSeconds(1);

  private final ImdsSettings settings;

  SessionTokenRequest(ImdsSettings settings) {
    this.settings = settings;
  }

  HttpCall call() {
    return HttpCall.of("PUT", settings.address().at("/latest/api/token"))
        .with("x-aws-ec2-metadata-token-ttl-seconds", "21600");
  }

  /** The same request with a time limit that fits the service. A plain request took this long. */
  HttpCall callAfterPlain(long plainNanos) {
    return call().within(patienceAfter(plainNanos));
  }

  /**
   * How long to wait for the token: ten times the nanoseconds that the service just took for a
   * plain request, at least 250 ms, and at most as long as a client waits.
   */
  private static Duration patienceAfter(long plainNanos) {
    Duration tenTimes = Duration.ofNanos(plainNanos).multipliedBy(10);
    Duration atLeast = tenTimes.compareTo(LEAST_PATIENCE) < 0 ? LEAST_PATIENCE : tenTimes;
    return atLeast.compareTo(MOST_PATIENCE) > 0 ? MOST_PATIENCE : atLeast;
  }

  /** The last reply, after the retries that clients make when the server fails. */
  HttpReply repeat(HttpReply first, Witness w) {
    HttpReply token = first;
    for (int i = 1; i < TRIES && token.isAnswer() && token.status() >= 500; i++) {
      token = w.http(call());
    }
    return token;
  }

  static boolean isSilent(HttpReply token) {
    return token.ending() == HttpReply.Ending.NEVER_ANSWERED;
  }

  /** Whether a server was reached, which may answer a request without a token in another way. */
  static boolean isReached(HttpReply token) {
    switch (token.ending()) {
      case ANSWERED:
      case NEVER_ANSWERED:
      case CLOSED_EARLY:
      case NOT_HTTP:
        return true;
      default:
        return false;
    }
  }
}
