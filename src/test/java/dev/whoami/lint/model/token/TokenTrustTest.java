package dev.whoami.lint.model.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.lint.model.declared.Dialect;
import dev.whoami.lint.model.declared.Setting;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.role.Policies;
import dev.whoami.lint.model.role.Role;
import dev.whoami.lint.model.role.Trust;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A role of a file refuses a job only if it certainly refuses every token that the job may have.
 */
class TokenTrustTest {
  private static final SourceLocation AT = SourceLocation.file("main.tf", Dialect.TERRAFORM);

  private static TokenTrust trust(String conditions) {
    String document =
        """
        {"Statement":{"Effect":"Allow","Principal":{"Federated":
        "arn:aws:iam::111122223333:oidc-provider/I"},"Action":"sts:AssumeRoleWithWebIdentity",
        "Condition":%s}}\
        """
            .formatted(conditions)
            .replace("I:", Role.ISSUER + ":")
            .replace("/I\"", "/" + Role.ISSUER + "\"");
    Role role =
        Role.of(AT, "aws_iam_role.a", Setting.known("a"), Trust.unknown(), Policies.none())
            .documented(() -> document, () -> document);
    return TokenTrust.of(role).orElseThrow();
  }

  private static PipelineJob job(String... contexts) {
    return PipelineJob.of(AT, Forge.GITHUB, "deploy", "a", GitHubSubjects.in(Set.of(contexts)))
        .forAudiences(List.of("sts.amazonaws.com"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'StringEquals':{'I:sub':'repo:o/a:ref:refs/heads/main'}} | ref:refs/heads/main | false",
        "{'StringEquals':{'I:sub':'repo:o/a:ref:refs/heads/main'}} | ref:refs/heads/* | false",
        "{'StringEquals':{'I:sub':'repo:o/a:ref:refs/heads/main'}} | environment:prod | true",
        "{'StringEquals':{'I:sub':'repo:o/a:ref:refs/heads/main'}} | pull_request | true",
        "{'StringEquals':{'I:sub':'repo:o/a:*'}} | environment:prod | true",
        "{'StringLike':{'I:sub':'repo:o/a:*'}} | environment:prod | false",
        "{'StringLike':{'I:sub':'repo:o/*'}} | environment:prod | false",
        "{'StringLike':{'I:sub':'repo:o/a:*'},'StringEquals':{'I:aud':'x'}} | pull_request | true",
        "{'StringEquals':{'I:aud':'x'}} | pull_request | true",
        "{'StringEquals':{'I:aud':'sts.amazonaws.com'}} | pull_request | false",
        "{'StringEquals':{'I:sub':'${var}'}} | pull_request | false",
        "{'StringEquals':{'I:sub':{}}} | pull_request | false",
        "{'StringLike':{'I:sub':'job_workflow_ref:o/a*'}} | pull_request | false",
        "{'StringEquals':{'I:sub':'repo:${unknown}:ref:refs/heads/main'}} | environment:a | true",
        "{'StringEquals':{'I:sub':'repo:o/${unknown}:pull_request'}} | pull_request | false",
        "{'StringLike':{'I:sub':'repo:${unknown}/${unknown}:*'}} | pull_request | false",
        "{'StringEquals':{'I:sub':'repo:${unknown}/a:*'}} | pull_request | true",
        "{'StringEquals':{'I:sub':'repo:o/a:ref:refs/heads/${unknown}'}} | environment:a | false",
        "{'StringEquals':{'I:sub':'repo:${unknown}'}} | environment:a | false",
        "{'ForAnyValue:StringLike':{'I:sub':['repo:o/b:*','repo:o/a:environment:dev']}}"
            + " | environment:prod | false",
        "{'StringEquals':{'I:sub':'repo:o/a:pull_request','I:repository_id':'1'}}"
            + " | pull_request | false",
      })
  void refusesOnlyWhatNoTokenOfTheJobGets(String conditions, String context, boolean refuses) {
    TokenTrust trust = trust(conditions.replace('\'', '"'));
    assertThat(trust.denialOf(job(context)).isPresent()).isEqualTo(refuses);
  }

  @Test
  void takesAJobThatMayAlsoRunInAnotherContext() {
    TokenTrust trust = trust("{\"StringEquals\":{\"I:sub\":\"repo:o/a:pull_request\"}}");
    assertThat(trust.denialOf(job("pull_request", "ref:refs/heads/main"))).isEmpty();
    assertThat(trust.isComparedWith(job("pull_request", "ref:refs/heads/main"))).isTrue();
    assertThat(trust("{\"StringEquals\":{\"I:sub\":\"${var}\"}}").isComparedWith(job("x")))
        .isFalse();
  }

  /** A fork's name is in no policy, so this is not a denial. */
  @ParameterizedTest
  @CsvSource({
    "repo:o/a:*, o/b, true",
    "repo:o/a:*, O/A, false",
    "repo:o/*, o/b, false",
    "repo:o/a:*, '', false",
    "repo:${var}:*, o/b, false",
    "repo:${var}/a:*, o/b, false",
    "job_workflow_ref:o/a, o/b, false",
  })
  void knowsAPolicyForAnotherRepository(String subject, String repository, boolean isOther) {
    TokenTrust trust = trust("{\"StringLike\":{\"I:sub\":\"" + subject + "\"}}");
    PipelineJob job = job("environment:prod").of(repository);
    assertThat(trust.isForOtherThan(job)).isEqualTo(isOther);
    assertThat(trust.denialOf(job)).isEmpty();
  }

  /** Each pattern is tried with the whole policy. */
  @Test
  void judgesNoPolicyWithVeryManySubjects() {
    String many =
        IntStream.range(0, 101)
            .mapToObj(i -> "\"repo:o/a" + i + ":environment:dev\"")
            .collect(Collectors.joining(","));
    TokenTrust trust = trust("{\"StringEquals\":{\"I:sub\":[" + many + "]}}");
    assertThat(trust.denialOf(job("environment:prod"))).isEmpty();
    assertThat(trust.denialByStars()).isEmpty();
  }

  @Test
  void knowsAPolicyWhoseStarsAreOnlyStars() {
    assertThat(trust("{\"StringEquals\":{\"I:sub\":\"repo:o/a:*\"}}").denialByStars()).isPresent();
    assertThat(trust("{\"StringLike\":{\"I:sub\":\"repo:o/a:*\"}}").denialByStars()).isEmpty();
    assertThat(
            trust("{\"StringEquals\":{\"I:sub\":[\"repo:o/a:*\",\"repo:o/a:pull_request\"]}}")
                .denialByStars())
        .isEmpty();
  }

  @Test
  void isEmptyForARoleWithoutAPolicy() {
    Role role = Role.of(AT, "aws_iam_role.a", Setting.absent(), Trust.unknown(), Policies.none());
    assertThat(TokenTrust.of(role)).isEmpty();
  }

  @Test
  void saysInWhatTheTwoDiffer() {
    TokenDenial denial =
        trust("{\"StringEquals\":{\"I:sub\":\"repo:o/a:environment:dev\"}}")
            .denialOf(job("environment:prod"))
            .orElseThrow();
    assertThat(denial.difference())
        .isEqualTo(" The job runs with environment:prod; the policy names environment:dev.");
    assertThat(denial.shownSubjects()).containsExactly("repo:o/a:environment:dev");
  }
}
