package dev.whoami.lab.endpoint;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** An outage of three seconds, which begins with the first request. */
public final class Outage {
  public static final Duration LENGTH = Duration.ofSeconds(3);

  private static final long NEVER = Long.MIN_VALUE;

  private final AtomicLong began = new AtomicLong(NEVER);

  /** Whether the outage continues; the first call begins it. */
  boolean lasts() {
    long now = System.nanoTime();
    began.compareAndSet(NEVER, now);
    return now - began.get() < LENGTH.toNanos();
  }
}
