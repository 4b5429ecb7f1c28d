package dev.whoami.diagnosis.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whoami.diagnosis.Remedy;
import org.junit.jupiter.api.Test;

class FixTest {
  private static final Names HERE = Names.NONE.with("cluster", "prod").with("task", "4d5c");

  @Test
  void aBlockOfThePageHasTheNamesOfHere() {
    assertThat(Fix.of("WHO201", "stop-task", HERE).lines())
        .containsExactly("aws ecs stop-task --cluster prod \\", "  --task 4d5c");
  }

  @Test
  void aNameThatIsNotKnownIsAPlaceholder() {
    assertThat(Fix.of("WHO201", "stop-task").lines())
        .containsExactly("aws ecs stop-task --cluster CLUSTER \\", "  --task TASK");
    assertThat(NamedText.filled("${serviceAccount} of ${partition}", Names.NONE))
        .isEqualTo("SERVICE_ACCOUNT of aws");
  }

  @Test
  void whatIsFilledInIsNotLookedAtAgain() {
    Names names = Names.NONE.with("cluster", "${task} $1 \\").with("task", "4d5c");
    assertThat(NamedText.filled("${cluster}", names)).isEqualTo("${task} $1 \\");
  }

  @Test
  void whatTheShellExpandsStays() {
    assertThat(NamedText.filled("${is:-not set} ${#value} $cluster ${HOME}", HERE))
        .isEqualTo("${is:-not set} ${#value} $cluster ${HOME}");
  }

  @Test
  void severalLinesAreIndentedAsTheirNameIs() {
    Fix fix = Fix.of("WHO814", "cloudformation").with("statements", "- a\n  b");
    assertThat(fix.lines()).endsWith("      Statement:", "        - a", "          b");
  }

  @Test
  void commandsAreTypedAndEverythingElseIsPasted() {
    Remedy remedy = Remedy.of("Both:").fix(Fix.of("WHO211", "pod-spec"));
    assertThat(remedy.commands()).isEmpty();
    assertThat(remedy.snippet()).startsWith("env:\n  - name: AWS_EC2_");
    Remedy both = remedy.fix(Fix.of("WHO201", "stop-task")).fix(Fix.of("WHO211", "pod-spec"));
    assertThat(both.commands()).hasSize(2);
    assertThat(both.snippet().lines()).hasSize(6);
  }

  @Test
  void thePageForReadersHasTheNamesOfHereOrPlaceholders() {
    FindingPage page = FindingPage.of("WHO201").orElseThrow();
    assertThat(page.text(Names.NONE)).contains("--cluster CLUSTER").doesNotContain("${cluster}");
    assertThat(page.text(HERE)).contains("--cluster prod \\\n  --task 4d5c\n");
  }

  @Test
  void theFixInShortIsTheQuotationThatBeginsIt() {
    assertThat(FindingPage.of("WHO201").orElseThrow().inShort())
        .contains("Start the task again: its credentials ID is gone.");
    assertThat(FindingPage.of("WHO403").orElseThrow().inShort())
        .contains(
            "Let whoami compare the role's trust policy with the token: trust role.json --token"
                + " FILE. If IAM has no provider for the issuer, create it.");
    assertThat(FindingPage.of("WHO101").orElseThrow().inShort()).isEmpty();
  }

  @Test
  void nothingStandsInForABlockThatIsNotThere() {
    assertThat(FindingPage.of("WHO999")).isEmpty();
    assertThatThrownBy(() -> Fix.of("WHO201", "stop").lines())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("WHO201 has no block stop");
  }
}
