package dev.whoami.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.deploy.DuckDb;
import dev.whoami.fleet.model.NodeKeys;
import dev.whoami.report.writer.RenderOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queries of docs/fleet.md, run by the real DuckDB over the rows of every case. */
class FleetQueriesTest {
  private static final Pattern SQL = Pattern.compile("```sql\n(.*?);\n```", Pattern.DOTALL);

  private static void writeRows(Path folder) throws IOException {
    for (FleetCase each : FleetCase.all()) {
      String rows = FleetFormat.NDJSON.render(each.judged(), RenderOptions.plain());
      Files.writeString(folder.resolve(each + ".ndjson"), rows);
      String table = FleetFormat.CSV.render(each.judged(), RenderOptions.plain());
      Files.writeString(folder.resolve(each + ".csv"), table);
    }
  }

  private static List<List<String>> answer(int number, Path folder)
      throws IOException, SQLException {
    writeRows(folder);
    List<String> queries =
        SQL.matcher(Files.readString(Path.of("docs/fleet.md")))
            .results()
            .map(it -> it.group(1))
            .toList();
    assertThat(queries).hasSize(4);
    return DuckDb.rows(queries.get(number).replace("fleet/*", folder + "/*")).stream()
        .<List<String>>map(it -> new ArrayList<>(it.values()))
        .toList();
  }

  @Test
  void whatDidNotGetItsRoleIsFoundInEveryCluster(@TempDir Path folder)
      throws IOException, SQLException {
    long expected =
        FleetCase.all().stream()
            .map(FleetCase::judged)
            .flatMap(fleet -> fleet.workloads().stream().map(it -> fleet.codes(it.id())))
            .filter(it -> it.contains("WHO901") || it.contains("WHO902"))
            .count();
    List<List<String>> rows = answer(0, folder);
    assertThat(rows).hasSize((int) expected).hasSizeGreaterThan(8);
    assertThat(rows)
        .contains(List.of("irsa-missed", "shop", "Deployment", "orders", "HOST_ROLE", "3"));
  }

  @Test
  void theIdentitiesAreCounted(@TempDir Path folder) throws IOException, SQLException {
    long workloads =
        FleetCase.all().stream()
            .flatMap(it -> it.judged().workloads().stream())
            .filter(it -> !it.isIdle())
            .count();
    assertThat(answer(1, folder).stream().mapToLong(it -> Long.parseLong(it.get(1))).sum())
        .isEqualTo(workloads);
  }

  @Test
  void aRoleOfSeveralClustersIsFound(@TempDir Path folder) throws IOException, SQLException {
    assertThat(answer(2, folder))
        .anyMatch(it -> it.get(0).endsWith(":role/orders-role") && Integer.parseInt(it.get(1)) > 1);
  }

  @Test
  void aNodeWhoseRoleEveryPodCanGetIsFoundInATable(@TempDir Path folder)
      throws IOException, SQLException {
    long expected =
        FleetCase.all().stream()
            .flatMap(it -> it.judged().nodes().stream())
            .filter(it -> it.keys().reach() == NodeKeys.Reach.REACHABLE)
            .count();
    assertThat(answer(3, folder)).hasSize((int) expected).hasSizeGreaterThan(20);
  }
}
