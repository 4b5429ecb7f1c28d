package dev.whoami.aws;

import dev.whoami.world.http.HttpReply;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The answers of STS to each request at each address. A further request is sent only for a client
 * with another address, or with more tries after a failure.
 */
public final class StsAnswers<T> {
  /** More tries than these are assumed to change nothing. */
  private static final int ENOUGH = 3;

  private final Map<String, StsResult<T>> answers = new HashMap<>();

  /**
   * The replies at each address, in order. The first client to ask there would have got the first
   * reply.
   */
  private final Map<String, List<HttpReply>> replies = new HashMap<>();

  /** The result of a client with this STS; {@code request} distinguishes the requests. */
  public StsResult<T> of(Sts asked, String request, Function<Sts, StsResult<T>> ask) {
    String at = asked.address().ofProvider().destination();
    String key = at + " " + request;
    @Nullable StsResult<T> known = answers.get(key);
    boolean isExhausted = answers.values().stream().anyMatch(StsAnswers::isExhausted);
    if (known == null || (!isExhausted && isTooShort(known, asked.attempts()))) {
      known = ask.apply(isExhausted ? asked.once() : asked);
      answers.put(key, known);
      replies.computeIfAbsent(at, it -> new ArrayList<>()).addAll(known.replies());
    }
    StsResult<T> seen = asked.isOfAnotherClient() ? asSeenBy(asked, at, known) : known;
    return isTooShort(known, asked.attempts()) ? seen.unsure() : seen;
  }

  /** Whether STS failed so often at one address that no time is left for the same at another. */
  private static boolean isExhausted(StsResult<?> known) {
    return known.hasFailed() && known.replies().size() >= ENOUGH;
  }

  private static boolean isTooShort(StsResult<?> known, int attempts) {
    int made = known.replies().size();
    return known.hasFailed() && made < attempts && made < ENOUGH;
  }

  /**
   * The result for a client that tries less often than the one that asked. STS may also have failed
   * before, as at another address; then the result is uncertain.
   */
  private StsResult<T> asSeenBy(Sts asked, String at, StsResult<T> known) {
    if (!known.value().isPresent()) {
      return known;
    }
    @Nullable HttpReply last = lastOf(asked, replies.getOrDefault(at, Collections.emptyList()));
    if (last != null) {
      return StsResult.unreachable(last.summary() + ", and this client does not ask again");
    }
    long failuresElsewhere =
        replies.entrySet().stream()
            .filter(it -> !it.getKey().equals(at))
            .map(Map.Entry::getValue)
            .flatMap(Collection::stream)
            .filter(StsAnswers::isWorthAnotherTry)
            .count();
    return failuresElsewhere >= asked.attempts() ? known.unsure() : known;
  }

  /** The reply after which this client stops, if other replies followed it. */
  private static @Nullable HttpReply lastOf(Sts asked, List<HttpReply> met) {
    int tries = 0;
    for (HttpReply each : met) {
      if (each.isAnswer() && !isWorthAnotherTry(each)) {
        return null;
      }
      tries += each.isAnswer() ? 1 : 0;
      if (tries >= asked.attempts() || (isThrottled(each) && asked.givesUpIfThrottled())) {
        return each;
      }
    }
    return null;
  }

  private static boolean isThrottled(HttpReply reply) {
    return reply.status() == 400 || reply.status() == 429;
  }

  private static boolean isWorthAnotherTry(HttpReply reply) {
    return isThrottled(reply) || reply.status() >= 500;
  }
}
