package dev.whoami.world;

import dev.whoami.world.time.CpuWindow;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Those of a process that waits longer for a CPU each time that somebody asks how long. */
public final class WaitingSurroundings extends ForwardingSurroundings {
  private final AtomicInteger asked = new AtomicInteger();

  public WaitingSurroundings(Surroundings below) {
    super(below);
  }

  @Override
  public CpuWindow watchCpu(Duration longest) {
    AtomicInteger clock = new AtomicInteger();
    return new CpuWindow(
        () -> clock.getAndSet(1000),
        () -> 100L * asked.getAndIncrement(),
        asked::get,
        Optional.of(0.25));
  }

  /** How often it was asked how long. */
  public int asked() {
    return asked.get();
  }
}
