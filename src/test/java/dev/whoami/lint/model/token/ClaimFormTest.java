package dev.whoami.lint.model.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a pattern of a policy can match a claim of a form. */
class ClaimFormTest {
  @ParameterizedTest
  @CsvSource({
    "org/#/user/#, org/1f-0a/user/*, org/1f-0a/user/a",
    "org/#/user/#, org/1f/*, org/1f/user/a",
    "org/#/user/#, *, org/a/user/a",
    "org/#/user/#, ?rg/1?/*, org/1a/user/a",
    "{#}:{#}, {1f}:*, {1f}:{a}",
    "a:@:b, a:x*:b, a:x:b",
    "ref:~, ref:a:b, ref:a:b",
  })
  void findsTheClaimThatFits(String form, String pattern, String claim) {
    assertThat(ClaimForm.of(form).claimFor(pattern)).contains(claim);
  }

  @ParameterizedTest
  @CsvSource({
    "org/#/user/#, org/1f/user/*/vcs-ref/main",
    "org/#/user/#, org/octo/*",
    "org/#/user/#, org/1f/user/",
    "{#}:{#}, {1f}:{1f}:*",
    "{#}:{#}, 1f:*",
    "a:@:b, a:*:*:b",
    "ref:refs/@, ref:main",
    "a, ''",
  })
  void findsNoneWhereTheFormsDiffer(String form, String pattern) {
    assertThat(ClaimForm.of(form).claimFor(pattern)).isEmpty();
  }

  @Test
  void looksAtNoPatternLongerThanAnyClaim() {
    FormedSubjects subjects = FormedSubjects.of("x", ClaimForm.of("~"));
    assertThat(subjects.against(List.of("a".repeat(501)))).isEmpty();
    assertThat(subjects.against(List.of("*".repeat(500)))).isPresent();
  }
}
