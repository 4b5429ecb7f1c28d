package dev.whoami.lint.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.lint.file.Comments;
import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.token.PipelineJob;
import dev.whoami.lint.model.token.RoleSource;
import dev.whoami.lint.value.MergedFields;
import dev.whoami.lint.value.Node;
import dev.whoami.lint.value.YamlNodes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which runs of a job assume a role, and which one. */
class GitHubWorkflowTest {
  private static List<String> roles(String env, String matrix, String condition, String step)
      throws Unreadable {
    String text =
        """
        on: push
        permissions: {id-token: write}
        env: {ALL: all, STAGE: none}
        jobs:
          deploy:
            runs-on: ubuntu-latest
            strategy: {matrix: %s}
            env: %s
            steps:
              - %s
              - uses: aws-actions/configure-aws-credentials@v4
                if: "%s"
                env: {OWN: 'own-${{ env.ALL }}', LOOP: 'x${{ env.LOOP }}', ALL: "${{ env.OWN }}"}
                with: {role-to-assume: "${{ env.ROLE }}"}
        """
            .formatted(matrix, env, step, condition);
    return GitHubWorkflow.declaredIn(
            "no-such-folder/.github/workflows/x.yml",
            YamlNodes.parse(text).get(0),
            Comments.in(text))
        .stream()
        .map(PipelineJob.class::cast)
        .map(it -> it.shown() + ":" + it.role())
        .toList();
  }

  /** A run that does not take the step assumes nothing; one that may take it is open. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "env.STAGE == 'prod' ; deploy (prod):r-prod",
        "env.STAGE != 'prod' ; deploy (dev):r-dev",
        "${{ env.STAGE == 'PROD' }} ; deploy (prod):r-prod",
        "'prod' == matrix.stage ; deploy (prod):r-prod",
        "always() ; deploy (prod):r-prod, deploy (dev):r-dev",
        "\"\" ; deploy (prod):r-prod, deploy (dev):r-dev",
        "true ; deploy (prod):r-prod, deploy (dev):r-dev",
        "false ; ''",
        "${{ false }} ; ''",
        "env.STAGE == 'test' ; ''",
        "vars.STAGE == 'prod' ; deploy:",
        "steps.x.outputs.stage == 'prod' ; deploy:",
        "inputs.stage == matrix.stage ; deploy:",
        "env.OTHER == 'prod' ; deploy:",
        "env.STAGE == true ; deploy:",
        "env.STAGE == 'prod' || true ; deploy:",
        "${{ env.STAGE }} == 'prod' ; deploy:",
        "contains(github.ref, matrix.stage) ; deploy:",
        "env.STAGE == 'a' && env.STAGE == 'b' ; deploy:",
      })
  void aConditionChoosesTheRuns(String condition, String expected) throws Unreadable {
    String env = "{STAGE: '${{ matrix.stage }}', ROLE: 'r-${{ matrix.stage }}'}";
    assertThat(String.join(", ", roles(env, "{stage: [prod, dev]}", condition, "run: make")))
        .isEqualTo(expected.equals("''") ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{ROLE: 'r-${{ env.ALL }}'} | run: make | deploy:r-all",
        "{ROLE: r} | run: echo ROLE=other >> $GITHUB_ENV | deploy:",
        "{ROLE: r} | run: echo OTHER=other >> $GITHUB_ENV | deploy:r",
        "{ROLE: 'r-${{ env.ROLE }}'} | run: make | deploy:",
        "{ROLE: 'r-${{ env.B }}', B: b} | run: make | deploy:",
        "{ROLE: } | run: make | deploy:",
      })
  void aVariableIsMadeOfThoseAroundItsScope(String env, String step, String expected)
      throws Unreadable {
    assertThat(roles(env, "{}", "", step)).containsExactly(expected);
  }

  /** Two rounds of 60 in 60 are already more than two million characters. */
  @Test
  void aTextThatBecomesVeryLongIsOpen() throws Unreadable {
    Node env = YamlNodes.parse("X: \"" + "${{ env.X }}".repeat(60) + "\"").get(0);
    Node longer = YamlNodes.parse("X: " + "x".repeat(9_000)).get(0);
    Node role = Node.text(1, "${{ env.X }}");
    Node twice = Node.text(1, "${{ env.X }}${{ env.X }}");
    assertThat(WorkflowText.in(Map.of(), env, env, env).of(role))
        .hasSizeLessThan(10_000)
        .matches(WorkflowText::isOpen);
    assertThat(WorkflowText.in(Map.of(), longer).of(role)).hasSize(9_000);
    assertThat(WorkflowText.in(Map.of(), longer).of(twice)).matches(WorkflowText::isOpen);
  }

  /** The token of a called workflow is given by the job that calls it, in its repository. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "workflow_call | {} | ubuntu-latest | 1",
        "workflow_call | {permissions: {id-token: write}} | self-hosted | 1",
        "workflow_call | {permissions: {contents: read}} | ubuntu-latest | 0",
        "workflow_call | {} | self-hosted | 0"
      })
  void aCalledWorkflowHasThePermissionsOfItsCaller(
      String on, String top, String runner, int expected) throws Unreadable {
    String text =
        ("{on: %s, jobs: {deploy: {runs-on: %s, steps: [{uses: aws-actions/configure-aws-creden"
                + "tials@v4, with: {role-to-assume: deploy}}]}}, <<: %s}")
            .formatted(on, runner, top);
    Node root = MergedFields.in(YamlNodes.parse(text).get(0));
    List<Declared> jobs =
        GitHubWorkflow.declaredIn("no-such-folder/.github/workflows/x.yml", root, Comments.in(""));
    assertThat(jobs).hasSize(expected);
    assertThat(jobs).allMatch(it -> !((PipelineJob) it).getsNoToken());
  }

  @Test
  void aCompositeActionIsNamed() throws Unreadable {
    String text =
        """
        runs:
          using: composite
          steps:
            - run: make
            - uses: aws-actions/configure-aws-credentials@v4
              with: {role-to-assume: "${{ inputs.role }}"}
        """;
    Node root = YamlNodes.parse(text).get(0);
    String file = ".github/actions/setup-aws/action.yml";
    assertThat(CompositeAction.isFile(file) && CompositeAction.is(root)).isTrue();
    assertThat(CompositeAction.declaredIn(file, root, Comments.in(text)))
        .singleElement()
        .isInstanceOfSatisfying(
            PipelineJob.class,
            it -> {
              assertThat(it.shown()).isEqualTo("setup-aws");
              assertThat(it.role()).isEmpty();
              assertThat(it.source()).isEqualTo(RoleSource.ACTION);
            });
  }
}
