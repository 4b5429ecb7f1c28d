package dev.whoami.lint.model.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GitLabSubjectsTest {
  private final GitLabSubjects subjects = new GitLabSubjects();

  @Test
  void triesATagWhereThePolicyNamesOne() {
    assertThat(subjects.against(List.of("*:ref_type:tag:ref:*")).orElseThrow())
        .contains("project_path:x/x:ref_type:tag:ref:x", "project_path:x/x:ref_type:branch:ref:x");
  }

  @Test
  void judgesNoOtherForms() {
    assertThat(subjects.against(List.of("*octo/orders:*"))).isEmpty();
  }
}
