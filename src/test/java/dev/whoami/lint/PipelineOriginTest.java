package dev.whoami.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.lint.setting.LintSettings;
import dev.whoami.lint.source.SourceFile;
import dev.whoami.world.work.Crash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A job of a workflow in a repository that was cloned: its name tells which subjects are its own.
 */
class PipelineOriginTest {
  private static final String ROLE =
      """
      resource "aws_iam_role" "deploy" {
        name = "deploy"
        assume_role_policy = jsonencode({
          Version = "2012-10-17"
          Statement = [{
            Effect    = "Allow"
            Principal = { Federated = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" }
            Action    = "sts:AssumeRoleWithWebIdentity"
            Condition = { StringLike = { "token.actions.githubusercontent.com:sub" = [
              "repo:octo/orders:ref:refs/heads/main", "repo:octo/web:environment:production"
            ] } }
          }]
        })
      }
      """;

  private static final String WORKFLOW =
      """
      on: {push: {branches: [main]}}
      permissions: {id-token: write}
      jobs:
        deploy:
          runs-on: ubuntu-latest
          environment: production
          steps:
            - uses: aws-actions/configure-aws-credentials@v4
              with: {role-to-assume: 'arn:aws:iam::111122223333:role/deploy'}
      """;

  private final Path folder;

  PipelineOriginTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(folder.resolve(".github/workflows"));
    Files.createDirectories(folder.resolve(".git"));
    Files.writeString(folder.resolve("main.tf"), ROLE);
    Files.writeString(folder.resolve(".github/workflows/deploy.yml"), WORKFLOW);
  }

  private Lint judged(String origin) throws IOException {
    Files.writeString(
        folder.resolve(".git/config"), "[remote \"origin\"]\n\turl = " + origin + "\n");
    return Lint.in(List.of(folder.toString()), LintSettings.usual(), Duration.ofMinutes(1));
  }

  @Test
  void thePolicyIsReadForTheRepositoryThatTheFolderIs() throws IOException {
    assertThat(judged("git@github.com:octo/orders.git").findings())
        .extracting(it -> it.finding().code())
        .containsExactly("WHO818");
    assertThat(judged("git@github.com:octo/web.git").findings()).isEmpty();
    assertThat(judged("../orders").findings()).isEmpty();
  }

  @Test
  void theFixNamesTheRepository() throws IOException {
    Lint lint = judged("https://github.com/octo/orders");
    assertThat(lint.findings().get(0).finding().remedies().get(0).snippet())
        .contains("\"repo:octo/orders:environment:production\"");
  }

  @Test
  void aPolicyForAnotherRepositoryIsNamedAndIsNoFinding() throws IOException {
    Lint lint = judged("https://github.com/ann/orders.git");
    assertThat(lint.findings()).isEmpty();
    assertThat(lint.unresolved())
        .extracting(it -> it.text())
        .containsExactly(
            "The job deploy takes a role whose trust policy names another repository than the"
                + " origin of this folder; its token is not compared.");
  }

  /** Its expressions look like the placeholders of a template. */
  @Test
  void aBrokenWorkflowIsNamed() throws IOException {
    Files.writeString(
        folder.resolve(".github/workflows/deploy.yml"), WORKFLOW + "      - run: [${{ env.X }}\n");
    Lint lint = judged("../orders");
    assertThat(lint.unreadable()).hasSize(1);
  }

  @Test
  void onlyATextThatIsBrokenMayBeATemplate() {
    assertThat(SourceFile.malformed("a.yml", "is not YAML").isMalformed()).isTrue();
    assertThat(SourceFile.tooLarge("a.yml").isMalformed()).isFalse();
    assertThat(
            SourceFile.crashed("a.yml", Crash.of("work", new StackOverflowError())).isMalformed())
        .isFalse();
  }
}
