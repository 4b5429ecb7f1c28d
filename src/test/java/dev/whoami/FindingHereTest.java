package dev.whoami;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.report.FindingHere;
import dev.whoami.report.writer.RenderOptions;
import org.junit.jupiter.api.Test;

class FindingHereTest {
  @Test
  void everyFormOfTheFixHasTheNamesOfHere() {
    assertThat(here("fargate-no-role", "WHO102"))
        .startsWith("In this container\n  WHO102  ")
        .contains("--task-definition orders:12", "\"taskRoleArn\": ", "TaskRoleArn: ")
        .contains("resource \"aws_ecs_task_definition\" \"orders\"", "--cluster prod")
        .contains("--service orders ")
        .doesNotContain(" explain WHO");
  }

  @Test
  void aPodHasItsOwnNamesInIt() {
    assertThat(here("pod-without-role", "WHO109"))
        .contains("--namespace shop \\", "--service-account orders-account \\")
        .contains("namespace       = \"shop\"", "restart deployment orders -n shop");
  }

  @Test
  void whatIsNotPresentIsSaidToBeSo() {
    assertThat(here("fargate-no-role", "WHO101"))
        .isEqualTo("In this container\n  WHO101 is not present here.\n\n");
  }

  private static String here(String scenario, String code) {
    RecordedScenario recorded = RecordedScenario.named(scenario);
    Diagnosis diagnosis = recorded.diagnosis();
    return FindingHere.text(code, diagnosis, RenderOptions.plain());
  }
}
