package dev.whoami.world.http;

import dev.whoami.world.time.CpuWindow;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Believes a time-out only if this process had the CPU to see a reply in time. Otherwise it sends
 * the request again with more time. While Java starts, it uses all of the CPU, and the server may
 * have as little. In the last try, a time-out also counts if this process could check for a reply
 * when the time was over.
 */
public final class CpuAwareCall {
  private static final int TIMES = 2;

  /** No service closes a connection earlier than this because it waits for a request. */
  private static final long PATIENCE_MILLIS = 500;

  private final Function<HttpCall, HttpReply> client;
  private final Supplier<CpuWindow> cpu;

  public CpuAwareCall(Function<HttpCall, HttpReply> client, Supplier<CpuWindow> cpu) {
    this.client = client;
    this.cpu = cpu;
  }

  public HttpReply ask(HttpCall call) {
    HttpReply reply = once(call, false);
    for (int more = 2; more <= TIMES && isCutShort(reply); more++) {
      Duration longer = call.limit().multipliedBy(more);
      reply = once(call.within(longer), more == TIMES);
    }
    return reply;
  }

  private static boolean isCutShort(HttpReply reply) {
    return reply.ending() == HttpReply.Ending.CUT_SHORT;
  }

  private HttpReply once(HttpCall call, boolean isLast) {
    CpuWindow window = cpu.get();
    HttpReply reply = client.apply(call);
    boolean isEvidence =
        !isMatterOfTime(reply, window) || (isLast && reply.isSilence()) || !window.isStarved();
    return isEvidence ? reply : HttpReply.cutShort(window.cpus());
  }

  /** A service also closes the connection if the client is late with its request. */
  private static boolean isMatterOfTime(HttpReply reply, CpuWindow window) {
    HttpReply.Ending ending = reply.ending();
    return ending == HttpReply.Ending.CONNECT_TIMED_OUT
        || ending == HttpReply.Ending.NEVER_ANSWERED
        || (ending == HttpReply.Ending.CLOSED_EARLY && window.millis() >= PATIENCE_MILLIS);
  }
}
