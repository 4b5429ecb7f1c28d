package dev.whoami.lint.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.lint.Lint;
import dev.whoami.lint.model.Unresolved;
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
        "web.nomad.hcl | 'job \"web\" {\n}\n' | a Nomad job, which lint does not read: its tasks"
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
        "serverless.yml | 'a: b\n'"
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
    "serverless.yml, .serverless/cloudformation-template-update-stack.json"
  })
  void whatItWroteIsCheckedAlthoughGitIgnoresIt(String file, String template) throws IOException {
    write(".gitignore", "cdk.out\n.serverless\n*.json\n!cdk.json\n");
    write("shop/" + file, file.equals("cdk.json") ? CDK : "service: shop\nprovider: {}\n");
    write("shop/" + template, TEMPLATE);
    write("other/" + template, TEMPLATE);
    Lint lint = judged("");
    assertThat(open(lint)).isEmpty();
    assertThat(lint.findings())
        .singleElement()
        .satisfies(it -> assertThat(it.finding().code()).isEqualTo("WHO805"))
        .satisfies(it -> assertThat(it.at().file()).endsWith("shop/" + template));
  }

  /** The code of a function can have templates of its own, which are not deployed. */
  @Test
  void whatIsDeployedAsCodeIsNotEntered() throws IOException {
    write("cdk.json", CDK);
    write("cdk.out/asset.0123/Other.template.json", TEMPLATE);
    assertThat(judged("").findings()).isEmpty();
  }
}
