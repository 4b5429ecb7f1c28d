package dev.whoami.watch;

import dev.whoami.Whoami;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.world.Crash;
import dev.whoami.world.ServerRequest;
import dev.whoami.world.ServerResponse;
import dev.whoami.world.Surroundings;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * The sidecar: looks again and again, one look at a time, keeps the latest diagnosis, and says what
 * has changed. Whoever asks is answered from what is kept, and never waits for a look.
 */
public final class Watch {
  private static final String GONE = "the process that was watched has ended";
  private static final String UNSEEN = "the process that is watched cannot be looked into";

  private final WatchTarget watched;
  private final Surroundings clock;
  private final DiagnosisRequest request;
  private final Schedule schedule;
  private final Pace pace;
  private final AtomicReference<WatchState> latest = new AtomicReference<>(WatchState.first());

  Watch(
      WatchTarget watched,
      Surroundings clock,
      DiagnosisRequest request,
      Schedule schedule,
      Pace pace) {
    this.watched = watched;
    this.clock = clock;
    this.request = request;
    this.schedule = schedule;
    this.pace = pace;
  }

  public static Watch of(
      WatchTarget watched, Surroundings clock, DiagnosisRequest request, Duration interval) {
    Schedule schedule = new Schedule(interval, () -> ThreadLocalRandom.current().nextDouble());
    return new Watch(watched, clock, request, schedule, Pace.real());
  }

  /**
   * Looks, and tells each change as a line, until the thread is interrupted; the lines must not
   * wait for whoever reads them. What it throws is the end of it.
   */
  public void run(ChangeLine form, Consumer<String> out) {
    boolean goesOn = true;
    while (goesOn) {
      long start = clock.nanoTime();
      look(form, out);
      goesOn = pace.rest(schedule.restAfter(Duration.ofNanos(clock.nanoTime() - start)));
    }
  }

  private void look(ChangeLine form, Consumer<String> out) {
    WatchState before = standing();
    WatchState after = next(before);
    List<Change> changes = Comparison.of(before, after, clock.now());
    changes.forEach(each -> out.accept(form.of(each, after, healthOf(after))));
    // After the lines, so that what is served has been told, also where the end comes now.
    latest.set(after);
  }

  /** A bug of ours is told like anything else that hinders a look, and the next look is made. */
  private WatchState next(WatchState before) {
    try {
      long start = clock.nanoTime();
      Optional<Diagnosis> look = watched.surroundings().map(here -> diagnose(here, before));
      // Asked afterwards: of a process that ended amid the look, half the answers are of nobody.
      if (!watched.isThere()) {
        return before.bereft(GONE);
      }
      return look.map(it -> before.after(it, start)).orElseGet(() -> before.blinded(UNSEEN));
    } catch (Throwable bug) {
      if (Crash.isFatal(bug)) {
        throw bug;
      }
      return before.blinded("a bug of whoami itself: " + Crash.describe(bug));
    }
  }

  private Diagnosis diagnose(Surroundings here, WatchState before) {
    return Whoami.diagnose(here, request.toBuilder().after(before.past()).build());
  }

  /** The line that is the last one, and the sentence that says why. */
  public String ending(String why, ChangeLine form) {
    return line(Change.of(Change.Kind.STOPPED, clock.now(), why), form);
  }

  /** The line in place of so many that were dropped, since nobody read them in time. */
  public String dropped(long lines, ChangeLine form) {
    String text = "Lines that nobody read in time are missing here: " + lines + ".";
    Change dropped = Change.of(Change.Kind.LINES_DROPPED, clock.now(), text);
    return line(dropped.becoming(String.valueOf(lines)), form);
  }

  private String line(Change change, ChangeLine form) {
    return form.of(change, standing(), healthOf(standing()));
  }

  /** What is answered over HTTP to whom the gate admits. */
  public ServerResponse answer(ServerRequest asked, Authorizer authorizer) {
    WatchState now = standing();
    return new Routes(now, healthOf(now), clock, schedule.interval()).answer(asked, authorizer);
  }

  private WatchState standing() {
    return Objects.requireNonNull(latest.get());
  }

  private Health healthOf(WatchState one) {
    return Health.of(one, clock.nanoTime(), patience());
  }

  /** Three looks may be missed, each for as long as it may take. */
  private Duration patience() {
    return schedule.interval().plus(request.timeout()).multipliedBy(3);
  }
}
