package dev.whoami.world;

import dev.whoami.world.time.BoundedCall;
import dev.whoami.world.time.CpuWindow;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * A look at what /proc tells of another process. The kernel may read it from that process's own
 * memory, and a user can map that memory from a file that never answers. So each look is limited to
 * one second in which this process had a CPU, and the number of looks that hang is limited. Once it
 * is reached, no new look begins.
 */
public final class ProcessLook {
  static final Duration LONGEST = Duration.ofSeconds(1);

  /** If this process had no CPU to look with. */
  static final Duration LONGEST_IF_STARVED = Duration.ofSeconds(10);

  private static final Semaphore ROOM = new Semaphore(16);

  private ProcessLook() {}

  /** What is seen within this time; empty where it is late. */
  public static <T> Optional<T> within(Duration limit, Supplier<T> look) {
    return within(limit, look, () -> CpuWindow.live(LONGEST));
  }

  static <T> Optional<T> within(Duration limit, Supplier<T> look, Supplier<CpuWindow> cpu) {
    Duration first = shorter(limit, LONGEST);
    Duration more = shorter(limit, LONGEST_IF_STARVED).minus(first);
    CpuWindow window = cpu.get();
    return bounded(look, first, () -> window.isStarved() ? more : Duration.ZERO);
  }

  /** What several looks see, one after the other, for which a second is too little. */
  public static <T> Optional<T> severalWithin(Duration limit, Supplier<T> looks) {
    return bounded(looks, limit, () -> Duration.ZERO);
  }

  private static <T> Optional<T> bounded(
      Supplier<T> look, Duration first, Supplier<Duration> more) {
    if (!ROOM.tryAcquire()) {
      return Optional.empty();
    }
    Optional<Supplier<T>> seen =
        BoundedCall.call(
            () -> {
              try {
                return Optional.of(result(look));
              } finally {
                ROOM.release();
              }
            },
            first,
            more,
            Optional.empty(),
            Optional.empty(),
            () -> {});
    return seen.map(Supplier::get);
  }

  static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** A bug is thrown where it is waited for. */
  private static <T> Supplier<T> result(Supplier<T> look) {
    try {
      T result = look.get();
      return () -> result;
    } catch (RuntimeException bug) {
      return () -> {
        throw bug;
      };
    }
  }
}
