package dev.whoami.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms that files of people take, each restated in its shortest words. */
class RealFormsTest {
  private final Path folder;

  RealFormsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Lint judged(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    Lint lint = Lint.of(List.of(file.toString()), Set.of());
    assertThat(lint.unreadable()).isEmpty();
    return lint;
  }

  private static Set<String> codes(Lint lint) {
    return lint.findings().stream()
        .map(it -> it.finding().severity().name().charAt(0) + it.finding().code().substring(3))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> ofContainer(String container) throws IOException {
    String text =
        "{\"family\": \"x\", \"requiresCompatibilities\": [\"EC2\"], \"containerDefinitions\": [{"
            + "\"name\": \"c\", \"image\": \"app:1\", "
            + container
            + "}]}";
    return codes(judged("x.json", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'environment': [{'name': 'AWS_BATCH_QUEUE', 'value': 'q'}]",
        "'environment': [{'name': 'S3_BUCKET', 'value': 'b'}]",
        "'environment': [{'name': 'ORDERS_DYNAMODB_TABLE', 'value': 'b'}]",
        "'environment': [{'name': 'X', 'value': 's3a://b/c'}]",
        "'environment': [{'name': 'X', 'value': 'https://s3.eu-west-1.amazonaws.com/b'}]",
        "'environment': [{'name': 'X', 'value': 'https://b.s3.amazonaws.com/c'}]",
        "'environment': [{'name': 'X', 'value': 'arn:aws-cn:sns:cn-north-1:111122223333:t'}]",
        "'command': ['sh', '-c', 'aws s3 cp s3://a b']",
        "'entryPoint': ['aws', 's3', 'ls']",
        "'image': 'public.ecr.aws/aws-cli/aws-cli:2'",
        "'image': 'amazon/aws-xray-daemon'",
        "'logConfiguration': {'logDriver': 'awsfirelens', 'options': {'Name': 'cloudwatch_logs'}}"
      })
  void theseSignsAreAnError(String container) throws IOException {
    assertThat(ofContainer(container.replace('\'', '"'))).contains("E801");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'environment': []",
        "'environment': [{'name': 'DB', 'value': 'x.abc.us-west-2.rds.amazonaws.com'}]",
        "'environment': [{'name': 'SESSION_SECRET', 'value': 'x'}]",
        "'environment': [{'name': 'LOGS_S3_URL', 'value': 'https://logs.example.test/'}]",
        "'environment': [{'name': 'LAWS_REGION', 'value': 'x'}]",
        "'environment': [{'name': 'AWS_REGION', 'value': 'x'}, {'name': 'AWS_DEFAULT_REGION'}]",
        "'environment': [{'name': 'AWS_COGNITO_USER_POOL_ID', 'value': 'x'}]",
        "'command': ['java', '-jar', 'laws.jar']",
        "'logConfiguration': {'logDriver': 'awslogs', 'options': {'awslogs-region': 'us-west-2'}}",
        "'logConfiguration': {'logDriver': 'awsfirelens', 'options': {'Name': 'datadog'}}"
      })
  void theseTellNothing(String container) throws IOException {
    assertThat(ofContainer(container.replace('\'', '"'))).containsExactly("N801");
  }

  @ParameterizedTest
  @CsvSource({
    "nginx:1.27, true",
    "docker.io/library/redis:7, true",
    "public.ecr.aws/docker/library/httpd, true",
    "amazon/amazon-ecs-sample, true",
    "nginx@sha256:0123456789abcdef, true",
    "evil/nginx, false",
    "111122223333.dkr.ecr.us-west-2.amazonaws.com/nginx, false",
    "app:1, false"
  })
  void serversOfEverydayUseAreSilent(String image, boolean isSilent) throws IOException {
    assertThat(ofContainer("\"image\": \"" + image + "\"").isEmpty()).isEqualTo(isSilent);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EC2     | 'secrets': [{'name': 'DB', 'valueFrom': 'x'}]           | E802",
        "EC2     | 'repositoryCredentials': {'credentialsParameter': 'x'}   | E802",
        "EC2     | 'environmentFiles': [{'value': 'x', 'type': 's3'}]       | E802",
        "EC2     | 'logConfiguration': {'logDriver': 'awslogs'}             | ''",
        "EC2     | 'image': '111122223333.dkr.ecr.eu-west-1.amazonaws.com/x' | ''",
        "FARGATE | 'logConfiguration': {'logDriver': 'awslogs'}             | E802",
        "FARGATE | 'image': '111122223333.dkr.ecr.eu-west-1.amazonaws.com/x' | E802",
        "FARGATE | 'image': 'public.ecr.aws/x/y:1'                          | ''",
        "FARGATE | 'image': 'nginx'                                         | ''"
      })
  void anExecutionRoleIsNeededForThese(String launch, String container, String code)
      throws IOException {
    String text =
        "{'family': 'x', 'requiresCompatibilities': ['"
            + launch
            + "'], 'taskRoleArn': 'arn:aws:iam::111122223333:role/x', 'containerDefinitions':"
            + " [{'name': 'c', 'image': 'app:1', "
            + container
            + "}]}";
    Set<String> codes = codes(judged("x.json", text.replace('\'', '"')));
    assertThat(codes).isEqualTo(code.isEmpty() ? Set.of() : Set.of(code));
  }

  @Test
  void keysAndProfilesAreShownByTheirNames() throws IOException {
    String keys = "'environment': [{'name': 'AWS_SECRET_ACCESS_KEY', 'value': 'x'}]";
    String secrets = "'secrets': [{'name': 'AWS_ACCESS_KEY_ID', 'valueFrom': 'x'}]";
    String blank = "'environment': [{'name': 'AWS_ACCESS_KEY_ID', 'value': ''}]";
    assertThat(ofContainer(keys.replace('\'', '"'))).containsExactly("E805");
    assertThat(ofContainer(secrets.replace('\'', '"'))).containsExactly("E802", "W805");
    assertThat(ofContainer(blank.replace('\'', '"'))).containsExactly("N801");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<ROLE>", "${ROLE}", "arn:aws:iam::$ACCOUNT:role/x", "{{role}}", "__ROLE__"})
  void aPlaceholderIsNoRole(String role) throws IOException {
    String text =
        "{'family': 'x', 'taskRoleArn': '%s', 'executionRoleArn': '%s', 'containerDefinitions':"
            + " [{'name': 'c', 'image': '%s'}]}";
    Lint lint = judged("x.json", text.replace('\'', '"').replace("%s", role));
    assertThat(lint.findings()).isEmpty();
    assertThat(lint.unresolved()).hasSize(1);
  }

  @Test
  void anEmptyRoleIsNone() throws IOException {
    String text =
        """
        resource "aws_ecs_task_definition" "x" {
          task_role_arn = ""
          container_definitions = jsonencode([{ name = "x", image = "app:1" }])
        }
        """;
    assertThat(codes(judged("x.tf", text))).containsExactly("N801");
  }

  /** The style of Terraform 0.11, and what a parser stumbles over. */
  @Test
  void oldAndOddTerraformIsRead() throws IOException {
    String text =
        """
        provider "aws" { version = "~> 2.0" }
        /* a comment with "quotes" and { braces */
        variable "x" { type = map(object({ a = optional(string, "}") })) }
        locals {
          odd  = "a \\"quoted\\" ${join(",", ["b", "}"])} and $${not} %{ if true }x%{ endif }"
          more = { (var.key) = 1, "k-${var.x}" : [for k, v in var.m : k if v != ""] }
          cond = var.a == "b" ? [
            "c", # with a comment ]
          ] : []
          text = <<EOT
        resource "fake" "inside" { ${var.a} }
        EOT
        }
        resource "aws_ecs_task_definition" "x" {
          family = "${var.name}"
          providers = { aws.west = aws.west }
          task_role_arn = "${aws_iam_role.x.arn}"
          container_definitions = "${file("x.json")}"
          lifecycle { ignore_changes = [tags["x"]] }
        }
        resource "aws_iam_role" "x" {
          assume_role_policy = "${data.aws_iam_policy_document.x.json}"
        }
        data "aws_iam_policy_document" "x" {
          statement {
            principals {
              type        = "Service"
              identifiers = ["ec2.amazonaws.com"]
            }
          }
        }
        """;
    assertThat(codes(judged("x.tf", text))).containsExactly("E804");
  }

  @ParameterizedTest
  @CsvSource({
    "Service, ecs-tasks.amazonaws.com, false",
    "Service, ecs-tasks.amazonaws.com.cn, false",
    "Service, ecs.amazonaws.com, true",
    "AWS, arn:aws:iam::111122223333:root, true"
  })
  void aTaskRoleTrustsEcsTasks(String type, String principal, boolean isWrong) throws IOException {
    String text =
        "Resources:\n  R:\n    Type: AWS::IAM::Role\n    Properties:\n"
            + "      AssumeRolePolicyDocument:\n        Statement:\n          - Effect: Allow\n"
            + "            Principal: { "
            + type
            + ": \""
            + principal
            + "\" }\n  T:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n"
            + "      TaskRoleArn: !GetAtt R.Arn\n      ContainerDefinitions: []\n";
    assertThat(codes(judged("x.yaml", text)).contains("E804")).isEqualTo(isWrong);
  }

  @Test
  void whatDependsOnSomethingUnknownIsNotJudged() throws IOException {
    String text =
        """
        Resources:
          R:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - Effect: Allow
                    Principal: { Service: !Sub "ecs-tasks.${AWS::URLSuffix}" }
          T:
            Type: AWS::ECS::TaskDefinition
            Properties:
              TaskRoleArn: !If [HasRole, !Ref Role, !Ref "AWS::NoValue"]
              ExecutionRoleArn: !GetAtt R.Arn
              ContainerDefinitions:
                - Name: x
                  Image: !ImportValue Image
                  Environment: !If [Prod, [], !Ref "AWS::NoValue"]
        """;
    Lint lint = judged("x.yaml", text);
    assertThat(lint.findings()).isEmpty();
    assertThat(lint.unresolved()).extracting(it -> it.text()).hasSize(1);
  }

  @Test
  void aStateIsReadLikeAPlan() throws IOException {
    String text =
        """
        {"format_version": "1.0", "values": {"root_module": {"resources": [
          {"values": {"family": "x", "task_role_arn": "",
            "container_definitions": "[{\\"name\\": \\"x\\", \\"image\\": \\"app:1\\"}]"},
           "type": "aws_ecs_task_definition", "address": "aws_ecs_task_definition.x"}]}}}
        """;
    Lint lint = judged("x.json", text);
    assertThat(codes(lint)).containsExactly("N801");
    assertThat(lint.findings().get(0).at().address()).contains("aws_ecs_task_definition.x");
  }

  @Test
  void aPlanOfChangesAloneIsRead() throws IOException {
    String text =
        """
        {"format_version": "1.2", "resource_changes": [
          {"address": "aws_ecs_task_definition.x", "type": "aws_ecs_task_definition",
           "change": {"actions": ["create"], "after": {"family": "x", "container_definitions":
             "[{\\"name\\": \\"x\\", \\"image\\": \\"app:1\\"}]"},
             "after_unknown": {"arn": true}}},
          {"address": "aws_ecs_task_definition.gone", "type": "aws_ecs_task_definition",
           "change": {"actions": ["delete"], "after": null, "after_unknown": {}}}]}
        """;
    assertThat(codes(judged("x.json", text))).containsExactly("N801");
  }
}
