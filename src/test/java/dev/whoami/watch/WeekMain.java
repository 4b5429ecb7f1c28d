package dev.whoami.watch;

import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.world.FakeSurroundings;
import dev.whoami.world.RecordedSurroundings;
import dev.whoami.world.SampleRequests;
import dev.whoami.world.Surroundings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A week of a watch that looks once a minute, in as little memory as there is, through a world that
 * fails once an hour; every ten minutes somebody asks for every page. Prints, a line a day, the
 * looks so far, the bytes in use, and the threads.
 */
final class WeekMain {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int DAY = 24 * 60;

  private WeekMain() {}

  public static void main(String[] arguments) {
    DrivenClock clock = new DrivenClock(FakeSurroundings.NOON);
    Surroundings well = clock.in(recorded("ecs-ec2-host-role"));
    Surroundings ill = clock.in(recorded("endpoint-500-error"));
    int[] looks = {0};
    long[] lines = {0};
    Watch[] watch = new Watch[1];
    watch[0] =
        new Watch(
            () -> Optional.of(++looks[0] % 60 == 0 ? ill : well),
            clock.in(new FakeSurroundings()),
            DiagnosisRequest.builder().within(Duration.ofMinutes(2)).build(),
            new Schedule(MINUTE, () -> 0.5),
            rest -> {
              clock.pass(rest);
              if (looks[0] % 10 == 0) {
                ask(watch[0]);
              }
              if (looks[0] % DAY == 0) {
                tell(looks[0], lines[0]);
              }
              return looks[0] < 7 * DAY;
            });
    watch[0].run(ChangeLine.JSON, line -> lines[0]++);
  }

  private static Surroundings recorded(String scenario) {
    return RecordedSurroundings.in(Path.of("src/test/scenarios", scenario));
  }

  private static void ask(Watch watch) {
    Authorizer open = Authorizer.open();
    for (String path : new String[] {"/", "/metrics", "/diagnosis", "/healthz"}) {
      watch.answer(SampleRequests.get(path), open);
    }
  }

  private static void tell(int looks, long lines) {
    Runtime memory = Runtime.getRuntime();
    memory.gc();
    long used = memory.totalMemory() - memory.freeMemory();
    System.out.println(looks + " " + used + " " + Thread.activeCount() + " " + lines);
  }
}
