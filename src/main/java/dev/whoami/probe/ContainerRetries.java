package dev.whoami.probe;

import dev.whoami.world.Witness;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import dev.whoami.world.time.CpuWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The tries of one request at the container endpoint: up to six within two seconds, as the SDK for
 * Java makes them when the endpoint answers 5xx or breaks off. If this process waits for a CPU, two
 * seconds are too short for six requests, and the limit does not apply.
 */
final class ContainerRetries {
  private static final int TRIES = 6;
  private static final long PATIENCE = Duration.ofMillis(1900).toNanos();

  /** A server that did not answer this time may answer the next. */
  private static final Set<HttpReply.Ending> WITHOUT_ANSWER =
      EnumSet.of(
          HttpReply.Ending.REFUSED,
          HttpReply.Ending.CLOSED_EARLY,
          HttpReply.Ending.CONNECT_TIMED_OUT,
          HttpReply.Ending.NEVER_ANSWERED,
          HttpReply.Ending.CUT_SHORT);

  private ContainerRetries() {}

  /** The result of each try, in order. */
  static List<Outcome> of(ContainerRequest request, Witness w) {
    HttpCall call = request.call();
    long start = w.nanoTime();
    HttpReply reply = w.http(call);
    List<Outcome> tries = new ArrayList<>();
    tries.add(request.outcome(reply, w));
    if (!isWorthRetrying(reply)) {
      return tries;
    }
    CpuWindow cpu = w.watchCpu(call.limit().multipliedBy(TRIES));
    while (tries.size() < TRIES && isWorthRetrying(reply)) {
      boolean isLate = w.nanoTime() - start > PATIENCE;
      if (isLate && !(isAtOnce(reply) && cpu.isStarved())) {
        break;
      }
      reply = w.http(call);
      tries.add(request.outcome(reply, w));
    }
    return known(tries);
  }

  /** Whether the server replied at once: then only the lack of a CPU made the try slow. */
  private static boolean isAtOnce(HttpReply reply) {
    return reply.isAnswer()
        || reply.ending() == HttpReply.Ending.REFUSED
        || reply.ending() == HttpReply.Ending.CLOSED_EARLY;
  }

  /** A try that whoami's own limit ended counts only if there is no other. */
  private static List<Outcome> known(List<Outcome> tries) {
    List<Outcome> known = new ArrayList<>(tries);
    known.removeIf(Outcome::isCutShort);
    return known.isEmpty() ? tries.subList(0, 1) : known;
  }

  /** The SDK also retries after a full timeout, six seconds in all; one more try shows as much. */
  private static boolean isWorthRetrying(HttpReply reply) {
    return reply.isAnswer() ? reply.status() >= 500 : WITHOUT_ANSWER.contains(reply.ending());
  }
}
