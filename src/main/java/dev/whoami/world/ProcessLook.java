package dev.whoami.world;

import dev.whoami.world.time.BoundedCall;
import dev.whoami.world.time.CpuWindow;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * A look at what /proc shows of another process. The kernel may read it from that process's own
 * memory, and a user can map that memory from a file that never answers. So each look is limited to
 * one second in which this process had a CPU. The number of looks that hang is limited as well;
 * after that, no new look begins.
 */
public final class ProcessLook {
  static final Duration LONGEST = Duration.ofSeconds(1);

  /** The limit if this process had no CPU in the meantime. */
  static final Duration LONGEST_IF_STARVED = Duration.ofSeconds(10);

  private static final Semaphore ROOM = new Semaphore(16);

  private ProcessLook() {}

  /** The result of a look within this time; empty if it takes longer. */
  public static <T> Optional<T> within(Duration limit, Supplier<T> look) {
    return within(limit, look, () -> CpuWindow.live(LONGEST));
  }

  static <T> Optional<T> within(Duration limit, Supplier<T> look, Supplier<CpuWindow> cpu) {
    Duration first = shorter(limit, LONGEST);
    Duration more = shorter(limit, LONGEST_IF_STARVED).minus(first);
    CpuWindow window = cpu.get();
    return bounded(look, first, () -> window.isStarved() ? more : Duration.ZERO);
  }

  /** The result of several looks in a row, for which one second is too short. */
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

  /** A bug in a look is thrown to the thread that waits for the look. */
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
