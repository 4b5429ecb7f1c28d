package dev.whoami.lint.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.value.YamlNodes;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The runs of a job, as GitHub makes them from its matrix. */
class JobMatrixTest {
  private static List<Map<String, String>> runs(String matrix) throws Unreadable {
    return JobMatrix.runsOf(YamlNodes.parse("strategy: {matrix: " + matrix + "}").get(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{env: [dev, prod]} | [{matrix.env=dev}, {matrix.env=prod}]",
        "{env: [dev], region: [a, b]} |"
            + " [{matrix.env=dev, matrix.region=a}, {matrix.env=dev, matrix.region=b}]",
        "{env: [dev, prod], region: [a, b], exclude: [{env: prod}, {region: b}]} |"
            + " [{matrix.env=dev, matrix.region=a}]",
        "{include: [{env: dev, role: x}, {env: prod, role: y}]} |"
            + " [{matrix.env=dev, matrix.role=x}, {matrix.env=prod, matrix.role=y}]",
        "{env: [dev, prod], include: [{env: prod, role: y}]} |"
            + " [{matrix.env=dev}, {matrix.env=prod, matrix.role=y}]",
        "{env: [dev], include: [{role: x}]} | [{matrix.env=dev, matrix.role=x}]",
        "{env: [dev], include: [{env: prod}]} | [{matrix.env=dev}, {matrix.env=prod}]",
        "{stage: [{name: dev, role: x}]} | [{matrix.stage.name=dev, matrix.stage.role=x}]",
      })
  void makesOneForEachCombination(String matrix, String expected) throws Unreadable {
    assertThat(runs(matrix)).hasToString(expected);
  }

  /** A part that is not known may be any value, and so may the whole. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "'${{ fromJSON(inputs.matrix) }}'",
        "{env: '${{ fromJSON(inputs.stages) }}'}",
        "{env: [dev, '${{ inputs.stage }}']}",
        "{env: []}",
        "{env: [[dev]]}",
        "{env: [dev], include: '${{ fromJSON(inputs.more) }}'}",
        "{env: [dev], include: [{role: '${{ secrets.ROLE }}'}]}",
        "{env: [dev, prod], exclude: [{env: '${{ inputs.without }}'}]}",
        "{env: [dev], exclude: [{env: dev}]}",
      })
  void isOneOpenRunWhereAPartIsNotKnown(String matrix) throws Unreadable {
    assertThat(runs(matrix)).isEqualTo(JobMatrix.OPEN);
  }

  @Test
  void isOneOpenRunWithoutAMatrixAndWithVeryManyRuns() throws Unreadable {
    String many = IntStream.range(0, 20).mapToObj(i -> "v" + i).toList().toString();
    assertThat(JobMatrix.runsOf(YamlNodes.parse("steps: []").get(0))).isEqualTo(JobMatrix.OPEN);
    assertThat(runs("{a: " + many + ", b: " + many + "}")).isEqualTo(JobMatrix.OPEN);
  }
}
