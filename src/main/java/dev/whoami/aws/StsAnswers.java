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
 * What STS gave for each request at each address. It is asked again only by a client that asks at
 * another address, or that tries more often than the one that was told to come back later.
 */
public final class StsAnswers<T> {
  /** A client that tries more often finds the same as one that tries that often. */
  private static final int ENOUGH = 3;

  private final Map<String, StsResult<T>> answers = new HashMap<>();

  /** By address, in order. Whoever had asked there first would have met the first of them. */
  private final Map<String, List<HttpReply>> replies = new HashMap<>();

  /** What a client gets that asks this STS; the text tells one request from another. */
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

  /** Whoever has failed so often at one address has no time to fail so often at another. */
  private static boolean isExhausted(StsResult<?> known) {
    return known.hasFailed() && known.replies().size() >= ENOUGH;
  }

  private static boolean isTooShort(StsResult<?> known, int attempts) {
    int made = known.replies().size();
    return known.hasFailed() && made < attempts && made < ENOUGH;
  }

  /**
   * It has given up where another one tried again. What failed at another address may also have
   * failed at this one before; that is not known.
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

  /** The reply after which it does not ask again, if it came before another one. */
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
