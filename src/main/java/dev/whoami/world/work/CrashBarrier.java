package dev.whoami.world.work;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The one place where a bug in whoami becomes a value. Every probe, walk, trial, rule and section
 * of a report runs behind it. So a bug in one of them does not affect the others.
 */
public final class CrashBarrier {
  private CrashBarrier() {}

  /** The result of the work; {@code crashed} replaces it if a bug ends the work. */
  public static <T> T run(String work, Supplier<T> task, Function<Crash, T> crashed) {
    try {
      return task.get();
    } catch (RuntimeException | Error bug) {
      return crashed.apply(Crash.of(work, bug));
    }
  }

  /** The result of the work: its value, or the bug that ended it. */
  static <T> WorkResult<T> run(String work, Supplier<T> task) {
    return run(work, () -> WorkResult.done(task.get()), WorkResult::crashed);
  }
}
