package dev.whoami.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.RecordedScenario;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.report.Format;
import dev.whoami.report.writer.RenderOptions;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a person sees of every recorded world, without scrolling. */
class FirstScreenTest {
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
            lines ->
                lines.stream().allMatch(it -> screen.contains("    " + it.stripTrailing() + "\n")));
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
