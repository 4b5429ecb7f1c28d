package dev.whoami;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.report.ChainsReport;
import dev.whoami.report.Format;
import dev.whoami.report.html.HtmlReport;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.WhoamiVersion;
import dev.whoami.world.file.Resource;
import dev.whoami.world.recording.RecordedSurroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every recorded world gets the answers that stand in its folder; -Dupdate writes them anew, where
 * nothing else is wrong with them. -Dscenario=PATTERN checks only some of them.
 */
class ScenarioTest {
  private static final Goldens GOLDENS = Goldens.of(ScenarioTest.class);
  private static final int COLUMNS = 80;
  private static final Pattern TWICE = Pattern.compile("(?<!\\S)([A-Za-z]{2,}) \\1(?![\\w-])");
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(VersionFlag.V202012)
          .getSchema(Path.of("docs/diagnosis.schema.json").toUri());

  /**
   * One for each kind of place and trouble has all of its JSON beside the facts in a short table.
   * The first has the whole, and the others what differs from it.
   */
  private static final List<String> WITH_ALL_JSON =
      List.of(
          "ecs-ec2-task-role",
          "ecs-ec2-host-role",
          "endpoint-500-error",
          "expected-task-role-fails",
          "fargate-task-role",
          "hadoop-3.4-falls-back",
          "irsa",
          "keys-shadow-in-environment",
          "pod-identity");

  @AfterAll
  static void sayWhatWasRewritten() {
    System.out.print(GOLDENS.summary());
  }

  /** A few are enough to see a change of the page: what is said is tested for all. */
  private static final List<String> WITH_PAGE =
      List.of("endpoint-400-stale-id", "fargate-no-role", "process-beside-shell");

  /** Whose answer is rewritten has heirs whose differences are others then. */
  static List<RecordedScenario> scenarios() {
    List<RecordedScenario> asked = RecordedScenario.asked();
    return GOLDENS.areRewritten() ? RecordedScenario.withHeirs(asked) : asked;
  }

  static List<RecordedScenario> withAllJson() {
    return askedOf(WITH_ALL_JSON);
  }

  static List<RecordedScenario> withPage() {
    return askedOf(WITH_PAGE);
  }

  private static List<RecordedScenario> askedOf(List<String> names) {
    List<RecordedScenario> asked = RecordedScenario.asked();
    List<RecordedScenario> all = names.stream().map(RecordedScenario::named).toList();
    boolean areAll = GOLDENS.areRewritten() && asked.contains(all.get(0));
    return all.stream().filter(it -> areAll || asked.contains(it)).toList();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void theReportsAreTheExpectedOnes(RecordedScenario scenario) throws IOException {
    Diagnosis diagnosis = scenario.diagnosis();
    if (GOLDENS.areRewritten()) {
      requireWorthy(scenario, diagnosis);
    }
    compare(scenario, "expected.txt", text(diagnosis));
    compare(scenario, "expected.facts.txt", FactsTable.of(json(diagnosis)));
  }

  private static void compare(RecordedScenario scenario, String name, String actual)
      throws IOException {
    compare(scenario, name, scenario.inheritedAnswer(name), actual);
  }

  /** The whole of it is in target/answers, for whoever reads a difference. */
  private static void compare(
      RecordedScenario scenario, String name, String inherited, String actual) throws IOException {
    Path folder = Files.createDirectories(Path.of("target/answers", scenario.toString()));
    Files.writeString(folder.resolve(name), actual);
    GOLDENS.compare(scenario.folder().resolve(name), inherited, actual, " -Dscenario=" + scenario);
  }

  /** What can be wrong with any answer is so before it becomes the expected one. */
  private static void requireWorthy(RecordedScenario scenario, Diagnosis diagnosis) {
    requireNothingMoreAndNothingLess(scenario.askedWorld());
    requireNoSecret(scenario, diagnosis);
    requireSchema(diagnosis);
    requireEightyColumns(diagnosis);
  }

  /** Else it would be expected, and never read. */
  @ParameterizedTest
  @MethodSource("scenarios")
  void noOtherScenarioKeepsAllJsonOrAPage(RecordedScenario scenario) {
    requireKept(scenario, WITH_ALL_JSON, "expected.json");
    for (String each : List.of("expected.html", "expected.md", "expected-all-fixes.txt")) {
      requireKept(scenario, WITH_PAGE, each);
    }
  }

  private static void requireKept(RecordedScenario scenario, List<String> names, String file) {
    assertThat(Files.exists(scenario.folder().resolve(file)))
        .as("%s", file)
        .isEqualTo(names.contains(scenario.toString()));
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("withAllJson")
  void theJsonIsTheExpectedOne(RecordedScenario scenario) throws IOException {
    Diagnosis diagnosis = scenario.diagnosis();
    if (GOLDENS.areRewritten()) {
      requireWorthy(scenario, diagnosis);
    }
    compareWithFirst(scenario, WITH_ALL_JSON, "expected.json", CompactJson.of(json(diagnosis)));
  }

  private static void compareWithFirst(
      RecordedScenario scenario, List<String> names, String name, String actual)
      throws IOException {
    RecordedScenario first = RecordedScenario.named(names.get(0));
    boolean isFirst = scenario.equals(first);
    compare(scenario, name, isFirst ? "" : Files.readString(first.folder().resolve(name)), actual);
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("withPage")
  void theTicketAndThePageAreTheExpectedOnes(RecordedScenario scenario) throws IOException {
    Diagnosis diagnosis = scenario.diagnosis();
    compareWithFirst(scenario, WITH_PAGE, "expected-all-fixes.txt", allFixes(diagnosis));
    compareWithFirst(scenario, WITH_PAGE, "expected.md", ticket(diagnosis));
    compareWithFirst(scenario, WITH_PAGE, "expected.html", page(diagnosis));
  }

  private static String ticket(Diagnosis diagnosis) {
    return withoutVersion(Format.MARKDOWN.render(diagnosis, RenderOptions.plain()));
  }

  /** One line stands for the style sheet, which is a file of its own. */
  private static String page(Diagnosis diagnosis) {
    String page = Format.HTML.render(diagnosis, RenderOptions.plain());
    String style = Resource.text(HtmlReport.class, "page.css").strip();
    assertThat(page).containsOnlyOnce(style);
    return withoutVersion(page.replace(style, "page.css"));
  }

  private static String withoutVersion(String report) {
    return report.replace("whoami " + WhoamiVersion.text() + ",", "whoami VERSION,");
  }

  private static String text(Diagnosis diagnosis) {
    return Format.TEXT.render(diagnosis, RenderOptions.plain());
  }

  private static String allFixes(Diagnosis diagnosis) {
    return Format.TEXT.render(diagnosis, RenderOptions.plain().allFixes(true));
  }

  private static String json(Diagnosis diagnosis) {
    String version = "\"whoami\": \"" + WhoamiVersion.text() + "\"";
    return Format.JSON
        .render(diagnosis, RenderOptions.plain())
        .replace(version, "\"whoami\": \"VERSION\"");
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void theRecordingIsAskedForNothingMoreAndNothingLess(RecordedScenario scenario) {
    requireNothingMoreAndNothingLess(scenario.askedWorld());
  }

  private static void requireNothingMoreAndNothingLess(RecordedSurroundings world) {
    assertThat(world.unexpectedRequests()).as("requests without a recorded reply").isEmpty();
    assertThat(world.unusedReplies()).as("recorded replies that were never asked for").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void noSecretIsInAnyFormat(RecordedScenario scenario) {
    requireNoSecret(scenario, scenario.diagnosis());
  }

  /** A sentence is put together of parts, each of which may name the same thing. */
  @ParameterizedTest
  @MethodSource("scenarios")
  void noWordStandsTwiceInARow(RecordedScenario scenario) {
    Diagnosis diagnosis = scenario.diagnosis();
    RenderOptions wide = RenderOptions.terminal(400).verbose(true).allFixes(true);
    String said =
        Format.TEXT.render(diagnosis, wide)
            + ChainsReport.table(diagnosis, wide).text()
            + ChainsReport.full(diagnosis, wide).text();
    assertThat(said.lines()).noneMatch(it -> TWICE.matcher(it).find());
  }

  private static void requireNoSecret(RecordedScenario scenario, Diagnosis diagnosis) {
    RenderOptions everything = RenderOptions.terminal(100).verbose(true).wholeKeyIds(true);
    Iterable<String> secrets = SecretsInFolder.of(scenario.wholeFolder());
    for (Format format : Format.values()) {
      String report = format.render(diagnosis, everything);
      secrets.forEach(it -> assertThat(report).as("%s", format).doesNotContain(it));
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void theJsonIsOfTheSchema(RecordedScenario scenario) {
    requireSchema(scenario.diagnosis());
  }

  private static void requireSchema(Diagnosis diagnosis) {
    assertThat(SCHEMA.validate(json(diagnosis), InputFormat.JSON)).isEmpty();
  }

  /** In the form that a person can read: compact, the goldens do not show it. */
  @ParameterizedTest
  @MethodSource("scenarios")
  void theJsonHasALineForEachValue(RecordedScenario scenario) {
    String json = json(scenario.diagnosis());
    Gson gson =
        new GsonBuilder().serializeNulls().disableHtmlEscaping().setPrettyPrinting().create();
    assertThat(json).isEqualTo(gson.toJson(JsonParser.parseString(json)) + "\n");
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void theTextFitsIntoEightyColumns(RecordedScenario scenario) {
    requireEightyColumns(scenario.diagnosis());
  }

  private static void requireEightyColumns(Diagnosis diagnosis) {
    Set<String> toBeCopied = toBeCopied(diagnosis);
    assertThat(allFixes(diagnosis).lines())
        .filteredOn(line -> toBeCopied.stream().noneMatch(it -> it.contains(piece(line))))
        .filteredOn(line -> !line.strip().matches("(arn:|/)\\S+"))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(COLUMNS));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void theTextSaysWhatIsWrongAndWhatToDo(RecordedScenario scenario) {
    Diagnosis diagnosis = scenario.diagnosis();
    String text = text(diagnosis);
    assertThat(text)
        .containsPattern("\nWhere (?:[^\n]+\n  )?[^\n]*looked\n")
        .contains(diagnosis.verdict().sentence().substring(0, 20))
        .contains("confidence: ");
    List<String> codes =
        diagnosis.findings().stream().filter(Finding::isError).map(Finding::code).toList();
    assertThat(codes).as(text).allMatch(text::contains);
    if (!codes.isEmpty()) {
      assertThat(text)
          .containsPattern("\nFix \\(WHO\\d{3}\\): [A-Z]")
          .contains(" java -jar whoami.jar explain WHO")
          .containsPattern("\n\\d+ errors?[,; (]");
    }
  }

  /** A long command continues behind a backslash, and each of its words stays whole. */
  private static String piece(String line) {
    return line.strip().replaceFirst(" \\\\$", "");
  }

  /** Commands and snippets, which a line break would spoil. */
  private static Set<String> toBeCopied(Diagnosis diagnosis) {
    Set<String> lines = new HashSet<>();
    for (Finding finding : diagnosis.findings()) {
      for (Remedy remedy : finding.remedies()) {
        remedy.commands().forEach(command -> lines.add(command.strip()));
        remedy.snippet().lines().forEach(line -> lines.add(line.strip()));
      }
    }
    return lines;
  }

  @Test
  void everyScenarioSaysWhatItIsAbout() {
    assertThat(RecordedScenario.all())
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.folder().resolve("about.md")).isNotEmptyFile());
  }

  @Test
  void theSearchForSecretsFindsThemInEveryPlace() {
    Set<String> secrets = new HashSet<>();
    RecordedScenario.all().forEach(it -> secrets.addAll(SecretsInFolder.of(it.wholeFolder())));
    assertThat(secrets).hasSizeGreaterThan(8);
  }
}
