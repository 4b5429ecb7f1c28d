package dev.whoami.aws;

import dev.whoami.world.HttpReply;
import java.util.ArrayList;
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
  /** Who tries more often finds what one finds who tries so often. */
  private static final int ENOUGH = 3;

  private final Map<String, StsResult<T>> answers = new HashMap<>();

  /** All of them in order. Whoever had asked first would have met the first. */
  private final List<HttpReply> replies = new ArrayList<>();

  /** What a client gets that asks this STS; the text tells one request from another. */
  public StsResult<T> of(Sts asked, String request, Function<Sts, StsResult<T>> ask) {
    String key = asked.address().ofProvider().destination() + " " + request;
    @Nullable StsResult<T> known = answers.get(key);
    boolean isExhausted = answers.values().stream().anyMatch(StsAnswers::isExhausted);
    if (known == null || (!isExhausted && isTooShort(known, asked.attempts()))) {
      known = ask.apply(isExhausted ? asked.once() : asked);
      answers.put(key, known);
      replies.addAll(known.replies());
    }
    return asked.isOfAnotherClient() ? asSeenBy(asked, known) : known;
  }

  /** Whoever has failed so often at one address has no time to fail so often at another. */
  private static boolean isExhausted(StsResult<?> known) {
    return known.hasFailed() && known.replies().size() >= ENOUGH;
  }

  private static boolean isTooShort(StsResult<?> known, int attempts) {
    int made = known.replies().size();
    return known.hasFailed() && made < attempts && made < ENOUGH;
  }

  /** It has given up where another one tried again. */
  private StsResult<T> asSeenBy(Sts asked, StsResult<T> known) {
    int tries = 0;
    for (HttpReply each : replies) {
      boolean isThrottled = each.status() == 400 || each.status() == 429;
      boolean isToBeTriedAgain = isThrottled || each.status() >= 500;
      if (!known.value().isPresent() || (each.isAnswer() && !isToBeTriedAgain)) {
        break;
      }
      tries += each.isAnswer() ? 1 : 0;
      if (tries >= asked.attempts() || (isThrottled && asked.givesUpIfThrottled())) {
        return StsResult.unreachable(each.summary() + ", and this client does not ask again");
      }
    }
    return known;
  }
}
