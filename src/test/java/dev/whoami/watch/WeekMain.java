package dev.whoami.watch;

import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.world.ScenarioFolder;
import dev.whoami.world.Surroundings;
import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.recording.RecordedSurroundings;
import dev.whoami.world.server.SampleRequests;
import java.time.Duration;
import java.util.Optional;

/**
 * Some days of a watch with a run each minute, in little memory, in a world that fails once an
 * hour; every ten minutes a client requests every page. Prints two lines a day: the runs so far,
 * the bytes in use, the threads, and the lines.
 */
final class WeekMain {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int DAY = 24 * 60;

  private WeekMain() {}

  public static void main(String[] arguments) {
    int days = Integer.parseInt(arguments[0]);
    DrivenClock clock = new DrivenClock(FakeSurroundings.NOON);
    Surroundings well = clock.in(recorded("ecs-ec2-host-role"));
    Surroundings ill = clock.in(recorded("endpoint-500-error"));
    int[] runs = {0};
    long[] lines = {0};
    Watch[] watch = new Watch[1];
    watch[0] =
        new Watch(
            () -> Optional.of(++runs[0] % 60 == 0 ? ill : well),
            clock.in(new FakeSurroundings()),
            DiagnosisRequest.builder().within(Duration.ofMinutes(2)).build(),
            new Schedule(
                MINUTE,
                () -> 0.5,
                rest -> {
                  clock.pass(rest);
                  if (runs[0] % 10 == 0) {
                    ask(watch[0]);
                  }
                  if (runs[0] % (DAY / 2) == 0) {
                    tell(runs[0], lines[0]);
                  }
                  return runs[0] < days * DAY;
                }));
    watch[0].run(ChangeLine.JSON, line -> lines[0]++);
  }

  private static Surroundings recorded(String scenario) {
    return RecordedSurroundings.in(ScenarioFolder.whole(ScenarioFolder.ALL.resolve(scenario)));
  }

  private static void ask(Watch watch) {
    Authorizer open = Authorizer.open();
    for (String path : new String[] {"/", "/metrics", "/diagnosis", "/healthz"}) {
      watch.answer(SampleRequests.get(path), open);
    }
  }

  private static void tell(int runs, long lines) {
    Runtime memory = Runtime.getRuntime();
    memory.gc();
    long used = memory.totalMemory() - memory.freeMemory();
    System.out.println(runs + " " + used + " " + Thread.activeCount() + " " + lines);
  }
}
