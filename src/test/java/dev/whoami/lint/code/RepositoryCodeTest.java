package dev.whoami.lint.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.gson.JsonParser;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.lint.Lint;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.setting.LintSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A task definition without a task role is as severe as the code in its containers shows. */
class RepositoryCodeTest {
  private final Path folder;

  RepositoryCodeTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve(".git"));
    write("infra/main.tf", task("\"registry.test/shop/orders:1\""));
  }

  private static String task(String image) {
    return """
    variable "image" {}
    resource "aws_ecs_task_definition" "shop" {
      family                = "shop"
      container_definitions = jsonencode([{ name = "main", image = %s }])
    }
    """
        .formatted(image);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<LintFinding> found() {
    return Lint.in(List.of(folder.toString()), LintSettings.usual(), Duration.ofMinutes(1))
        .findings();
  }

  private void requireOne(Severity severity, String... proofs) {
    assertThat(found())
        .singleElement()
        .satisfies(it -> assertThat(it.finding().code()).isEqualTo("WHO801"))
        .satisfies(it -> assertThat(it.finding().severity()).isEqualTo(severity))
        .satisfies(
            it ->
                assertThat(String.join("\n", it.finding().because()).replace(folder + "/", ""))
                    .isEqualTo(String.join("\n", proofs)));
  }

  @Test
  void withoutCodeItIsNotKnown() {
    requireOne(Severity.NOTE);
  }

  static List<Arguments> languages() {
    return List.of(
        arguments(
            "requirements.txt", "boto3==1.34.0", "boto3", "jobs/run.py", "import boto3", "boto3"),
        arguments(
            "Pipfile", "[packages]\nboto3 = \"*\"\n", "boto3", "a.py", "import boto3", "boto3"),
        arguments(
            "pyproject.toml",
            "[project]\ndependencies = [\"aioboto3\"]",
            "aioboto3",
            "a.py",
            "from aioboto3 import Session",
            "aioboto3"),
        arguments(
            "setup.py",
            "setup(description='for boto3', install_requires=['Click', 'boto3'])",
            "boto3",
            "a.py",
            "import boto3",
            "boto3"),
        arguments(
            "package.json",
            "{\"dependencies\": {\"@aws-sdk/client-sqs\": \"3\"}}",
            "@aws-sdk/client-sqs",
            "src/q.ts",
            "import { SQS } from \"@aws-sdk/client-sqs\";",
            "@aws-sdk/client-sqs"),
        arguments(
            "go.mod",
            "require github.com/aws/aws-sdk-go-v2 v1.2.3",
            "github.com/aws/aws-sdk-go-v2",
            "main.go",
            "import \"github.com/aws/aws-sdk-go-v2/config\"",
            "github.com/aws/aws-sdk-go-v2/config"),
        arguments(
            "pom.xml",
            "<groupId>software.amazon.awssdk</groupId>",
            "software.amazon.awssdk",
            "src/main/java/A.java",
            "import software.amazon.awssdk.services.s3.S3;",
            "software.amazon.awssdk.services.s3.S3"),
        arguments(
            "build.gradle.kts",
            "implementation(\"software.amazon.awssdk:s3:2\")",
            "software.amazon.awssdk",
            "A.kt",
            "import software.amazon.awssdk.s3",
            "software.amazon.awssdk.s3"),
        arguments(
            "Gemfile",
            "gem 'aws-sdk-s3'",
            "aws-sdk-s3",
            "a.rb",
            "require 'aws-sdk-s3'",
            "aws-sdk-s3"),
        arguments(
            "composer.json",
            "{\"require\": {\"aws/aws-sdk-php\": \"3\"}}",
            "aws/aws-sdk-php",
            "a.php",
            "use Aws\\S3\\S3Client;",
            "Aws\\S3"),
        arguments(
            "Shop.csproj",
            "<PackageReference Include=\"AWSSDK.S3\" />",
            "AWSSDK.S3",
            "A.cs",
            "using Amazon.S3;",
            "Amazon.S3"),
        arguments(
            "Cargo.toml",
            "[dependencies]\naws-sdk-s3 = \"1\"",
            "aws-sdk-s3",
            "src/main.rs",
            "use aws_sdk_s3::Client;",
            "aws_sdk_s3"));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void aLibraryIsShownAndAnImportMakesItAnError(
      String manifest, String text, String library, String source, String code, String imported)
      throws IOException {
    write("services/orders/" + manifest, text);
    String listed = "services/orders/" + manifest + " has " + library;
    requireOne(Severity.WARNING, listed);
    write("services/orders/tests/" + source, "\n" + code);
    requireOne(Severity.WARNING, listed);
    write("services/orders/" + source, "\n" + code);
    requireOne(Severity.ERROR, listed, "services/orders/" + source + ":2 imports " + imported);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "package.json | {\"dependencies\": {\"express\": \"4\"}} | 0",
        "package.json | {\"devDependencies\": {\"x\": \"1\"}, \"dependencies\": {}} | 0",
        "package.json | {\"devDependencies\": {\"@aws-sdk/client-s3\": \"3\"}} | 1",
        "requirements.txt | flask==3 | 0",
        "package-lock.json | {\"packages\": {\"node_modules/@aws-sdk/core\": {}}} | 1",
        "Dockerfile | RUN pip install awscli | 1",
        "main.py | import boto3 | 1"
      })
  void codeThatSpeaksOfNothingAtAwsNeedsNoRole(String file, String text, int findings)
      throws IOException {
    write("services/orders/composer.json", "{\"require\": {\"slim/slim\": \"4\"}}");
    assertThat(found()).isEmpty();
    write("services/orders/" + file, text);
    assertThat(found()).hasSize(findings);
  }

  @Test
  void whereTwoFoldersCouldBeMeantNoneIs() throws IOException {
    write("a/orders/package.json", "{}");
    assertThat(found()).isEmpty();
    write("b/orders/package.json", "{}");
    requireOne(Severity.NOTE);
  }

  /** The program of a repository that has one, and an image that is built from it or not. */
  @ParameterizedTest
  @CsvSource({
    "var.image, 0",
    "\"111122223333.dkr.ecr.eu-west-1.amazonaws.com/x:1\", 0",
    "\"grafana/grafana:9\", 1"
  })
  void theOneProgramOfARepositoryIsInItsOwnImages(String image, int findings) throws IOException {
    write("infra/main.tf", task(image));
    write("Dockerfile", "FROM python:3\n");
    write("requirements.txt", "flask\n");
    assertThat(found()).hasSize(findings);
    write("cron/requirements.txt", "flask\n");
    assertThat(found()).hasSize(findings);
    write("cron/Dockerfile", "FROM python:3\n");
    assertThat(found()).hasSize(findings);
    write("cron/requirements.txt", "boto3\n");
    requireOne(Severity.NOTE);
  }

  /** Code whose images are built elsewhere shows nothing. */
  @Test
  void aRepositoryWithoutAnImageShowsNothing() throws IOException {
    write("infra/main.tf", task("var.image"));
    write("tools/requirements.txt", "flask\n");
    requireOne(Severity.NOTE);
    write("tools/Dockerfile", "FROM python:3\n");
    assertThat(found()).isEmpty();
  }

  private List<String> snippets() {
    return found().stream()
        .flatMap(it -> it.finding().remedies().stream())
        .map(Remedy::snippet)
        .toList();
  }

  private void writeCalls() throws IOException {
    write("services/orders/requirements.txt", "boto3==1.34.0");
    write(
        "services/orders/app.py",
        "import boto3\ns3 = boto3.client('s3')\ns3.get_object()\nboto3.client('sqs')\n");
  }

  @Test
  void theFixHasAPolicyForTheCallsInTheCode() throws IOException {
    writeCalls();
    requireOne(
        Severity.ERROR,
        "services/orders/requirements.txt has boto3",
        "services/orders/app.py:1 imports boto3",
        "services/orders/app.py:3 calls S3: GetObject");
    assertThat(snippets())
        .hasSize(2)
        .last()
        .isEqualTo(
            """
            resource "aws_iam_role_policy" "shop_task" {
              role = aws_iam_role.shop_task.name
              policy = jsonencode({
                Version = "2012-10-17"
                Statement = [
                  {
                    Effect   = "Allow"
                    Action   = ["s3:GetObject"]
                    Resource = ["arn:aws:s3:::BUCKET", "arn:aws:s3:::BUCKET/*"]
                  },
                ]
              })
            }\
            """
                .stripTrailing());
    assertThat(found().get(0).finding().remedies().get(1).text())
        .endsWith("The code also has a client of SQS, whose calls lint did not recognize.");
  }

  @Test
  void aPodWithoutARoleGetsAPolicyForTheCallsOfItsCode() throws IOException {
    writeCalls();
    write(
        "k8s/orders.yaml",
        """
        apiVersion: v1
        kind: ServiceAccount
        metadata: { name: orders, namespace: shop }
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: orders, namespace: shop }
        spec:
          serviceAccountName: orders
          containers:
            - { name: app, image: "111122223333.dkr.ecr.eu-west-1.amazonaws.com/orders:1" }
        """);
    Finding pod =
        found().stream()
            .map(LintFinding::finding)
            .filter(it -> it.code().equals("WHO817"))
            .findFirst()
            .orElseThrow();
    assertThat(pod.because())
        .anyMatch(it -> it.endsWith("services/orders/app.py:1 imports boto3"))
        .anyMatch(it -> it.endsWith("services/orders/app.py:3 calls S3: GetObject"));
    assertThat(pod.remedies()).hasSize(2);
    assertThat(pod.remedies().get(1).text())
        .contains("what the calls in the code of the pods need");
    assertThat(pod.remedies().get(1).snippet())
        .startsWith("{\n  \"Version\"")
        .contains("\"Action\": [\"s3:GetObject\"]");
  }

  @Test
  void theFixHasNoPolicyWhereNoCallIsKnown() throws IOException {
    write("services/orders/requirements.txt", "boto3==1.34.0");
    write("services/orders/app.py", "import boto3\nboto3.client('sqs')\n");
    assertThat(snippets()).hasSize(1);
  }

  @Test
  void thePolicyOfATaskDefinitionIsJson() throws IOException {
    writeCalls();
    Files.delete(folder.resolve("infra/main.tf"));
    write(
        "infra/app.json",
        """
        {"family": "shop", "containerDefinitions": [
          {"name": "main", "image": "registry.test/shop/orders:1", "memory": 1}]}
        """);
    assertThat(JsonParser.parseString(snippets().get(1)).getAsJsonObject().keySet())
        .containsExactly("Version", "Statement");
  }

  /** The folder of the code has another name than the image. */
  @ParameterizedTest
  @CsvSource({
    "docker/orders/Dockerfile, COPY backend/api/ /app/",
    "docker/Dockerfile.orders, ADD --chown=app ./backend/api /app",
    "orders.dockerfile, 'COPY [\"backend/api\", \"/app\"]'"
  })
  void aDockerfileTiesTheImageToTheFolderThatItCopies(String file, String line) throws IOException {
    write("backend/api/requirements.txt", "boto3");
    write("backend/api/app.py", "import boto3");
    write("frontend/package.json", "{}");
    write(file, "FROM python:3\nCOPY --from=build frontend /x\nRUN true\n");
    requireOne(Severity.NOTE);
    write(file, "FROM python:3\n" + line + "\n");
    requireOne(
        Severity.ERROR,
        "backend/api/requirements.txt has boto3",
        "backend/api/app.py:1 imports boto3");
    write("other/orders/Dockerfile", "FROM python:3\nCOPY frontend /app\n");
    requireOne(Severity.NOTE);
  }

  /** The code of a browser may have libraries of AWS, and gets no role. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FROM node:20 AS build;COPY . .;FROM nginx:1;COPY --from=build /dist /html | 0",
        "FROM nginx:1 AS web;FROM web;COPY . /html | 0",
        "FROM nginx:1;COPY run.sh /;ENTRYPOINT [\"/run.sh\"] | 1",
        "FROM nginx:1;RUN apk add aws-cli | 1",
        "FROM registry.test/nginx:1 | 1"
      })
  void aPlainServerNeedsNoRole(String lines, int findings) throws IOException {
    write("web/orders/package.json", "{\"dependencies\": {\"aws-sdk\": \"2\"}}");
    write("web/orders/Dockerfile", lines.replace(';', '\n'));
    assertThat(found()).hasSize(findings);
  }

  @Test
  void anImageThatBuildsOnTheAwsCliUsesAws() throws IOException {
    write("jobs/orders/Dockerfile", "FROM amazon/aws-cli:2\nCOPY . /app\n");
    requireOne(Severity.ERROR, "jobs/orders/Dockerfile builds on amazon/aws-cli:2");
  }
}
