package dev.whoami.report.writer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScrolledPageTest {
  private static final RenderOptions TERMINAL = RenderOptions.terminal(80, 24);

  /** A terminal shows the end of a long page, and the answer is at its beginning. */
  @Test
  void aReportThatHasScrolledEndsInTheCommandAsItWasTyped() {
    assertThat(hint(TERMINAL.rows() + 1, "explain", "WHO101", "--pid", "7"))
        .isEqualTo(
            """

            To read it from the beginning:
              java -jar whoami.jar explain WHO101 --pid 7 | less
            """);
    assertThat(hint(TERMINAL.rows() + 1, "diff", "a b", "c")).contains(" diff 'a b' c | less\n");
    assertThat(hint(TERMINAL.rows() + 1, "--format", "text")).contains(" --format text | less\n");
    assertThat(hint(TERMINAL.rows() + 1, "lab", "irsa", "--verbose"))
        .contains(" lab irsa --verbose | less\n");
  }

  @Test
  void aReportThatIsInViewWithThePromptDoesNot() {
    assertThat(hint(TERMINAL.rows(), "explain", "WHO101")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "read app.log",
        "lint --all",
        "fleet pods.json",
        "--record=here",
        "--record here --verbose",
        "trust -",
        "trust policy.json --token=-",
        "--offline --format json",
        "clients --format=json",
        "clients --help",
        "lab irsa -- aws s3 ls"
      })
  void norWhereItEndsInTheAnswerOrASecondRunWouldNotDoTheSame(String typed) {
    assertThat(hint(100, typed.split(" "))).isEmpty();
  }

  private static String hint(int lines, String... typed) {
    return ScrolledPage.hint(List.of(typed), lines, TERMINAL).orElse("");
  }
}
