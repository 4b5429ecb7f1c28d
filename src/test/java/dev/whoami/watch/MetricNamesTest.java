package dev.whoami.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.deploy.Document;
import dev.whoami.fleet.Fleet;
import dev.whoami.fleet.FleetFilter;
import dev.whoami.fleet.FleetFormat;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.world.server.SampleRequests;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The dashboard and the alerts query metrics and labels that exist. */
class MetricNamesTest {
  /** Labels that Prometheus or its configuration adds. */
  private static final Set<String> OF_PROMETHEUS =
      Set.of("cluster", "namespace", "job", "instance", "pod", "node", "alertname");

  private static final Pattern SERIES = Pattern.compile("(?m)^(\\w+)(?:\\{(.*)\\})? \\S+$");
  private static final Pattern METRIC = Pattern.compile("\\b(whoami_\\w+)\\b(?!\\s*=|\\))");
  private static final Pattern LABEL =
      Pattern.compile(
          "(\\w+)\\s*(?:=~|!=|=)\\s*\"|(?:by|on|group_left) \\(([^)]*)\\)|\\$labels\\.(\\w+)"
              + "|\\{\\{(\\w+)\\}\\}");

  private final Set<String> metrics = new HashSet<>();
  private final Set<String> labels = new HashSet<>(OF_PROMETHEUS);

  MetricNamesTest() {
    for (String scenario : List.of("ecs-ec2-task-role", "endpoint-400-stale-id")) {
      String told =
          RecordedWatch.of(scenario)
              .listing(ProcessWatch.of(WatchTest::processes))
              .run()
              .answer(SampleRequests.get("/metrics"), Authorizer.open())
              .body();
      addAll(told);
    }
    Fleet fleet = Fleet.of(List.of("src/test/fleet/irsa-missed/input"), FleetFilter.all());
    addAll(FleetFormat.PROMETHEUS.render(fleet, RenderOptions.plain()));
  }

  private void addAll(String exposition) {
    Matcher series = SERIES.matcher(exposition);
    while (series.find()) {
      metrics.add(series.group(1));
      Stream.ofNullable(series.group(2))
          .flatMap(it -> Pattern.compile("(\\w+)=\"").matcher(it).results())
          .forEach(it -> labels.add(it.group(1)));
    }
  }

  private static List<String> texts() {
    List<String> all = new ArrayList<>();
    Document dashboard = Document.in(Path.of("docker/grafana/whoami.json")).get(0);
    for (String field : List.of("expr", "legendFormat", "query")) {
      dashboard.all().map(it -> it.at(field).text()).forEach(all::add);
    }
    Document rules = Document.in(Path.of("docker/deploy/prometheus/whoami-rules.yaml")).get(0);
    rules.all().map(Document::text).filter(it -> !it.startsWith("{")).forEach(all::add);
    return all;
  }

  @Test
  void everyMetricThatIsQueriedExists() {
    Set<String> asked = new HashSet<>();
    for (String text : texts()) {
      METRIC.matcher(text).results().forEach(it -> asked.add(it.group(1)));
    }
    assertThat(asked).hasSizeGreaterThan(10);
    assertThat(metrics).containsAll(asked);
  }

  /** A metric that no panel and no alert shows is of no use. */
  @Test
  void everyMetricIsQueried() {
    String all = String.join("\n", texts());
    assertThat(metrics)
        .filteredOn(it -> !it.endsWith("_sum") && !it.endsWith("_count"))
        .allSatisfy(it -> assertThat(all).contains(it));
  }

  @Test
  void everyLabelThatIsQueriedExists() {
    Set<String> asked = new HashSet<>();
    for (String text : texts()) {
      Matcher matcher = LABEL.matcher(text);
      while (matcher.find()) {
        for (int i = 1; i <= matcher.groupCount(); i++) {
          Stream.ofNullable(matcher.group(i))
              .flatMap(it -> Stream.of(it.split(",\\s*")))
              .filter(it -> !it.isEmpty())
              .forEach(asked::add);
        }
      }
    }
    assertThat(asked).hasSizeGreaterThan(10);
    assertThat(labels).containsAll(asked);
  }
}
