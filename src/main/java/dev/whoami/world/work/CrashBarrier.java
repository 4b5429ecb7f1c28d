package dev.whoami.world.work;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The one place where a bug in whoami becomes a value: every probe, walk, trial, rule and section
 * of a report runs behind it, so that a bug in one of them leaves the others whole.
 */
public final class CrashBarrier {
  private CrashBarrier() {}

  /** What the work gives, or what stands for it where a bug ends it. */
  public static <T> T run(String work, Supplier<T> task, Function<Crash, T> crashed) {
    try {
      return task.get();
    } catch (RuntimeException | Error bug) {
      return crashed.apply(Crash.of(work, bug));
    }
  }

  /** What a piece of work ended in: its value, or the bug that ended it. */
  static <T> WorkResult<T> run(String work, Supplier<T> task) {
    return run(work, () -> WorkResult.done(task.get()), WorkResult::crashed);
  }
}
