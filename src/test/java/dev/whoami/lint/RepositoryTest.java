package dev.whoami.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.diagnosis.Severity;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.setting.LintSettings;
import dev.whoami.report.writer.RenderOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A whole repository: which of its files are judged, which are passed over, which are broken. */
class RepositoryTest {
  private static final String TASK =
      """
      resource "aws_ecs_task_definition" "orders" {
        family                = "orders"
        container_definitions = jsonencode([{
          name = "c", image = "app:1", environment = [{ name = "S3_BUCKET", value = "x" }]
        }])
      }
      """;
  private static final String DEFINITION =
      """
      {"family": "x", "containerDefinitions": [{"name": "y", "image": "z"}]}
      """;

  private static final String OPEN_POLICY =
      """
      Parameters:
        Policy: {Type: String, Default: ""}
      Conditions:
        Has: !Not [!Equals [!Ref Policy, ""]]
      Resources:
        Execution:
          Type: AWS::IAM::Role
          Properties:
            AssumeRolePolicyDocument:
              Statement:
                - Effect: Allow
                  Principal: {Service: ecs-tasks.amazonaws.com}
                  Action: sts:AssumeRole
            ManagedPolicyArns:
              - POLICY
        Task:
          Type: AWS::ECS::TaskDefinition
          Properties:
            RequiresCompatibilities: [FARGATE]
            ExecutionRoleArn: !GetAtt Execution.Arn
            ContainerDefinitions:
              - Name: c
                Image: "111122223333.dkr.ecr.us-west-2.amazonaws.com/app:1"
      """;

  private final Path folder;

  RepositoryTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Lint judged(String... paths) {
    List<String> named =
        Arrays.stream(paths)
            .map(it -> it.isEmpty() ? folder.toString() : folder + "/" + it)
            .toList();
    return Lint.in(named, LintSettings.usual(), Duration.ofMinutes(1));
  }

  private List<String> files(Lint lint) {
    return lint.files().stream().map(it -> it.substring(folder.toString().length() + 1)).toList();
  }

  @Test
  void aFileOfVariablesThatGitIgnoresIsADevelopersOwn() throws IOException {
    write(".git/HEAD", "");
    write("app/compose.yml", "services: {web: {image: 'web:1', env_file: keys/web.env}}");
    write("app/keys/web.env", "AWS_ACCESS_KEY_ID=AKIAHANDMADEKEYZZZZZ");
    assertThat(judged("").exitCode()).isEqualTo(1);
    write("app/.gitignore", "keys/");
    assertThat(judged("").exitCode()).isZero();
    write("app/.gitignore", "*.env");
    assertThat(judged("").exitCode()).isZero();
    write("app/.gitignore", "*.env\n!web.env");
    assertThat(judged("").exitCode()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "compose.yaml, 'services: {a: {image: b}}', 1",
    "app/docker-compose.dev.yml, 'services: {a: {build: .}}', 1",
    "docker-compose_dev.yml, 'services: {a: {image: b}}', 1",
    "docker_compose.yaml, 'services: {a: {image: b}}', 1",
    "prod.docker-compose.yml, 'services: {a: {image: b}}', 1",
    "decompose.yml, 'services: {a: {image: b}}', 0",
    "other.yaml, 'services: {a: {image: b}}', 0",
    "compose.yaml, 'version: 2', 0",
    "copilot/api/manifest.yml, 'type: Backend Service\nname: api', 1",
    "copilot/environments/test/manifest.yml, 'type: Environment\nname: test', 0",
  })
  void composeFilesAndManifestsOfCopilotAreLookedInto(String name, String text, int judged)
      throws IOException {
    write(name, text.replace("\\n", "\n"));
    assertThat(judged("").files()).hasSize(judged);
    assertThat(judged("").unreadable()).isEmpty();
  }

  /** What can be read is checked; the rest is listed with what to do. */
  @ParameterizedTest
  @CsvSource({
    "app.yaml.j2, 'apiVersion: v1\nkind: Pod\nspec: {a: \"{{ image }}\"}', 1, 0",
    "app.yml.tmpl, 'apiVersion: v1\nkind: Pod\nspec: {{ .Spec }', 0, 1",
    "app.yaml.erb, 'apiVersion: v1\nkind: Pod\n<% if a %>\nspec: {}\n<% end %>', 0, 1",
    "docker-compose.yml.example, 'services: {a: {image: b}}', 1, 0",
    "values.yaml.tpl, 'a: {{ b }}', 0, 0",
    "app.json.tpl, '{\"containerDefinitions\": [{\"name\": \"x\", \"image\": \"y\"}]}', 0, 0",
  })
  void templatesOfManifestsAreCheckedOrListed(String name, String text, int judged, int open)
      throws IOException {
    write(name, text.replace("\\n", "\n"));
    Lint lint = judged("");
    assertThat(lint.files()).hasSize(judged);
    assertThat(lint.unreadable()).isEmpty();
    assertThat(lint.unresolved()).hasSize(open);
  }

  /** A folder called gitlab may hold what GitLab runs on; the repository may lie in one. */
  @ParameterizedTest
  @CsvSource({
    "k8s/gitlab/runner.yaml, 'apiVersion: v1\nkind: Pod\nspec: {containers: [{name: a, image: b,"
        + " env: [{name: AWS_ACCESS_KEY_ID, value: AKIAHANDMADEKEYZZZZZ}]}]}'",
    "gitlab/docker-compose.yml, 'services: {a: {image: b, environment: {AWS_ACCESS_KEY_ID:"
        + " AKIAHANDMADEKEYZZZZZ}}}'",
  })
  void aFolderOfGitLabHoldsOtherThingsThanPipelines(String name, String text) throws IOException {
    write(name, text);
    assertThat(judged("").findings()).hasSize(1);
    assertThat(judged(name).findings()).hasSize(1);
    write("gitlab/values.yml", "a: b");
    assertThat(judged("gitlab/values.yml").exitCode()).isEqualTo(2);
  }

  /** A placeholder is not a mistake; a value that stays as it is may be one. */
  @ParameterizedTest
  @CsvSource({
    "a.yaml.example, REPLACE_ME, changeme, 0",
    "a.yaml.example, your-role-arn-here, test, 0",
    "a.yaml.tmpl, '[[ role ]]', '[[ key ]]', 0",
    "a.yaml.tmpl, '@@ROLE@@', x, 0",
    "a.yaml.tmpl, 'arn:aws:iam::[[ account ]]:role/a', x, 0",
    "a.yaml.tmpl, 'arn:aws:iam::@@ACCOUNT@@:role/a', x, 0",
    "a.yaml.example, 'arn:aws:iam::1:role/a', AKIAHANDMADEKEYZZZZZ, 2",
    "a.yaml, REPLACE_ME, changeme, 2",
  })
  void whatIsToBeFilledInIsNoMistake(String name, String role, String key, int findings)
      throws IOException {
    write(
        name,
        """
        apiVersion: v1
        kind: ServiceAccount
        metadata: {name: a, annotations: {eks.amazonaws.com/role-arn: "%s"}}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: b}
        spec: {containers: [{name: c, image: d, env: [{name: AWS_ACCESS_KEY_ID, value: "%s"}]}]}
        """
            .formatted(role, key));
    assertThat(judged("").findings()).hasSize(findings);
  }

  /** Other values may make what an empty default leaves out. */
  @ParameterizedTest
  @CsvSource({
    "app/README.md, 0, 1",
    "other/prod.tfvars, 1, 0",
    "prod.tfvars, 1, 0",
    "app/terragrunt.hcl, 1, 0",
    "live/terragrunt.hcl, 1, 0"
  })
  void whatDefaultsLeaveOutIsSaidOrMadeByOtherValues(String name, int findings, int open)
      throws IOException {
    write(".git/HEAD", "");
    write(
        "app/main.tf",
        """
        variable "apps" {
          default = {}
        }
        resource "kubernetes_pod" "apps" {
          for_each = var.apps
          metadata { name = each.key }
          spec {
            container {
              name  = "web"
              image = "web:1"
              env {
                name  = "ORDERS_S3_BUCKET"
                value = "orders"
              }
            }
          }
        }
        """);
    write(name, "");
    Lint lint = judged("");
    assertThat(lint.findings()).hasSize(findings);
    assertThat(lint.unresolved()).hasSize(open);
  }

  @Test
  void aModuleThatTerraformHasBroughtIsReadWhereItLies() throws IOException {
    write("main.tf", "module \"orders\" {\n  source = \"acme/orders/aws\"\n}\n");
    assertThat(judged("").judged().inFull()).isZero();
    assertThat(judged("").unresolved()).hasSize(1);
    write(".terraform/modules/orders/main.tf", "module \"inner\" {\n  source = \"./in\"\n}\n");
    write(".terraform/modules/orders/in/main.tf", TASK);
    write(
        ".terraform/modules/modules.json",
        """
        {"Modules": [
          {"Key": "", "Source": "", "Dir": "."},
          {"Key": "orders", "Source": "registry/acme", "Dir": ".terraform/modules/orders"}
        ]}
        """);
    assertThat(judged("").judged().inFull()).isEqualTo(1);
    assertThat(judged("").unresolved()).isEmpty();
    write(".terraform/modules/modules.json", "no list");
    assertThat(judged("").unresolved()).hasSize(1);
  }

  @Test
  void anAccountAndWhatGivesItARoleMayBeInAnyFiles() throws IOException {
    String pod =
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: a, namespace: shop}
        spec: {serviceAccountName: a, containers: [{name: c, image: amazon/aws-cli}]}
        """;
    write("pods/a.yaml", pod);
    assertThat(judged("").findings()).isEmpty();
    write(
        "accounts/a.yaml",
        "apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: a, namespace: shop}\n");
    assertThat(judged("").findings())
        .extracting(it -> it.finding().code())
        .containsExactly("WHO817");
    write(
        "roles/main.tf",
        """
        resource "aws_eks_pod_identity_association" "a" {
          namespace       = "shop"
          service_account = "a"
        }
        """);
    assertThat(judged("").findings()).isEmpty();
    write("roles/main.tf", "module \"a\" {\n  source = \"acme/eks-pod-identity/aws\"\n}\n");
    assertThat(judged("").findings()).isEmpty();
  }

  /** Only these are looked at in JSON, and in what does not say what it is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.json | {\"apiVersion\": \"v1\", \"kind\": \"ServiceAccount\", \"metadata\": {\"name\":"
            + " \"a\", \"annotations\": {\"eks.amazonaws.com/role-arn\": \"arn\"}}} | 0",
        "a.json | {\"apiVersion\": \"v1\", \"kind\": \"ServiceAccount\", \"metadata\": {\"name\":"
            + " \"b\", \"annotations\": {\"eks.amazonaws.com/role-arn\": \"arn\"}}} | 1",
        "kustomization.yml | commonAnnotations: {eks.amazonaws.com/role-arn: arn} | 0",
        "kustomization.yml | commonAnnotations: {other: arn} | 1",
        "other.yml | commonAnnotations: {eks.amazonaws.com/role-arn: arn} | 1",
        "kustomization.yaml | patches: [{path: p.yaml, target: {kind: ServiceAccount, name: a}}]"
            + " | 0",
        "kustomization.yaml | patches: [{path: p.yaml, target: {kind: ServiceAccount, name: b}}]"
            + " | 1",
        "kustomization.yaml | patches: [{path: p.yaml, target: {kind: Deployment, name: a}}] | 1",
        "kustomization.yaml | patches: [{path: p.yaml, target: {name: a}}] | 0",
        "kustomization.yaml | patches: [{patch: eks.amazonaws.com/role-arn, target: {name: b}}] |"
            + " 1",
        "kustomization.yaml | patches: [{patch: eks.amazonaws.com/role-arn, target: {name: a}}] |"
            + " 0",
        "kustomization.yaml | patches: [{patch: eks.amazonaws.com/role-arn}] | 0",
        "kustomization.yaml | patches: [{path: p.yaml, target: {kind: ServiceAccount, name: .*}}]"
            + " | 0",
      })
  void whatGivesAnAccountARoleIsFoundInAFolder(String file, String text, int findings)
      throws IOException {
    write(
        "app.yaml",
        """
        apiVersion: v1
        kind: ServiceAccount
        metadata: {name: a}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: a}
        spec: {serviceAccountName: a, containers: [{name: c, image: amazon/aws-cli}]}
        """);
    write("roles/" + file, text);
    assertThat(judged("").findings()).filteredOn(it -> isWithoutRole(it)).hasSize(findings);
  }

  private static boolean isWithoutRole(LintFinding found) {
    return found.finding().code().equals("WHO817");
  }

  /** As Kustomize does it; beside an association for the name that comes out. */
  @ParameterizedTest
  @CsvSource({
    "namePrefix: prod-, prod-a, 0",
    "namePrefix: prod-, test-a, 1",
    "namePrefix: prod-, prod-b, 1",
    "nameSuffix: -v2, a-v2, 0",
    "namePrefix: ${STAGE}-, any, 0",
    "resources: [a.yaml], prod-a, 1",
  })
  void anAssociationMayBeForTheNameThatAnAccountGets(String words, String account, int findings)
      throws IOException {
    write("base/a.yaml", "apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: a}\n");
    write(
        "base/pod.yaml",
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: a}
        spec: {serviceAccountName: a, containers: [{name: c, image: amazon/aws-cli}]}
        """);
    write("prod/kustomization.yaml", words);
    write(
        "main.tf",
        "resource \"aws_eks_pod_identity_association\" \"a\" {\n  namespace = \"shop\"\n"
            + "  service_account = \""
            + account
            + "\"\n}\n");
    assertThat(judged("").findings()).filteredOn(it -> isWithoutRole(it)).hasSize(findings);
  }

  @Test
  void aFolderIsJudgedWithTheFoldersInIt() throws IOException {
    write("main.tf", "");
    write("services/orders/main.tf", TASK);
    write("services/definition.json", DEFINITION);
    write("README.md", "text");
    Lint lint = judged("");
    assertThat(files(lint))
        .containsExactly("main.tf", "services/definition.json", "services/orders/main.tf");
    assertThat(lint.judged().inFull()).isEqualTo(2);
    assertThat(lint.exitCode()).isEqualTo(1);
    assertThat(LintFormat.TEXT.render(lint, RenderOptions.plain()))
        .contains("2 task definitions checked\n")
        .doesNotContain("ok ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"node_modules/x.tf", ".terraform/modules/x.tf", ".git/x.tf", "a/.terraform/x.tf"})
  void whatOthersPutThereIsNotEntered(String name) throws IOException {
    write(name, TASK);
    assertThat(judged("").files()).isEmpty();
  }

  @Test
  void whatGitIgnoresIsPassedOverUnlessItIsNamed() throws IOException {
    Files.createDirectories(folder.resolve(".git/info"));
    write(".gitignore", "build/\n*.bak.tf\n");
    write(".git/info/exclude", "local.tf\n");
    write("infra/.gitignore", "!keep.bak.tf\n");
    for (String each : List.of("build/a.tf", "x.bak.tf", "infra/keep.bak.tf", "infra/local.tf")) {
      write(each, TASK);
    }
    assertThat(files(judged(""))).containsExactly("infra/keep.bak.tf");
    assertThat(files(judged("infra"))).containsExactly("infra/keep.bak.tf");
    assertThat(files(judged("build"))).containsExactly("build/a.tf");
    assertThat(files(judged("x.bak.tf"))).containsExactly("x.bak.tf");
  }

  @ParameterizedTest
  @CsvSource({
    "package.json, '{\"name\": \"x\", \"image\": 1}'",
    "products.json, '[{\"name\": \"shirt\", \"image\": \"shirt.png\"}]'",
    "broken.json, '{\"name\": '",
    "policy.json, '{\"Statement\": [{\"Resource\": \"AWS::AccountId\"}]}'",
    "mkdocs.yml, 'site_name: x'",
    "broken.yaml, 'a: [b'",
    "taskdef.json, '{\"containerDefinitions\": [{\"name\": \"x\", \"cpu\": ${cpu}}]}'",
    "cookie.tf, 'locals {\n  {% if x %}\n  a = {{ cookiecutter.a }}\n}\n'",
    "erb.tf, 'locals {\n  a = <%= a %>\n}\n'",
    "expanded.tf, 'locals {\n  a = ${COUNT}\n}\n'",
    "nested.tf, 'locals {\n  a = \"${aws_iam_role.${NAME}.id}\"\n}\n'",
    "script.yml, '#!/bin/bash\nmount -o a: b: c\n'",
    "script.yaml, '#!/usr/bin/env sh\nmount -o a: b: c\n'",
    "empty.yaml, ''"
  })
  void whatIsOfAnotherKindIsPassedOverInSilence(String name, String text) throws IOException {
    write(name, text);
    Lint lint = judged("");
    assertThat(lint.exitCode()).as(lint.unreadable().toString()).isZero();
    assertThat(lint.files()).isEmpty();
    assertThat(LintFormat.TEXT.render(lint, RenderOptions.plain())).startsWith("Nothing checked\n");
  }

  @ParameterizedTest
  @CsvSource({
    "task.template, '{\"containerDefinitions\": [{\"name\": \"c\", \"image\": @VERSION@}]}'",
    "task.tpl.json, '{\"containerDefinitions\": [{\"name\": \"c\", \"cpu\": <CPU>}]}'",
    "chart/templates/deployment.yaml, 'apiVersion: v1\nkind: Pod\nspec: {{ .Values.spec }'",
    "envsubst.json, '{\"family\": $NAME, \"containerDefinitions\": []}'"
  })
  void aTemplateThatOthersFillInIsNamedAndNothingFails(String name, String text)
      throws IOException {
    write(name, text);
    Lint lint = judged("");
    assertThat(lint.exitCode()).as(lint.unreadable().toString()).isZero();
    assertThat(LintFormat.TEXT.render(lint, RenderOptions.plain()).replaceAll("\\s+", " "))
        .contains(name + ": This is a template that is not")
        .contains("0 errors, 0 warnings, 0 notes");
  }

  @Test
  void whatIsOfAnotherKindIsReportedWhereItIsNamed() throws IOException {
    write("package.json", "{\"name\": \"x\"}");
    write("taskdef.json", "{\"containerDefinitions\": [{\"cpu\": ${cpu}}]}");
    assertThat(judged("package.json").exitCode()).isEqualTo(2);
    assertThat(judged("taskdef.json").exitCode()).isEqualTo(2);
    assertThat(judged("none.json").exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "main.tf, 'resource \"a\" {'",
    "reference.tf, 'locals {\n  a = \"${B}\"\n  b = \"${c}-${D}\"\n'",
    "quoted.tf, 'resource \"{{ a }}\" { # {{ b }}'",
    "heredoc.tf, 'locals {\n  a = <<-X\n    {{ a }}\n  X\n  b = <<Y\n{% b %}\nY\n'",
    "app.json, '{\"containerDefinitions\": [}'",
    "app.json, '{\"$schema\": \"x\", \"containerDefinitions\": [}'",
    "template.yaml, 'Resources:\n  A: {Type: AWS::ECS::Service'",
    "sub.yaml, 'Resources:\n  A: {Type: AWS::ECS::Service, X: !Sub \"${AWS::StackName}-x\"'",
    "dynamic.yaml, 'Resources:\n  A: {Type: AWS::ECS::Service, X: \"{{resolve:ssm:x}}\"'",
    "pod.yaml, 'apiVersion: v1\nkind: Pod\nspec: {'"
  })
  void whatClaimsToBeOfOurKindsAndIsBrokenIsReported(String name, String text) throws IOException {
    write(name, text);
    write("good.json", DEFINITION);
    Lint lint = judged("");
    assertThat(lint.exitCode()).isEqualTo(2);
    assertThat(lint.unreadable()).containsOnlyKeys(folder + "/" + name);
    assertThat(LintFormat.TEXT.render(lint, RenderOptions.plain()))
        .contains("1 task definition checked, 1 file unreadable\n");
  }

  @Test
  void aPatternThatNoShellResolvedIsResolvedHere() throws IOException {
    write("a/main.tf", TASK);
    write("a/b/other.tf", TASK);
    write("a/b/app.json", DEFINITION);
    assertThat(files(judged("a/**/*.tf"))).containsExactly("a/main.tf", "a/b/other.tf");
    assertThat(files(judged("a/*.tf"))).containsExactly("a/main.tf");
    assertThat(files(judged("*/b"))).containsExactly("a/b/app.json", "a/b/other.tf");
    Lint none = judged("a/*.yaml");
    assertThat(none.exitCode()).isEqualTo(2);
    assertThat(none.unreadable()).containsOnlyKeys(folder + "/a/*.yaml");
  }

  @Test
  void aFileIsJudgedOnceHoweverOftenAndInWhateverWordsItIsNamed() throws IOException {
    write("app/definition.json", DEFINITION);
    write("app/broken.json", "{");
    Files.createSymbolicLink(folder.resolve("again"), folder.resolve("app"));
    String[] names = {
      "app/definition.json", "./app/definition.json", "app/../app//definition.json"
    };
    assertThat(files(judged(names))).containsExactly("app/definition.json");
    assertThat(files(judged("again", ""))).containsExactly("again/definition.json");
    assertThat(judged("", "./app/broken.json").exitCode()).as("named as well").isEqualTo(2);
  }

  @Test
  void aLinkIsFollowedInTheTreeAndNotOutOfIt(@TempDir Path elsewhere) throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    write("shared/task.tf", TASK);
    Files.writeString(elsewhere.resolve("secret.tf"), TASK);
    Files.createDirectories(folder.resolve("app"));
    Files.createSymbolicLink(folder.resolve("app/task.tf"), Path.of("../shared/task.tf"));
    Files.createSymbolicLink(folder.resolve("app/out.tf"), elsewhere.resolve("secret.tf"));
    Files.createSymbolicLink(folder.resolve("app/gone.tf"), Path.of("nothing.tf"));
    Files.createSymbolicLink(folder.resolve("circle"), Path.of("."));
    Files.createSymbolicLink(folder.resolve("away"), elsewhere);
    assertThat(files(judged(""))).containsExactly("app/task.tf", "shared/task.tf");
  }

  @Test
  void theFilesOfAFolderAreOneModuleEachFolderItsOwn() throws IOException {
    write("a/role.tf", "locals {\n  role = \"arn:aws:iam::111122223333:role/x\"\n}\n");
    write("a/task.tf", TASK.replace("family ", "task_role_arn = local.role\n  family "));
    write("b/task.tf", TASK.replace("family ", "task_role_arn = local.role\n  family "));
    Lint lint = judged("");
    assertThat(lint.judged().inFull()).isEqualTo(1);
    assertThat(lint.judged().open()).isEqualTo(1);
    assertThat(LintFormat.TEXT.render(lint, RenderOptions.plain()))
        .contains("1 task definition checked, 1 in part\n");
  }

  @Test
  void theServiceLinkedRoleIsSaidOnceForAllFiles() throws IOException {
    for (String each : List.of("a", "b", "c")) {
      write(each + "/main.tf", "resource \"aws_ecs_service\" \"s\" {\n  name = \"s\"\n}\n");
    }
    Lint lint = judged("");
    assertThat(lint.count(Severity.NOTE)).isEqualTo(1);
    assertThat(LintFormat.TEXT.render(lint, RenderOptions.plain()))
        .startsWith("WHO813  note: the service-linked role of ECS is created on first use\n");
  }

  @Test
  void modulesThatAreNotReadAreCounted() throws IOException {
    for (int i = 0; i < 30; i++) {
      write("s" + i + "/main.tf", "module \"vpc\" {\n  source = \"example/vpc/aws\"\n}\n");
    }
    assertThat(LintFormat.TEXT.render(judged(""), RenderOptions.plain()))
        .startsWith("Not checked\n  30 modules not read from here. ")
        .contains("\nNo task definition in 30 files\n");
  }

  @Test
  void manyFindingsAreCutAndTheRestIsCounted() throws IOException {
    for (int i = 0; i < 60; i++) {
      write("s" + i + "/main.tf", TASK);
    }
    Lint lint = judged("");
    String text = LintFormat.TEXT.render(lint, RenderOptions.plain());
    assertThat(text.lines()).hasSizeLessThanOrEqualTo(40);
    assertThat(text)
        .contains("60 errors", " and 54 more\n")
        .endsWith("\nShortened: 59 findings. To see all: java -jar whoami.jar lint --all\n");
    assertThat(text.split("Give it its own role", -1)).as("the fix, once").hasSize(2);
    String all = LintFormat.TEXT.render(lint, RenderOptions.plain().verbose(true));
    assertThat(all.split("Give it its own role", -1)).hasSize(61);
  }

  @Test
  void aFingerprintSurvivesMovedLinesAndOtherFindings() throws IOException {
    write("main.tf", TASK);
    String before = judged("").findings().get(0).fingerprint();
    write("main.tf", "# moved\n\n" + TASK.replace("orders\"\n", "renamed\"\n"));
    write("aaa.tf", TASK.replace("orders", "others"));
    assertThat(judged("").findings())
        .extracting(it -> it.fingerprint())
        .hasSize(2)
        .doesNotHaveDuplicates()
        .contains(before);
  }

  @Test
  void aSearchThatTakesTooLongIsReportedForThePath() throws IOException {
    write("main.tf", TASK);
    Lint lint = Lint.in(List.of(folder.toString()), LintSettings.usual(), Duration.ZERO);
    assertThat(lint.exitCode()).isEqualTo(2);
    assertThat(lint.unreadable().values()).allMatch(it -> it.contains("in time"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "var.role",
        "var.role != \"\" ? var.role : null",
        "!(var.role == \"\") && true ? var.role : null",
        "length(var.role) > 0 ? var.role : null",
        "try(var.roles.orders, null)",
        "lookup(var.roles, \"orders\", null)",
        "\"${var.role}\"",
        "join(\"\", [var.role])"
      })
  void anEmptyDefaultLeavesOpenWhatItDecides(String role) throws IOException {
    String variables =
        "variable \"role\" {\n  default = \"\"\n}\nvariable \"roles\" {\n  default = {}\n}\n";
    String task = TASK.replace("family ", "task_role_arn = " + role + "\n  family ");
    write("main.tf", variables + task);
    Lint lint = judged("");
    assertThat(lint.findings()).isEmpty();
    assertThat(lint.judged().open()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"!If [Has, !Ref Policy, !Ref AWS::NoValue]", "!Ref Policy"})
  void aPolicyThatAnEmptyDefaultLeavesOutMayBeThere(String policy) throws IOException {
    write("template.yaml", OPEN_POLICY.replace("POLICY", policy));
    assertThat(judged("").findings())
        .extracting(it -> it.finding().code())
        .doesNotContain("WHO809");
    write("template.yaml", OPEN_POLICY.replace("POLICY", "arn:aws:iam::aws:policy/other"));
    assertThat(judged("").findings()).extracting(it -> it.finding().code()).contains("WHO809");
  }

  @Test
  void conditionsThatNameEachOtherVeryOftenAreJudgedAtOnce() throws IOException {
    StringBuilder text = new StringBuilder("Parameters:\n  P: {Type: String, Default: \"\"}\n");
    text.append("Conditions:\n  C0: !Equals [!Ref P, \"\"]\n");
    for (int i = 1; i < 15; i++) {
      String inner = "!Condition C" + (i - 1);
      text.append("  C" + i + ": !And [" + (inner + ", ").repeat(9) + inner + "]\n");
    }
    text.append("Resources:\n  T:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n");
    text.append("      TaskRoleArn: !If [C14, !Ref AWS::NoValue, x]\n");
    text.append("      ContainerDefinitions: [{Name: c, Image: \"app:1\"}]\n");
    write("template.yaml", text.toString());
    Lint lint = Lint.in(List.of(folder.toString()), LintSettings.usual(), Duration.ofSeconds(20));
    assertThat(lint.unreadable()).isEmpty();
    assertThat(lint.judged().open()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "data.terraform_remote_state.iam.outputs.task, data.terraform_remote_state.iam.outputs.other,"
        + " 0",
    "var.roles.task, var.roles.other, 0",
    "var.roles[0], var.roles[0], 1",
    "aws_iam_role.both.arn, aws_iam_role.both.id, 1"
  })
  void partsOfOneThingAreNotOneRole(String task, String execution, int both) throws IOException {
    String roles = "task_role_arn = " + task + "\n  execution_role_arn = " + execution;
    String things =
        """
        variable "roles" {}
        data "terraform_remote_state" "iam" {}
        resource "aws_iam_role" "both" {}
        """;
    write("main.tf", things + TASK.replace("family ", roles + "\n  family "));
    assertThat(judged("").findings().stream().filter(it -> it.finding().code().equals("WHO803")))
        .hasSize(both);
  }

  @ParameterizedTest
  @CsvSource({"Roles.Outputs.Task, Roles.Outputs.Other", "Custom.Task, Custom.Other"})
  void attributesOfOneThingAreNotOneRole(String task, String execution) throws IOException {
    write(
        "template.yaml",
        """
        Resources:
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              TaskRoleArn: !GetAtt %s
              ExecutionRoleArn: !GetAtt %s
              ContainerDefinitions: [{Name: c, Image: "app:1"}]
        """
            .formatted(task, execution));
    assertThat(judged("").findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"!Ref Role", "!Sub \"${Role}\"", "!Join [\"\", [!Ref Role]]"})
  void anEmptyParameterLeavesOpenTheTextThatItIs(String role) throws IOException {
    write(
        "template.yaml",
        """
        Parameters:
          Role: {Type: String, Default: ""}
        Resources:
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              TaskRoleArn: %s
              ContainerDefinitions: [{Name: c, Image: "app:1"}]
        """
            .formatted(role));
    assertThat(judged("").findings()).isEmpty();
    assertThat(judged("").judged().open()).isEqualTo(1);
  }
}
