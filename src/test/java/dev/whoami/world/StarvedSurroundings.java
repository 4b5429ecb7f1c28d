package dev.whoami.world;

import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import dev.whoami.world.time.CpuWindow;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;

/** A process that waits for a CPU for a part of its time, so that a request takes a second. */
public final class StarvedSurroundings extends ForwardingSurroundings {
  private final IntSupplier percent;
  private final Runnable whenAsked;
  private final AtomicLong nanos = new AtomicLong();

  /** With the part of the time in which it waits, from 0 to 100, and what asking for it does. */
  StarvedSurroundings(Surroundings below, IntSupplier percent, Runnable whenAsked) {
    super(below);
    this.percent = percent;
    this.whenAsked = whenAsked;
  }

  public StarvedSurroundings(Surroundings below, int percent) {
    this(below, () -> percent, () -> {});
  }

  @Override
  public HttpReply http(HttpCall call) {
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    return super.http(call);
  }

  @Override
  public long nanoTime() {
    return nanos.get();
  }

  @Override
  public CpuWindow watchCpu(Duration longest) {
    // Both are read once when the window is opened.
    AtomicInteger clock = new AtomicInteger();
    AtomicBoolean opened = new AtomicBoolean();
    return new CpuWindow(
        () -> clock.getAndSet(100),
        () -> {
          if (!opened.getAndSet(true)) {
            return 0;
          }
          whenAsked.run();
          return percent.getAsInt();
        },
        () -> 0,
        Optional.empty());
  }
}
