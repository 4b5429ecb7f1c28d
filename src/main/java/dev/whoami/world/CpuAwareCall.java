package dev.whoami.world;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Believes a time-out only if this process had the CPU to see a reply in time. If not, it sends the
 * request once more: the start of Java uses all of the CPU, and is then over.
 */
final class CpuAwareCall {
  private final Function<HttpCall, HttpReply> client;
  private final Supplier<CpuWindow> cpu;

  CpuAwareCall(Function<HttpCall, HttpReply> client, Supplier<CpuWindow> cpu) {
    this.client = client;
    this.cpu = cpu;
  }

  HttpReply ask(HttpCall call) {
    HttpReply reply = once(call);
    return reply.ending() == HttpReply.Ending.CUT_SHORT ? once(call) : reply;
  }

  private HttpReply once(HttpCall call) {
    CpuWindow window = cpu.get();
    HttpReply reply = client.apply(call);
    return isMatterOfTime(reply) && window.isStarved()
        ? HttpReply.none(HttpReply.Ending.CUT_SHORT)
        : reply;
  }

  /** A service also closes the connection of a client that does not get to its request. */
  private static boolean isMatterOfTime(HttpReply reply) {
    switch (reply.ending()) {
      case CONNECT_TIMED_OUT:
      case NEVER_ANSWERED:
      case CLOSED_EARLY:
        return true;
      default:
        return false;
    }
  }
}
