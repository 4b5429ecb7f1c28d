package dev.whoami.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.deploy.DuckDb;
import dev.whoami.report.writer.RenderOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Athena's table and queries for many clusters. No Athena is here: DuckDB runs the queries over
 * files in the same folders, with the columns that the table's text names.
 */
class AthenaFleetTest {
  private static final Path FOLDER = Path.of("docker/deploy/athena");
  private static final Pattern COLUMN = Pattern.compile("(?m)^  (\\w+) ([\\w<>:,]+?),?$");

  /** Two clusters that share their roles, and one that has others. */
  private static final Map<String, String> CLUSTERS =
      Map.of("prod", "irsa-missed", "test", "irsa-healthy", "ecs", "ecs-host-role");

  @TempDir private Path folder = Path.of("");

  private static String text(String file) throws IOException {
    return Files.readString(FOLDER.resolve(file));
  }

  private static Map<String, String> columns() throws IOException {
    return COLUMN
        .matcher(text("table.sql"))
        .results()
        .collect(Collectors.toMap(it -> it.group(1), it -> it.group(2), (a, b) -> a, TreeMap::new));
  }

  private static String ndjson(String name) {
    FleetCase fleet = new FleetCase(Path.of("src/test/fleet", name));
    return FleetFormat.NDJSON.render(fleet.judged(), RenderOptions.plain());
  }

  @BeforeEach
  void writeAsTheCronJobDoes() throws IOException, SQLException {
    String today = DuckDb.rows("SELECT CAST(current_date AS varchar) AS day").get(0).get("day");
    for (Map.Entry<String, String> each : CLUSTERS.entrySet()) {
      for (String day : List.of(today, "2026-01-02")) {
        Path file = folder.resolve("cluster=" + each.getKey() + "/day=" + day + "/rows.ndjson");
        Files.createDirectories(file.getParent());
        Files.writeString(file, ndjson(each.getValue()));
      }
    }
  }

  /** Hive's types in DuckDB's words. */
  private static String type(String hive) {
    return hive.startsWith("array<")
        ? type(hive.substring(6, hive.length() - 1)) + "[]"
        : hive.replace("struct<", "STRUCT(").replace('>', ')').replace(':', ' ');
  }

  private List<List<String>> answer(String file) throws IOException, SQLException {
    String columns =
        columns().entrySet().stream()
            .map(it -> it.getKey() + ": '" + type(it.getValue()) + "'")
            .collect(Collectors.joining(", "));
    String table =
        "CREATE VIEW whoami_fleet AS SELECT * FROM read_json('%s/*/*/*.ndjson', columns = {%s},"
            + " hive_partitioning = true, hive_types_autocast = false)";
    return DuckDb.rows(text(file), table.formatted(folder, columns)).stream()
        .map(it -> List.copyOf(it.values()))
        .toList();
  }

  @Test
  void theTableHasTheFieldsOfTheRows() throws IOException {
    Set<String> fields =
        Pattern.compile("\"(\\w+)\":")
            .matcher(ndjson("irsa-missed"))
            .results()
            .map(it -> it.group(1).toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    assertThat(columns()).hasSizeGreaterThan(10);
    assertThat(fields).containsAll(columns().keySet());
  }

  @Test
  void theFoldersAreThoseThatTheCronJobWrites() throws IOException {
    assertThat(text("table.sql"))
        .contains("PARTITIONED BY (cluster string, day string)")
        .contains("'s3://example-fleet/fleet/cluster=${cluster}/day=${day}/'");
    assertThat(Files.readString(Path.of("docker/deploy/kubernetes/fleet.yaml")))
        .contains("\"s3://$BUCKET/fleet/cluster=$CLUSTER/day=$(date -u +%Y-%m-%d)/rows.ndjson\"")
        .contains("value: example-fleet\n");
  }

  @Test
  void whatDidNotGetItsRoleIsFound() throws IOException, SQLException {
    assertThat(answer("without-role.sql"))
        .containsExactly(List.of("prod", "shop", "Deployment", "orders", "HOST_ROLE", "3"));
  }

  @Test
  void theIdentitiesOfEachClusterAreCounted() throws IOException, SQLException {
    assertThat(answer("identities.sql"))
        .contains(List.of("prod", "HOST_ROLE", "1", "3"))
        .extracting(it -> it.get(0))
        .contains("ecs", "test")
        .isSorted();
  }

  @Test
  void aRoleOfSeveralClustersIsFound() throws IOException, SQLException {
    assertThat(answer("shared-roles.sql"))
        .containsExactly(List.of("arn:aws:iam::111122223333:role/orders-role", "2", "2"));
  }
}
