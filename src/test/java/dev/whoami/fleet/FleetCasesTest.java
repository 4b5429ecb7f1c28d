package dev.whoami.fleet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.whoami.Goldens;
import dev.whoami.diagnosis.Certainty;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.fleet.model.FleetFinding;
import dev.whoami.fleet.model.FleetWorkload;
import dev.whoami.fleet.rule.FleetRules;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.world.text.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every folder of src/test/fleet gets the text that stands in it; -Dupdate writes them anew. */
class FleetCasesTest {
  private static final int COLUMNS = 80;
  private static final Goldens GOLDENS = Goldens.of(FleetCasesTest.class);
  private static final JsonSchema JSON =
      JsonSchemaFactory.getInstance(VersionFlag.V202012)
          .getSchema(Path.of("docs/fleet.schema.json").toUri());
  private static final JsonSchema ROW =
      JsonSchemaFactory.getInstance(VersionFlag.V202012)
          .getSchema(Path.of("docs/fleet-rows.schema.json").toUri());

  /** A command in the text, with the lines in which it continues. */
  private static final Pattern PRINTED =
      Pattern.compile("(?m)^ {6}(?:kubectl|aws|scripts/\\S+) .*(?:\n {7,}.*)*");

  static List<FleetCase> cases() {
    return FleetCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theTextIsTheExpectedOne(FleetCase each) throws IOException {
    String text = FleetFormat.TEXT.render(each.judged(), RenderOptions.plain().verbose(true));
    GOLDENS.compare(each.expected(), text);
  }

  /** Kept for a few worlds: the version and the time are left out. */
  @ParameterizedTest
  @ValueSource(strings = {"irsa-missed", "pod-identity-healthy", "ecs-host-role"})
  void theJsonIsTheExpectedOne(String name) throws IOException {
    FleetCase each = new FleetCase(Path.of("src/test/fleet", name));
    String json =
        FleetFormat.JSON
            .render(each.judged(), RenderOptions.plain())
            .replaceAll("(?m)^  \"(whoami|at)\": .*\n", "");
    GOLDENS.compare(each.expectedJson(), json);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noFormatLetsAControlCharacterThrough(FleetCase each) {
    Fleet fleet = each.judged();
    for (FleetFormat format : FleetFormat.values()) {
      String text = format.render(fleet, RenderOptions.plain().verbose(true));
      assertThat(text.codePoints().filter(it -> it != '\n'))
          .as(format.name())
          .allMatch(Printable::isPrintable);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theRowsAreAsManyAsTheWorkloadsAndNodes(FleetCase each) {
    Fleet fleet = each.judged();
    int workloads = fleet.workloads().size();
    int rows = workloads + fleet.nodes().size();
    assertThat(FleetFormat.CSV.render(fleet, RenderOptions.plain()).lines()).hasSize(1 + rows);
    assertThat(FleetFormat.NDJSON.render(fleet, RenderOptions.plain()).lines())
        .hasSize(rows)
        .allSatisfy(line -> assertThat(ROW.validate(line, InputFormat.JSON)).isEmpty());
    assertThat(FleetFormat.JUNIT.render(fleet, RenderOptions.plain()).split("<testcase "))
        .hasSize(1 + workloads);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theJsonIsOfItsSchema(FleetCase each) {
    String json = FleetFormat.JSON.render(each.judged(), RenderOptions.plain());
    assertThat(JSON.validate(json, InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void itSaysInItsFirstLineWhatIsTrue(FleetCase each) throws IOException {
    assertThat(Files.readAllLines(each.about()).get(0)).startsWith("True: ");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void onATerminalItFitsTheScreen(FleetCase each) {
    Fleet fleet = each.judged();
    String text = FleetFormat.TEXT.render(fleet, RenderOptions.terminal(COLUMNS, 24));
    assertThat(text.lines().count()).isLessThanOrEqualTo(24 - 2);
    Set<String> snippets = snippets(fleet);
    assertThat(text.lines())
        .filteredOn(line -> !snippets.contains(line.strip()))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(COLUMNS));
  }

  /** A command continues after a backslash, and is the same command. */
  @ParameterizedTest
  @MethodSource("cases")
  void whatIsTypedIntoAShellFitsTheWidthAndIsWhole(FleetCase each) throws Exception {
    Fleet fleet = each.judged();
    Set<String> snippets = snippets(fleet);
    String text = FleetFormat.TEXT.render(fleet, RenderOptions.terminal(COLUMNS).verbose(true));
    assertThat(text.lines())
        .filteredOn(line -> !snippets.contains(line.strip()))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(COLUMNS));
    assertThat(commandsIn(text)).containsAll(commands(fleet));
    String screen = FleetFormat.TEXT.render(fleet, RenderOptions.terminal(COLUMNS, 24));
    assertThat(commands(fleet)).containsAll(commandsIn(screen));
  }

  private static Set<String> commands(Fleet fleet) {
    List<String> lines = new ArrayList<>();
    fleet.findings().stream()
        .flatMap(it -> it.finding().remedies().stream())
        .forEach(it -> lines.addAll(it.commands()));
    fleet.open().forEach(it -> lines.add(it.howToGet()));
    return commandsIn(String.join("\n", lines));
  }

  /** Each as bash reads it from what is pasted, in one line. */
  private static Set<String> commandsIn(String text) {
    return text.replaceAll(" \\\\\n +", " ")
        .lines()
        .map(String::strip)
        .filter(it -> it.matches("(?:kubectl|aws|scripts/\\S+) .*"))
        .collect(Collectors.toSet());
  }

  @Test
  void everyPrintedCommandIsOneForAShell(@TempDir Path folder) throws Exception {
    StringBuilder script = new StringBuilder();
    for (FleetCase each : cases()) {
      for (RenderOptions size :
          List.of(
              RenderOptions.terminal(COLUMNS).verbose(true), RenderOptions.terminal(COLUMNS, 24))) {
        String text = FleetFormat.TEXT.render(each.judged(), size);
        PRINTED.matcher(text).results().forEach(it -> script.append(it.group()).append('\n'));
      }
    }
    assertThat(script.toString().lines()).hasSizeGreaterThan(cases().size());
    Path file = Files.writeString(folder.resolve("commands"), script);
    Process bash = new ProcessBuilder("bash", "-n", "" + file).redirectErrorStream(true).start();
    assertThat(new String(bash.getInputStream().readAllBytes(), UTF_8)).isEmpty();
    assertThat(bash.waitFor()).isZero();
  }

  /** Lines of files, which cannot be broken. */
  private static Set<String> snippets(Fleet fleet) {
    Set<String> lines = new HashSet<>();
    for (FleetFinding found : fleet.findings()) {
      for (Remedy remedy : found.finding().remedies()) {
        remedy.lines().forEach(line -> lines.add(line.strip()));
        remedy.commands().forEach(line -> lines.remove(line.strip()));
      }
    }
    return lines;
  }

  @ParameterizedTest
  @EnumSource
  void everyRuleFiresInOneCaseAndIsSilentInAnother(FleetRules rule) {
    Set<Boolean> fires =
        cases().stream().map(it -> codes(it).contains(rule.name())).collect(Collectors.toSet());
    assertThat(fires).containsExactlyInAnyOrder(true, false);
  }

  /** A finding is as severe as the registry says, and each case in which it differs is seen. */
  @ParameterizedTest
  @EnumSource
  void everySeverityIsOneOfTheRegistryAndIsSeen(FleetRules rule) {
    Set<Severity> seen =
        cases().stream()
            .flatMap(it -> it.judged().findings().stream())
            .map(FleetFinding::finding)
            .filter(it -> it.code().equals(rule.name()))
            .map(Finding::severity)
            .collect(Collectors.toSet());
    assertThat(seen).isEqualTo(rule.severities());
  }

  @Test
  void whatIsHealthyHasNoFindingAtAll() {
    assertThat(cases())
        .filteredOn(it -> it.toString().endsWith("healthy"))
        .hasSizeGreaterThan(2)
        .allSatisfy(it -> assertThat(codes(it)).isEmpty());
  }

  /** The page shows how much it covers, as the text does. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "clusters-in-folders | , 2 Kubernetes clusters",
        "ecs-two-accounts | , 2 ECS clusters",
        "ecs-host-role | 3 workloads, 4 pods and tasks, 1 node"
      })
  void theTextAndThePageCountNodesAndClusters(String name, String count) {
    Fleet fleet = new FleetCase(Path.of("src/test/fleet", name)).judged();
    String title = FleetFormat.TEXT.render(fleet, RenderOptions.plain()).lines().findFirst().get();
    assertThat(title).endsWith(count);
    assertThat(FleetFormat.HTML.render(fleet, RenderOptions.plain()))
        .contains("<h1>" + title + "</h1>");
  }

  /** Only a pod's own spec can make an answer from files certain. */
  @Test
  void nothingIsCertainButWhatTheSpecOfAPodShows() {
    List<FleetWorkload> certain =
        cases().stream()
            .flatMap(it -> it.judged().workloads().stream())
            .filter(it -> it.verdict().certainty() == Certainty.CERTAIN)
            .toList();
    assertThat(certain).isNotEmpty();
    assertThat(certain)
        .allSatisfy(
            it -> {
              assertThat(it.platform().isEcs()).isFalse();
              assertThat(it.given().keySet()).noneMatch(given -> given.isNothing());
            });
  }

  @Test
  void nothingCrashesAndNothingIsUnreadable() {
    assertThat(cases())
        .allSatisfy(
            it -> {
              assertThat(codes(it)).doesNotContain("WHO001");
              assertThat(it.judged().unreadable()).isEmpty();
            });
  }

  private static Set<String> codes(FleetCase each) {
    return each.judged().findings().stream()
        .map(it -> it.finding().code())
        .collect(Collectors.toSet());
  }
}
