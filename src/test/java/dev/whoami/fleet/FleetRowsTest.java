package dev.whoami.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.report.writer.RenderOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FleetRowsTest {
  private static final String POD =
      """
      {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "%s", "namespace": "shop"},
       "spec": {"containers": [{"name": "app", "image": "app"}]}, "status": {"phase": "Running"}}
      """;

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
