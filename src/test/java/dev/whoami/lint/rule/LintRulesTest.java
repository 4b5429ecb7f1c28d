package dev.whoami.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.diagnosis.Finding;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import java.util.List;
import org.junit.jupiter.api.Test;

class LintRulesTest {
  private static final String SECRET = "h4ndMadeS3cr3t";

  private static List<LintFinding> tooDeep(Declarations all) {
    throw new IllegalStateException(SECRET, new StackOverflowError(SECRET));
  }

  private static List<LintFinding> halfThere(Declarations all) {
    throw new NoClassDefFoundError(SECRET);
  }

  @Test
  void aRuleThatCrashesIsShownByClassAndPlaceOfTheCauseAndNeverByItsMessage() {
    assertThat(crash(LintRulesTest::tooDeep))
        .startsWith(
            "rule WHO801: java.lang.StackOverflowError at dev.whoami.lint.rule.LintRulesTest")
        .doesNotContain(SECRET);
    assertThat(crash(LintRulesTest::halfThere))
        .startsWith(
            "rule WHO801: java.lang.NoClassDefFoundError at dev.whoami.lint.rule.LintRulesTest")
        .doesNotContain(SECRET);
  }

  private static String crash(LintRule rule) {
    List<LintFinding> found = LintRules.WHO801.judge(rule, Declarations.of(List.of()));
    assertThat(found).hasSize(1);
    Finding finding = found.get(0).finding();
    assertThat(finding.code()).isEqualTo("WHO001");
    assertThat(finding.text()).contains("WHO801").doesNotContain(SECRET);
    return finding.because().get(0);
  }
}
