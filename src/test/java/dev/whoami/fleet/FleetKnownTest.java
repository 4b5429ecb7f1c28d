package dev.whoami.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.whoami.fleet.model.FleetFinding;
import dev.whoami.fleet.rule.FleetRules;
import dev.whoami.report.baseline.Baseline;
import dev.whoami.report.baseline.KnownFinding;
import dev.whoami.report.writer.RenderOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a baseline knows does not fail, what is new does, and code scanning gets each by itself. */
class FleetKnownTest {
  @TempDir private Path folder = Path.of("");

  static List<FleetCase> cases() {
    return FleetCase.all();
  }

  private Baseline knowing(List<KnownFinding> known) throws Exception {
    Path file = Files.writeString(folder.resolve("known.json"), Baseline.text(known));
    return Baseline.in(file.toString());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatIsKnownDoesNotFail(FleetCase each) throws Exception {
    Fleet today = each.judged();
    Fleet later = each.judged(FleetFilter.all().knowing(knowing(today.toBeKnown())));
    assertThat(later.findings()).isEmpty();
    assertThat(later.known()).hasSameSizeAs(today.toBeKnown());
    assertThat(later.exitCode()).isZero();
    assertThat(later.totals().workloads()).isEqualTo(today.totals().workloads());
  }

  /** The text counts the workloads that are left, and not those that the baseline knows. */
  @Test
  void aFindingOfSeveralWorkloadsIsKnownForEachOfThem() throws Exception {
    FleetCase each = severalOf();
    Fleet today = each.judged();
    FleetFinding found = several(today);
    int all = found.workloads().size();
    List<KnownFinding> known = KnownFindings.entries(found).subList(1, all);
    FleetFinding left =
        each.judged(FleetFilter.all().knowing(knowing(known))).findings().stream()
            .filter(it -> it.finding().code().equals(found.finding().code()))
            .findFirst()
            .orElseThrow();
    assertThat(left.workloads()).containsExactly(found.workloads().get(0));
    assertThat(found.finding().text()).contains(all + " workloads");
    assertThat(left.finding().text()).contains("1 workload").doesNotContain(all + " workloads");
    assertThat(left.replicas()).isLessThan(found.replicas());
  }

  private static FleetCase severalOf() {
    return cases().stream()
        .filter(it -> it.judged().findings().stream().anyMatch(FleetKnownTest::isOfSeveral))
        .findFirst()
        .orElseThrow();
  }

  private static FleetFinding several(Fleet fleet) {
    return fleet.findings().stream().filter(FleetKnownTest::isOfSeveral).findFirst().orElseThrow();
  }

  private static boolean isOfSeveral(FleetFinding found) {
    return found.workloads().size() > 1 && !found.finding().code().equals("WHO915");
  }

  @Test
  void theEndSaysHowManyAreKnown() throws Exception {
    FleetCase each = new FleetCase(Path.of("src/test/fleet/irsa-missed"));
    List<KnownFinding> known = each.judged().toBeKnown();
    Fleet later = each.judged(FleetFilter.all().knowing(knowing(known)));
    assertThat(FleetFormat.TEXT.render(later, RenderOptions.plain()))
        .endsWith("No finding, " + known.size() + " in the baseline.\n");
    assertThat(FleetFormat.JSON.render(later, RenderOptions.plain()))
        .contains("\"about\": \"" + known.get(0).address() + "\"");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void codeScanningGetsAResultForEachWorkload(FleetCase each) {
    Fleet fleet = each.judged();
    JsonObject run = run(fleet);
    JsonArray results = run.getAsJsonArray("results");
    assertThat(results).hasSize(fleet.toBeKnown().size());
    JsonArray rules = run.getAsJsonObject("tool").getAsJsonObject("driver").getAsJsonArray("rules");
    assertThat(rules).hasSize(FleetRules.values().length);
    results.forEach(
        it -> {
          JsonObject result = it.getAsJsonObject();
          assertThat(rules.get(result.get("ruleIndex").getAsInt()).getAsJsonObject().get("id"))
              .isEqualTo(result.get("ruleId"));
          assertThat(file(result)).startsWith("src/test/fleet/" + each + "/input/");
          assertThat(Path.of(file(result))).isRegularFile();
        });
  }

  /** The files of a zip are nowhere that a reader could open: the zip is. */
  @Test
  void thePlaceOfWhatAZipHoldsIsTheZip() throws Exception {
    Path zip = folder.resolve("fleet.zip");
    try (var out = new java.util.zip.ZipOutputStream(Files.newOutputStream(zip));
        var files = Files.list(Path.of("src/test/fleet/irsa-missed/input"))) {
      for (Path each : files.toList()) {
        out.putNextEntry(new java.util.zip.ZipEntry(each.getFileName().toString()));
        Files.copy(each, out);
      }
    }
    JsonObject run = run(Fleet.of(List.of(zip.toString()), FleetFilter.all()));
    assertThat(run.getAsJsonArray("results")).isNotEmpty();
    run.getAsJsonArray("results")
        .forEach(it -> assertThat(file(it.getAsJsonObject())).isEqualTo(zip.toString()));
  }

  private static JsonObject run(Fleet fleet) {
    return JsonParser.parseString(FleetFormat.SARIF.render(fleet, RenderOptions.plain()))
        .getAsJsonObject()
        .getAsJsonArray("runs")
        .get(0)
        .getAsJsonObject();
  }

  private static String file(JsonObject result) {
    return result
        .getAsJsonArray("locations")
        .get(0)
        .getAsJsonObject()
        .getAsJsonObject("physicalLocation")
        .getAsJsonObject("artifactLocation")
        .get("uri")
        .getAsString();
  }
}
