package dev.whoami.lab.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedAnswerTest {
  private static final String JSON =
      "{\"verdict\":{\"kind\":\"HOST_ROLE\"},"
          + "\"findings\":[{\"code\":\"WHO205\"},{\"code\":\"WHO104\"}]}";

  @Test
  void theAnswerIsReadFromTheJson() {
    DiagnosisResult answer = DiagnosisResult.in(JSON).orElseThrow();
    assertThat(answer.kind()).isEqualTo("HOST_ROLE");
    assertThat(answer.codes()).containsExactly("WHO104", "WHO205");
    assertThat(answer).hasToString("HOST_ROLE, WHO104, WHO205");
  }

  @Test
  void theAnswerIsReadFromTheLine() {
    assertThat(DiagnosisResult.inLine("HOST_ROLE certain arn:x CONTAINER WHO104,WHO205\n"))
        .hasToString("Optional[HOST_ROLE, WHO104, WHO205]");
    assertThat(DiagnosisResult.inLine("NONE certain - - -\n")).hasToString("Optional[NONE]");
    assertThat(DiagnosisResult.inLine("")).isEmpty();
    assertThat(DiagnosisResult.inLine("whoami: something else")).isEmpty();
  }

  @Test
  void kindAndCodesHaveToBeTheSame() {
    DiagnosisResult answer = DiagnosisResult.in(JSON).orElseThrow();
    assertThat(ExpectedAnswer.of("HOST_ROLE", "WHO104", "WHO205").isMetBy(answer)).isTrue();
    assertThat(ExpectedAnswer.of("TASK_ROLE", "WHO104", "WHO205").isMetBy(answer)).isFalse();
    assertThat(ExpectedAnswer.of("HOST_ROLE", "WHO104").isMetBy(answer)).isFalse();
    assertThat(ExpectedAnswer.of("HOST_ROLE", "WHO104", "WHO205", "WHO101").isMetBy(answer))
        .isFalse();
  }

  @Test
  void aRunThatWasCutShortMayHaveTheExpectedAnswer() {
    ExpectedAnswer expectation = ExpectedAnswer.of("NONE", "WHO102");
    assertThat(expectation.isMetBy(DiagnosisResult.of("NONE", Set.of("WHO102")))).isTrue();
    assertThat(expectation.isMetBy(DiagnosisResult.of("NONE", Set.of("WHO102", "WHO003"))))
        .isTrue();
    assertThat(expectation.isMetBy(DiagnosisResult.of("NONE", Set.of("WHO003")))).isFalse();
    assertThat(expectation.isMetBy(DiagnosisResult.of("UNKNOWN", Set.of("WHO102", "WHO003"))))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no",
        "[]",
        "{}",
        "{\"verdict\":null,\"findings\":[]}",
        "{\"findings\":[{}]}",
        "{\"verdict\":{\"kind\":\"NONE\"}}",
        "{\"verdict\":{},\"findings\":[]}",
        "{\"verdict\":",
        "{\"verdict\":{\"kind\":\"NONE\"},\"findings\":[1]}"
      })
  void whatIsNoDiagnosisIsNoAnswer(String json) {
    assertThat(DiagnosisResult.in(json)).isEmpty();
  }
}
