package dev.whoami;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Severity;
import dev.whoami.report.Format;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.rule.Rules;
import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every finding is seen in one recorded world and missed in another. */
class RulesInScenariosTest {
  /** What no recording can bring about, and why; RulesTest has these. */
  private static final Map<Rules, String> UNRECORDABLE =
      Map.of(
          Rules.WHO001, "it needs a bug of whoami",
          Rules.WHO002, "the SDK can be tried only in a live process");

  private static final Map<String, Set<String>> CODES =
      RecordedScenario.all().stream()
          .collect(Collectors.toMap(RecordedScenario::toString, RulesInScenariosTest::codesIn));

  private static Set<String> codesIn(RecordedScenario scenario) {
    return findingsIn(scenario).stream().map(Finding::code).collect(Collectors.toSet());
  }

  private static List<Finding> findingsIn(RecordedScenario scenario) {
    return scenario.diagnosis().findings();
  }

  @Test
  void everyRuleFiresInOneScenarioAndIsSilentInAnother() {
    Set<Rules> rules = EnumSet.allOf(Rules.class);
    rules.removeAll(UNRECORDABLE.keySet());
    assertThat(rules)
        .allSatisfy(
            rule -> {
              assertThat(CODES.values()).as("%s fires", rule).anyMatch(it -> has(it, rule));
              assertThat(CODES.values()).as("%s is silent", rule).anyMatch(it -> !has(it, rule));
            });
  }

  /** Whoever can record one has to take it off the list. */
  @Test
  void whatCannotBeRecordedIsNotRecorded() {
    assertThat(UNRECORDABLE.keySet())
        .allSatisfy(rule -> assertThat(CODES.values()).noneMatch(it -> has(it, rule)));
  }

  @Test
  void everyCodeInTheAnswersIsThatOfARule() {
    List<String> known = EnumSet.allOf(Rules.class).stream().map(Rules::name).toList();
    assertThat(CODES).allSatisfy((name, codes) -> assertThat(known).containsAll(codes));
  }

  /** A finding is as severe as the registry says, and each case in which it differs is seen. */
  @Test
  void everySeverityIsOneOfTheRegistryAndIsSeen() {
    Map<Rules, Set<Severity>> seen = new EnumMap<>(Rules.class);
    for (RecordedScenario each : RecordedScenario.all()) {
      for (Finding finding : each.diagnosis().findings()) {
        seen.computeIfAbsent(Rules.valueOf(finding.code()), rule -> EnumSet.noneOf(Severity.class))
            .add(finding.severity());
      }
    }
    seen.forEach(
        (rule, severities) ->
            assertThat(severities)
                .as("%s", rule)
                .containsExactlyInAnyOrderElementsOf(rule.severities()));
  }

  /** An exit code of 0 would tell a pipeline that all is well. */
  @Test
  void whoHasNoIdentityHasAnError() throws IOException {
    for (RecordedScenario each : RecordedScenario.all()) {
      String text = each.answer("expected.txt");
      boolean isNobody = text.contains("NO CREDENTIALS") || text.contains("NOBODY");
      assertThat(text).as("%s", each).matches(it -> !isNobody || it.endsWith("exit 1\n"));
    }
  }

  /** What is merely worth knowing has its consequence in its second sentence. */
  @Test
  void theTextWithAllFixesSaysEverySentenceOfANote() {
    for (RecordedScenario each : RecordedScenario.all()) {
      Diagnosis diagnosis = each.diagnosis();
      String text = oneLine(Format.TEXT.render(diagnosis, RenderOptions.plain().allFixes(true)));
      assertThat(diagnosis.findings())
          .filteredOn(it -> it.severity() == Severity.NOTE && !it.cause().isPresent())
          .allSatisfy(it -> assertThat(text).as("%s", each).contains(oneLine(it.text())));
    }
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  /** A healthy world is one in which there is nothing to do. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ecs-ec2-task-role",
        "fargate-task-role",
        "irsa",
        "pod-identity",
        "lambda",
        "ec2-instance-role",
        "proxy-with-exemptions"
      })
  void inAHealthyWorldThereIsNothingToDo(String name) throws IOException {
    RecordedScenario healthy = RecordedScenario.named(name);
    assertThat(findingsIn(healthy))
        .allSatisfy(it -> assertThat(it.severity()).isEqualTo(Severity.NOTE));
    assertThat(healthy.answer("expected.txt")).startsWith("ok ").doesNotContain("What to do");
  }

  private static boolean has(Set<String> codes, Rules rule) {
    return codes.contains(rule.name());
  }
}
