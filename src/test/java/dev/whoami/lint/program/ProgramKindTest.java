package dev.whoami.lint.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.lint.Lint;
import dev.whoami.lint.model.declared.Unresolved;
import dev.whoami.lint.setting.LintSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a program has to write before lint can check it is named, with the command. */
class ProgramKindTest {
  private static final String CDK = "{\"app\": \"npx ts-node bin/app.ts\"}";

  /** A container with keys: an error wherever it is found. */
  private static final String TEMPLATE =
      """
      {"Resources": {"TaskDef": {"Type": "AWS::ECS::TaskDefinition", "Properties": {
        "TaskRoleArn": "arn:aws:iam::111122223333:role/a",
        "ContainerDefinitions": [{"Name": "web", "Image": "app:1",
          "Environment": [{"Name": "AWS_SECRET_ACCESS_KEY", "Value": "x"}]}]}}}}
      """;

  private final Path folder;

  ProgramKindTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve(".git"));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Lint judged(String path) {
    return Lint.in(
        List.of(folder.resolve(path).toString()), LintSettings.usual(), Duration.ofMinutes(1));
  }

  private static String open(Lint lint) {
    return lint.unresolved().stream().map(Unresolved::text).collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cdk.json | {\"app\": \"node app.js\"} | a CDK app: run cdk synth",
        "Pulumi.yaml | 'name: shop\nruntime: nodejs\n' | a Pulumi program: run pulumi preview",
        "Chart.yaml | 'apiVersion: v2\nname: shop\n' | a Helm chart: use --helm",
        "charts/shop/Chart.yaml | 'apiVersion: v2\nname: shop\n' | a Helm chart: use --helm",
        "serverless.yml | 'service: shop\nprovider:\n  name: aws\n' | Framework: run serverless pa",
        "serverless.ts | 'const c = { provider: 1 }' | Framework: run serverless package",
        "shop.template.js | 'module.exports = { Resources: {} };' | program writes: run"
            + " build-templ",
        "web.nomad | 'job \"web\" {\n}\n' | a Nomad job, which lint does not read: its tasks",
        "web.nomad.tpl | 'job [[ template \"name\" . ]] {\n}\n' | a Nomad job, which lint does not",
        "web.nomad.hcl | 'job \"web\" {\n}\n' | a Nomad job, which lint does not read: its tasks",
        "web.hcl | 'job \"web\" {\n}\n' | a Nomad job, which lint does not read: its tasks",
        "web.hcl | 'a = <<EOF\n/*\nEOF\njob \"web\" {\n}\n' | a Nomad job, which lint does not",
        "web.hcl.j2 | 'job \"{{ name }}\" {\n}\n' | a Nomad job, which lint does not read: its",
        "serverless.yml | 'a:\n  provider: google\nprovider:\n  name: aws\n' | run serverless pa",
        "serverless.yml | '# provider: google\nprovider:\n  stage: a\n' | run serverless pa",
        "serverless.yml | 'provider:\n  name: google\nb:\n  name: aws\n' | run serverless pa",
        "cdktf.json | {\"app\": \"node main.js\"} | CDK for Terraform: run cdktf synth",
        "sst.config.ts | 'export default $config({})' | an SST app, which lint does not read",
        "helmfile.yaml | 'releases: []\n' | a helmfile: run helmfile template",
        "app.jsonnet | '{containerDefinitions: []}' | in Jsonnet: run jsonnet or ecspresso",
        "ecs-params.yml | 'task_definition: {}\n' | of the ECS CLI, which lint does not read",
        "terragrunt.hcl | 'source = \"git::https://e.example/m.git\"' | Terragrunt, whose module",
        "apprunner.yaml | 'version: 1.0\nruntime: python3\n' | a service of App Runner",
        ".ebextensions/a.config | 'option_settings: {IamInstanceProfile: r}\n' | Beanstalk",
        "azure-pipelines.yml | 'steps:\n  - task: AWSShellScript@1\n' | an Azure pipeline",
        "azure-pipelines-prod.yml | 'steps:\n  - script: aws s3 ls\n' | an Azure pipeline",
        "Jenkinsfile | 'node { withAWS(role: \"a\") { sh \"aws s3 ls\" } }' | a Jenkins pipeline",
        "Jenkinsfile.prod | 'environment { AWS_REGION = \"us-west-2\" }' | a Jenkins pipeline",
        ".drone.yml | 'steps:\n  - image: plugins/ecr\n' | a Drone pipeline"
      })
  void itsWayIsNamed(String file, String text, String way) throws IOException {
    write("shop/" + file, text);
    Lint all = judged("");
    assertThat(open(all)).startsWith("This is ").contains(way);
    assertThat(all.exitCode()).isZero();
    Lint named = judged("shop/" + file);
    assertThat(named.unreadable().values()).first().asString().startsWith("is ").contains(way);
    assertThat(named.exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cdk.json | {\"context\": {}}",
        "Chart.yaml | 'apiVersion: v2\nname: shop\ntype: library\n'",
        "Pulumi.dev.yaml | 'config:\n  runtime: 1\n'",
        "serverless.yml | 'a: b\n'",
        "serverless.yml | 'provider:\n  name: google\nfunctions: {}\n'",
        "terragrunt.hcl | 'source = \"../modules/ecs\"'",
        "terragrunt.hcl | '# source = \"git::https://e.example/m.git\"'",
        "terragrunt.hcl | '/* \"\nsource = \"git::https://e.example/m.git\"\n*/'",
        "web.hcl | '/*\njob \"web\" {\n*/'",
        "packer.hcl | 'build {\n}\n'",
        "lib.jsonnet | '{kind: \"Deployment\"}'",
        "apprunner.yaml | 'a: b\n'",
        "web.config | '<configuration/>'",
        ".ebextensions/b.config | 'option_settings:\n  a:b:\n    MinSize: 1\n'",
        "azure-pipelines.yml | 'steps:\n  - script: make\n'",
        "azure-pipelines-agent.yaml | 'kind: Pod\napiVersion: v1\n# AWS_REGION'",
        "Jenkinsfile | 'node { sh \"make\" }'",
        ".drone.yml | 'steps:\n  - image: golang\n    commands: [make]\n'"
      })
  void whatIsNoneHasNone(String file, String text) throws IOException {
    write("shop/" + file, text);
    assertThat(open(judged(""))).isEmpty();
  }

  /** Helm renders it with the chart that it is in. */
  @Test
  void aPartOfAChartIsNotNamedByItself() throws IOException {
    write("shop/Chart.yaml", "apiVersion: v2\nname: shop\n");
    write("shop/charts/part/Chart.yaml", "apiVersion: v2\nname: part\n");
    assertThat(judged("").unresolved())
        .singleElement()
        .satisfies(it -> assertThat(it.at().file()).endsWith("shop/Chart.yaml"))
        .satisfies(it -> assertThat(it.at().file()).doesNotContain("part"));
  }

  @ParameterizedTest
  @CsvSource({
    "cdk.json, cdk.out/Shop.template.json",
    "cdk.json, cdk.out/assembly-Prod/Shop.template.json",
    "cdktf.json, cdktf.out/stacks/shop/Shop.template.json",
    "serverless.yml, .serverless/cloudformation-template-update-stack.json"
  })
  void whatItWroteIsCheckedAlthoughGitIgnoresIt(String file, String template) throws IOException {
    write(".gitignore", "cdk*.out\n.serverless\n*.json\n!cdk*.json\n");
    write("shop/" + file, file.endsWith(".json") ? CDK : "service: shop\nprovider: {}\n");
    write("shop/" + template, TEMPLATE);
    write("other/" + template, TEMPLATE);
    Lint lint = judged("");
    assertThat(open(lint)).isEmpty();
    assertThat(lint.findings())
        .singleElement()
        .satisfies(it -> assertThat(it.finding().code()).isEqualTo("WHO805"))
        .satisfies(it -> assertThat(it.at().file()).endsWith("shop/" + template));
  }

  @ParameterizedTest
  @CsvSource({"cdk.json, cdk.out", "cdktf.json, cdktf.out", "serverless.yml, .serverless"})
  void anEmptyFolderOfResultsHidesNoProgram(String file, String output) throws IOException {
    write("shop/" + file, file.endsWith(".json") ? CDK : "service: shop\nprovider: {}\n");
    Files.createDirectories(folder.resolve("shop/" + output));
    assertThat(open(judged(""))).startsWith("This is ");
  }

  /** With a pattern that looks at every line break from every other, it does not end in minutes. */
  @Test
  void manyEmptyLinesAreReadOnce() throws IOException {
    write("web.hcl", "\n".repeat(4_000_000) + "job \"web\" {\n}\n");
    assertThat(open(judged(""))).contains("a Nomad job");
  }

  /** The code of a function can have templates of its own, which are not deployed. */
  @Test
  void whatIsDeployedAsCodeIsNotEntered() throws IOException {
    write("cdk.json", CDK);
    write("cdk.out/asset.0123/Other.template.json", TEMPLATE);
    assertThat(judged("").findings()).isEmpty();
  }
}
