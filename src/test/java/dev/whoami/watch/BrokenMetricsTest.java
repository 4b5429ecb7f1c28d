package dev.whoami.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.Whoami;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.world.ScenarioFolder;
import dev.whoami.world.Surroundings;
import dev.whoami.world.recording.RecordedSurroundings;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bug in one family of metrics costs that family, is reported, and costs no other one. */
class BrokenMetricsTest {
  private static final String SECRET = "h4ndMadeS3cr3t";
  private static final Pattern FAMILY = Pattern.compile("(?m)^# TYPE (\\w+) ");

  private final Surroundings here =
      RecordedSurroundings.in(
          ScenarioFolder.whole(ScenarioFolder.ALL.resolve("ecs-ec2-task-role")));
  private final WatchState state =
      WatchState.first()
          .after(
              Whoami.diagnose(
                  here, DiagnosisRequest.builder().within(Duration.ofSeconds(60)).build()),
              0);

  private String page(MetricFamilies families, String accept) {
    Health health = Health.of(state, 0, Duration.ofMinutes(1));
    return Exposition.of(new Metrics(state, health, here, Optional.empty()).all(families), accept)
        .body();
  }

  private static Set<String> families(String page) {
    return FAMILY
        .matcher(page)
        .results()
        .map(it -> it.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static MetricFamilies without(String broken) {
    return new MetricFamilies() {
      @Override
      Supplier<MetricSnapshot> planned(String name, Supplier<MetricSnapshot> family) {
        return name.equals(broken) ? () -> crash() : family;
      }
    };
  }

  private static MetricSnapshot crash() {
    throw new ArrayStoreException(SECRET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/openmetrics-text"})
  void eachFamilyThatCrashesIsToldAndTheOthersStand(String accept) {
    Set<String> names = new TreeSet<>();
    String whole =
        page(
            new MetricFamilies() {
              @Override
              Supplier<MetricSnapshot> planned(String name, Supplier<MetricSnapshot> family) {
                names.add(name);
                return family;
              }
            },
            accept);
    assertThat(whole).doesNotContain("whoami_bug");
    assertThat(names).hasSizeGreaterThan(10);
    for (String each : names) {
      String page = page(without(each), accept);
      assertThat(page)
          .as(each)
          .contains("whoami_bug_info{metric=\"" + each + "\"")
          .contains("java.lang.ArrayStoreException at dev.whoami.watch.BrokenMetricsTest.crash")
          .doesNotContain(SECRET)
          .doesNotContain("# TYPE " + each + " ");
      Set<String> others = families(whole);
      others.removeAll(List.of(each, each + "_info", each + "_total"));
      assertThat(families(page)).as(each).containsAll(others);
    }
  }
}
