package dev.whoami.report.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.whoami.RecordedScenario;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.report.Format;
import dev.whoami.report.writer.RenderOptions;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a person sees of every recorded world, without scrolling. */
class FirstScreenTest {
  /** Such as a part of a compose file: no screen of 24 rows has room for more beside it. */
  private static final int ROWS_OF_A_LONG_FIX = 11;

  static List<RecordedScenario> scenarios() {
    return RecordedScenario.all();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void theHeadlineIsInViewWithThePromptBelow(RecordedScenario scenario) {
    requireInView(scenario.diagnosis(), 80, 24);
    requireInView(scenario.diagnosis(), 160, 50);
  }

  private static void requireInView(Diagnosis diagnosis, int columns, int height) {
    String screen = Format.TEXT.render(diagnosis, RenderOptions.terminal(columns, height));
    int rows = screen.lines().mapToInt(it -> 1 + Math.max(0, it.length() - 1) / columns).sum();
    assertThat(rows).as(screen).isLessThanOrEqualTo(height - 2);
  }

  /** A fix takes a smaller form before the identity or the reason is left out. */
  @ParameterizedTest
  @MethodSource("scenarios")
  void theIdentityAndTheReasonAreInViewUnlessTheFixNeedsTheRows(RecordedScenario scenario) {
    Diagnosis diagnosis = scenario.diagnosis();
    assumeThat(rowsOfTheSmallestFix(diagnosis)).isLessThan(ROWS_OF_A_LONG_FIX);
    String screen = Format.TEXT.render(diagnosis, RenderOptions.terminal(80, 24));
    Format.TEXT
        .render(diagnosis, RenderOptions.plain())
        .lines()
        .limit(3)
        .filter(it -> it.startsWith("  arn:"))
        .forEach(it -> assertThat(screen).contains(it));
    List<List<String>> explanations = Explanation.longestFirst(diagnosis);
    explanations
        .get(explanations.size() - 1)
        .forEach(it -> assertThat(screen.replaceAll("\\s+", " ")).contains(it));
  }

  private static int rowsOfTheSmallestFix(Diagnosis diagnosis) {
    return OneFix.of(diagnosis)
        .map(
            fix ->
                IntStream.range(0, fix.forms())
                    .map(form -> fix.lines(form, 80).size())
                    .min()
                    .getAsInt())
        .orElse(0);
  }

  @Test
  void jsonIsOnlyBrokenBetweenItsTokens() {
    String json = "{ \"Effect\": \"Allow\",\n  \"Sid\": \"a \\\" b\",\n  \"Action\": \"sts:*\" }";
    assertThat(FilledJson.within(30, json))
        .containsExactly(
            "{ \"Effect\": \"Allow\", \"Sid\":", "\"a \\\" b\", \"Action\": \"sts:*\" }");
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void noLineOfTheFixIsEverLeftOut(RecordedScenario scenario) {
    Diagnosis diagnosis = scenario.diagnosis();
    Optional<OneFix> fix = OneFix.of(diagnosis);
    for (RenderOptions each :
        List.of(
            RenderOptions.plain(),
            RenderOptions.terminal(80, 24),
            RenderOptions.terminal(160, 50),
            RenderOptions.terminal(40, 10))) {
      String screen = Format.TEXT.render(diagnosis, each);
      fix.ifPresent(it -> requireWhole(it, each.width(), screen));
    }
  }

  /** In one of the forms that fit here. */
  private static void requireWhole(OneFix fix, int width, String screen) {
    assertThat(screen).contains("Fix (" + fix.finding().code() + "):");
    assertThat(IntStream.range(0, fix.forms()).mapToObj(form -> fix.lines(form, width)))
        .as(screen)
        .anyMatch(
            lines -> lines.stream().allMatch(it -> screen.contains(it.stripTrailing() + "\n")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "24 | (also WHO109, WHO111: --all-fixes)",
        "50 |     WHO111  the wrong role stays until the program restarts"
      })
  void theOtherFindingsHaveTheirTitlesWhereThereIsRoom(int rows, String line) {
    Diagnosis diagnosis = RecordedScenario.named("irsa-denied").diagnosis();
    assertThat(Format.TEXT.render(diagnosis, RenderOptions.terminal(80, rows))).contains(line);
  }

  @Test
  void theRoleIsNamedWhereTheArnHasNoRoom() {
    Diagnosis diagnosis = RecordedScenario.named("irsa-denied").diagnosis();
    assertThat(Format.TEXT.render(diagnosis, RenderOptions.terminal(80, 12)))
        .doesNotContain("arn:aws:sts")
        .contains("\n  role ecsInstanceRole; confidence: likely\n");
  }

  @ParameterizedTest
  @CsvSource({"14, false", "24, true"})
  void theExpectationIsDirectlyBelowTheHeadlineOnlyWhereTheRoomIsShort(int rows, boolean isApart) {
    Diagnosis diagnosis = RecordedScenario.named("expected-task-role-fails").diagnosis();
    String screen = Format.TEXT.render(diagnosis, RenderOptions.terminal(80, rows));
    assertThat(screen).contains("\n  ✗ expected task-role or pod-identity, found ");
    assertThat(screen.contains("\n\n  ✗ expected task-role or")).as(screen).isEqualTo(isApart);
  }

  /** A pipeline keeps all of it: no one can scroll there, and no one has to. */
  @ParameterizedTest
  @CsvSource({"ecs-ec2-host-role", "irsa-denied"})
  void offATerminalNothingIsCut(String name) {
    Diagnosis diagnosis = RecordedScenario.named(name).diagnosis();
    String text = Format.TEXT.render(diagnosis, RenderOptions.plain());
    Explanation.longestFirst(diagnosis)
        .get(0)
        .forEach(it -> assertThat(text.replaceAll("\\s+", " ")).contains(it));
  }
}
