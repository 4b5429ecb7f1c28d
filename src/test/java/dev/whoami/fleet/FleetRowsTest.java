package dev.whoami.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.deploy.DuckDb;
import dev.whoami.report.writer.RenderOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FleetRowsTest {
  private static final String POD =
      """
      {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "%s", "namespace": "shop"},
       "spec": {"containers": [{"name": "app", "image": "app"}]}, "status": {"phase": "Running"}}
      """;

  /** Read by the real DuckDB, which finds the columns and their types by itself. */
  @Test
  void aTableHasARowForEachWorkloadAndEachNode(@TempDir Path folder)
      throws IOException, SQLException {
    int workloads = 0;
    int nodes = 0;
    for (FleetCase each : FleetCase.all()) {
      Fleet fleet = each.judged();
      String csv = FleetFormat.CSV.render(fleet, RenderOptions.plain());
      Files.writeString(folder.resolve(each + ".csv"), csv);
      workloads += fleet.workloads().size();
      nodes += fleet.nodes().size();
    }
    String table = " FROM read_csv('" + folder + "/*.csv')";
    assertThat(DuckDb.rows("SELECT type, count(*) AS n" + table + " GROUP BY type ORDER BY type"))
        .containsExactly(
            Map.of("type", "node", "n", String.valueOf(nodes)),
            Map.of("type", "workload", "n", String.valueOf(workloads)));
    assertThat(
            DuckDb.rows(
                "SELECT name, instance, hop_limit, tokens"
                    + table
                    + " WHERE type = 'node' AND hop_limit = 1 AND tokens = 'required'"))
        .isNotEmpty();
    assertThat(DuckDb.rows("SELECT 1" + table + " WHERE type = 'node' AND identity IS NOT NULL"))
        .isEmpty();
  }

  /** The file can come from somebody else, and a spreadsheet may separate cells otherwise. */
  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "@SUM(1)", "-1", "a;=1+1", "a;+1,=2", "\uff1d1+1", "a;\uff201", "=\\\"=1"})
  void noCellIsAFormula(String name, @TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("pods.json"), POD.formatted(name));
    Fleet fleet = Fleet.of(List.of(file.toString()), FleetFilter.all());
    String csv = FleetFormat.CSV.render(fleet, RenderOptions.plain());
    assertThat(csv).contains("1");
    assertThat(csv.lines().skip(1).flatMap(it -> Arrays.stream(it.split("[;,\t]", -1))))
        .hasSizeGreaterThan(10)
        .noneMatch(it -> it.matches("\"?[=+@\uff1d\uff0b\uff0d\uff20-].*"));
  }
}
