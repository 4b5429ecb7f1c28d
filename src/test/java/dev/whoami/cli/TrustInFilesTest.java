package dev.whoami.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whoami.trust.TrustAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Trust policies as files of Terraform and CloudFormation have them, before they are deployed. */
class TrustInFilesTest {
  private static final String GITHUB =
      "--issuer https://token.actions.githubusercontent.com --aud sts.amazonaws.com --sub ";

  private static final String DOCUMENT =
      """
      variable "branch" {}
      locals { provider = "token.actions.githubusercontent.com" }

      data "aws_iam_policy_document" "trust" {
        statement {
          actions = ["sts:AssumeRoleWithWebIdentity"]
          principals {
            type        = "Federated"
            identifiers = ["arn:aws:iam::111122223333:oidc-provider/${local.provider}"]
          }
          condition {
            test     = "StringEquals"
            variable = "${local.provider}:aud"
            values   = ["sts.amazonaws.com"]
          }
          condition {
            test     = "StringLike"
            variable = "${local.provider}:sub"
            values   = ["repo:octo/app:ref:refs/heads/main"]
          }
        }
      }

      resource "aws_iam_role" "deploy" {
        name               = "deploy"
        assume_role_policy = data.aws_iam_policy_document.trust.json
      }
      """;

  private static final String TEMPLATE =
      """
      Resources:
        Deploy:
          Type: AWS::IAM::Role
          Properties:
            RoleName: deploy
            AssumeRolePolicyDocument:
              Version: "2012-10-17"
              Statement:
                - Effect: Allow
                  Principal:
                    Federated: arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com
                  Action: sts:AssumeRoleWithWebIdentity
                  Condition:
                    StringEquals:
                      token.actions.githubusercontent.com:sub: repo:octo/app:ref:refs/heads/main
      """;

  private final Path folder;

  TrustInFilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private List<TrustAnswer> answers(String file, String text, String options) throws IOException {
    Files.writeString(folder.resolve(file), text);
    return answers(folder.resolve(file).toString(), options);
  }

  private static List<TrustAnswer> answers(String path, String options) {
    TrustCommand command = new TrustCommand();
    new CommandLine(command).parseArgs((path + " " + options).split(" "));
    return command.answers(TrustInput.policies(path), command.caller());
  }

  private static String kinds(List<TrustAnswer> answers) {
    return answers.stream()
        .map(it -> it.policy().name() + " " + it.kind())
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource({
    "repo:octo/app:ref:refs/heads/main, ALLOWED",
    "repo:octo/app:ref:refs/heads/other, DENIED"
  })
  void theDocumentOfARoleIsJudged(String subject, String answer) throws IOException {
    assertThat(kinds(answers("main.tf", DOCUMENT, GITHUB + subject))).isEqualTo("deploy " + answer);
    assertThat(kinds(answers(folder.toString(), GITHUB + subject))).isEqualTo("deploy " + answer);
    assertThat(kinds(answers("app.yaml", TEMPLATE, GITHUB + subject)))
        .isEqualTo("deploy " + answer);
  }

  /** Whatever is unknown may decide: a part of a name, a value, a key, an action, an effect. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "repo:octo/app:ref:refs/heads/main | repo:octo/app:ref:refs/heads/${var.branch}",
        "[\"repo:octo/app:ref:refs/heads/main\"] | [var.branch]",
        "[\"repo:octo/app:ref:refs/heads/main\"] | var.branch",
        "\"${local.provider}:sub\" | \"${var.branch}:sub\"",
        "\"StringLike\" | var.branch",
        "[\"sts:AssumeRoleWithWebIdentity\"] | [var.branch]",
        "\"Federated\" | var.branch",
        "111122223333:oidc-provider/${local.provider} |"
            + " ${var.branch}:oidc-provider/${local.provider}",
        "111122223333:oidc-provider/${local.provider} | 111122223333:oidc-provider/${var.branch}",
        "actions = | source_policy_documents = [var.branch] #",
        "actions = [ | 'effect = var.branch\nactions = ['",
        "variable = \"${local.provider}:sub\" | variable = \"${local.provider}:aud\" #",
        "data.aws_iam_policy_document.trust.json | var.branch"
      })
  void whatIsNotKnownIsNeverAllowed(String known, String unknown) throws IOException {
    String text = DOCUMENT.replace(known, unknown);
    assertThat(text).isNotEqualTo(DOCUMENT);
    String main = GITHUB + "repo:octo/app:ref:refs/heads/main";
    boolean isTwice = unknown.contains(":aud\" #");
    String test = isTwice ? text.replace("StringLike", "StringEquals") : text;
    assertThat(kinds(answers("main.tf", test, main))).isEqualTo("deploy DEPENDS");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "arn:aws:iam::111122223333:oidc | !Sub arn:aws:iam::${AWS::AccountId}:oidc | DEPENDS",
        "repo:octo/app:ref:refs/heads/main | !Ref AWS::StackName | DEPENDS",
        "oidc-provider/token.actions.githubusercontent.com | oidc-provider/gitlab.com | DENIED"
      })
  void aTemplateIsJudgedInTheSameWay(String old, String changed, String answer) throws IOException {
    String main = GITHUB + "repo:octo/app:ref:refs/heads/main";
    String text = TEMPLATE.replace(old, changed);
    assertThat(kinds(answers("app.yaml", text, main))).isEqualTo("deploy " + answer);
  }

  @Test
  void aCallerOfAnotherKindIsDeniedWhateverTheProviderIs() throws IOException {
    String text = DOCUMENT.replace("${local.provider}\"]", "${var.branch}\"]");
    assertThat(kinds(answers("main.tf", text, "--caller ec2.amazonaws.com")))
        .isEqualTo("deploy DENIED");
  }

  @Test
  void aFolderHasTheRolesOfAllItsFiles() throws IOException {
    Files.writeString(
        folder.resolve("more.tf"),
        DOCUMENT.replaceAll("(?s).*\n(?=resource)", "").replace("deploy", "test"));
    String options = GITHUB + "repo:octo/app:ref:refs/heads/main";
    assertThat(kinds(answers("main.tf", DOCUMENT, options))).isEqualTo("deploy ALLOWED");
    assertThat(kinds(answers(folder.toString(), options)))
        .isEqualTo("deploy ALLOWED, test ALLOWED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"variable \"a\" {}\n", "resource \"aws_iam_role\" {"})
  void aFileWithoutARoleIsWrongUsage(String text) throws IOException {
    Files.writeString(folder.resolve("main.tf"), text);
    assertThatThrownBy(() -> answers(folder.resolve("main.tf").toString(), GITHUB + "x"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("; give a file with a role, or its policy");
  }

  /** "Declares no role" would be wrong: with other parameters the template makes it. */
  @Test
  void aRoleUnderAFalseConditionIsNamed() throws IOException {
    String condition =
        """
        Parameters: {Stage: {Type: String, Default: dev}}
        Conditions: {IsProd: !Equals [!Ref Stage, prod]}
        """;
    String template =
        condition + TEMPLATE.replace("Role\n    Prop", "Role\n    Condition: IsProd\n    Prop");
    assertThatThrownBy(() -> answers("template.yaml", template, GITHUB + "x"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("declares roles only under conditions that are false")
        .hasMessageContaining("(deploy)");
    assertThat(answers("b.yaml", template.replace("dev", "prod"), GITHUB + "x")).hasSize(1);
  }
}
