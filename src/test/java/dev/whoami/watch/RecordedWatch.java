package dev.whoami.watch;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.world.ScenarioFolder;
import dev.whoami.world.Surroundings;
import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.recording.RecordedSurroundings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A watch over recorded worlds: each run is in the next one, and the rest between two runs drives
 * the clock.
 */
final class RecordedWatch {
  private static final Gson GSON = new Gson();
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final List<Optional<Surroundings>> worlds = new ArrayList<>();
  private final DrivenClock clock = new DrivenClock(FakeSurroundings.NOON);
  private final List<JsonObject> lines = new ArrayList<>();
  private DiagnosisRequest request =
      DiagnosisRequest.builder().within(Duration.ofMinutes(2)).build();
  private Duration interval = MINUTE;
  private ProcessWatch processes = ProcessWatch.off();

  /** A run in each of these scenarios; "-" is a process that cannot be read. */
  static RecordedWatch of(String... scenarios) {
    RecordedWatch recorded = new RecordedWatch();
    for (String each : scenarios) {
      recorded.worlds.add(
          each.equals("-") ? Optional.empty() : Optional.of(recorded.clock.in(recorded(each))));
    }
    return recorded;
  }

  /** The same scenario in this number of runs. */
  static RecordedWatch repeated(String scenario, int runs) {
    String[] all = new String[runs];
    java.util.Arrays.fill(all, scenario);
    return of(all);
  }

  private static Surroundings recorded(String scenario) {
    return RecordedSurroundings.in(ScenarioFolder.whole(ScenarioFolder.ALL.resolve(scenario)));
  }

  RecordedWatch every(Duration newInterval) {
    interval = newInterval;
    return this;
  }

  RecordedWatch asking(DiagnosisRequest newRequest) {
    request = newRequest.toBuilder().within(Duration.ofMinutes(2)).build();
    return this;
  }

  RecordedWatch listing(ProcessWatch newProcesses) {
    processes = newProcesses;
    return this;
  }

  /** The watch after the last run. */
  Watch run() {
    return run(ChangeLine.JSON);
  }

  Watch run(ChangeLine form) {
    int[] next = {0};
    Watch watch =
        new Watch(
            () -> worlds.get(next[0]++),
            clock.in(new FakeSurroundings()),
            request,
            new Schedule(
                interval,
                () -> 0.5,
                rest -> {
                  clock.pass(rest);
                  return next[0] < worlds.size();
                }),
            processes);
    watch.run(form, line -> lines.add(GSON.fromJson(line, JsonObject.class)));
    return watch;
  }

  List<JsonObject> lines() {
    return lines;
  }

  /** Each change as KIND or KIND about. */
  List<String> changes() {
    return lines.stream().map(RecordedWatch::words).collect(Collectors.toList());
  }

  /** The changes by run, from 0. */
  Map<Long, List<String>> changesByRun() {
    return lines.stream()
        .collect(
            Collectors.groupingBy(
                it ->
                    Duration.between(FakeSurroundings.NOON, Instant.parse(text(it, "at")))
                        .dividedBy(interval),
                Collectors.mapping(RecordedWatch::words, Collectors.toList())));
  }

  JsonObject line(String change) {
    return lines.stream().filter(it -> words(it).equals(change)).findFirst().orElseThrow();
  }

  private static String words(JsonObject line) {
    String about = line.get("about").isJsonNull() ? "" : " " + text(line, "about");
    return text(line, "change") + about;
  }

  static String text(JsonObject line, String name) {
    return line.get(name).getAsString();
  }

  DrivenClock clock() {
    return clock;
  }
}
