package dev.whoami.world.work;

import dev.whoami.world.Surroundings;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Tasks whose time is up when one of this name is started for the second time. */
public final class TimeUpTasks extends DeadlineTasks {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final AtomicLong clock;
  private final String name;
  private int starts;

  private TimeUpTasks(AtomicLong clock, Surroundings here, String name) {
    super(LIMIT, here, clock::get);
    this.clock = clock;
    this.name = name;
  }

  public static DeadlineTasks atSecond(String name, Surroundings here) {
    return new TimeUpTasks(new AtomicLong(), here, name);
  }

  @Override
  public <T> PendingResult<T> start(String each, Supplier<T> work) {
    if (each.equals(name)) {
      starts++;
      clock.set(starts == 2 ? LIMIT.toNanos() : clock.get());
    }
    return super.start(each, work);
  }
}
