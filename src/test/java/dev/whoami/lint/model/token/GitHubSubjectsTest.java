package dev.whoami.lint.model.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is open in a job is taken from the policy, so that a subject which it allows is tried. */
class GitHubSubjectsTest {
  private static final String ANY_BRANCH = "ref:refs/heads/*";

  private static Optional<Set<String>> tried(String context, String pattern) {
    return GitHubSubjects.in(Set.of(context)).against(List.of(pattern));
  }

  @ParameterizedTest
  @CsvSource({
    "ref:refs/heads/*, repo:octo/orders:ref:refs/heads/main,"
        + " repo:octo/orders:ref:refs/heads/main",
    "ref:refs/heads/*, repo:octo/*:ref:*/release/*, repo:octo/NAME:ref:refs/heads/release/NAME",
    "ref:refs/heads/*, *:ref:refs/heads/main, repo:NAME/NAME:ref:refs/heads/main",
    "ref:refs/heads/*, repo:octo/orders:*:main, repo:octo/orders:ref:refs/heads/main",
    "environment:*, *:environment:prod, repo:NAME/NAME:environment:prod",
    "environment:*, *, repo:NAME/NAME:environment:NAME",
    "pull_request, repo:octo/order?:*, repo:octo/orderx:pull_request",
  })
  void triesWhatThePolicyNames(String context, String pattern, String subject) {
    assertThat(tried(context, pattern).orElseThrow()).contains(subject);
  }

  /** GitHub finds a repository in any case; a fork's name is in no policy. */
  @ParameterizedTest
  @CsvSource({
    "octo/Orders, repo:octo/orders:environment:prod",
    "octo/web, repo:octo/web:environment:prod",
    "ann/orders, repo:octo/orders:environment:prod repo:octo/web:environment:prod",
    "'', repo:octo/orders:environment:prod repo:octo/web:environment:prod",
  })
  void triesOnlyTheRepositoryThatThePolicyNamesAndTheFolderIs(String repository, String subjects) {
    assertThat(
            GitHubSubjects.in(Set.of("environment:prod"))
                .of(repository)
                .against(List.of("repo:octo/orders:*", "repo:octo/web:pull_request"))
                .orElseThrow())
        .containsExactlyInAnyOrder(subjects.split(" "));
    assertThat(
            GitHubSubjects.in(Set.of("environment:prod"))
                .of("octo/web")
                .against(List.of("repo:octo/*:environment:prod", "repo:octo/web:pull_request"))
                .orElseThrow())
        .hasSize(2);
  }

  /** A template of one's own, and patterns that hide where the repository ends. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "repo:octo/orders:ref:refs/heads/main:job_workflow_ref:octo/x",
        "repository_owner:octo",
        "*octo/orders:*",
        "repo:octo/orders:actor:octo",
        "*:ref:refs/heads/main\nx",
      })
  void judgesNoOtherForms(String pattern) {
    assertThat(tried(ANY_BRANCH, pattern)).isEmpty();
  }

  @Test
  void judgesNothingThatTakesVeryLong() {
    Set<String> branches =
        IntStream.range(0, 100).mapToObj(i -> "ref:refs/heads/b" + i).collect(Collectors.toSet());
    List<String> patterns =
        IntStream.range(0, 100).mapToObj(i -> "repo:octo/r" + i + ":*").toList();
    assertThat(GitHubSubjects.in(branches).against(patterns)).isEmpty();
    assertThat(tried(ANY_BRANCH, "repo:octo/orders:" + "*".repeat(501))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ref:refs/heads/*, ref:refs/heads/NAME",
    "environment:production, environment:production",
    "environment:two words, CONTEXT",
  })
  void theExampleIsForACondition(String context, String example) {
    assertThat(GitHubSubjects.in(Set.of(context)).example()).isEqualTo(example);
    assertThat(GitHubSubjects.in(Collections.emptySet()).example()).isEqualTo("CONTEXT");
  }
}
