package dev.whoami.world.work;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The result of a piece of work: a value, LATE, or CRASHED. */
public final class WorkResult<T> {
  private final @Nullable T value;
  private final @Nullable Crash crash;

  private WorkResult(@Nullable T value, @Nullable Crash crash) {
    this.value = value;
    this.crash = crash;
  }

  static <T> WorkResult<T> done(T value) {
    return new WorkResult<>(value, null);
  }

  /** The work was still running at the deadline. */
  static <T> WorkResult<T> late() {
    return new WorkResult<>(null, null);
  }

  static <T> WorkResult<T> crashed(Crash crash) {
    return new WorkResult<>(null, crash);
  }

  /** The value; empty if the work was late or crashed. */
  public Optional<T> value() {
    return Optional.ofNullable(value);
  }

  public boolean isLate() {
    return value == null && crash == null;
  }

  /** The bug that ended the work; empty if there was none. */
  public Optional<Crash> crash() {
    return Optional.ofNullable(crash);
  }

  /** The result for each of the three cases. */
  <R> R map(Function<T, R> done, Supplier<R> late, Function<Crash, R> crashed) {
    if (crash != null) {
      return crashed.apply(crash);
    }
    return value == null ? late.get() : done.apply(value);
  }
}
