package dev.whoami.world;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * A look at what /proc tells of another process. The kernel may read it from that process's own
 * memory, and a user can have that lie in a file that never answers: so no look takes longer than a
 * second, and of those that hang there are so many at most. Further ones are not begun.
 */
public final class ProcessLook {
  private static final Duration LONGEST = Duration.ofSeconds(1);
  private static final Semaphore ROOM = new Semaphore(16);

  private ProcessLook() {}

  /** What is seen within this time; empty where it is late. */
  public static <T> Optional<T> within(Duration limit, Supplier<T> look) {
    if (!ROOM.tryAcquire()) {
      return Optional.empty();
    }
    Duration shorter = limit.compareTo(LONGEST) < 0 ? limit : LONGEST;
    Optional<Supplier<T>> seen =
        BoundedCall.call(
            () -> {
              try {
                return Optional.of(result(look));
              } finally {
                ROOM.release();
              }
            },
            shorter,
            Optional.empty(),
            Optional.empty(),
            () -> {});
    return seen.map(Supplier::get);
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
