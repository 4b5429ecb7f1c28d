package dev.whoami.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.report.writer.RenderOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that cannot be judged: each is named with the reason, and the others are still judged. */
class MalformedFilesTest {
  private static final int DEEP = 100_000;
  private static final String SECRET = "wJalrXUtnFEMIxK7MDENGxbPxRfiCYzEXAMPLEKEY";

  private final Path folder;

  MalformedFilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private String why(String name, String text) throws IOException {
    return why(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private String why(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    Lint lint = Lint.of(List.of(file.toString()), Set.of());
    assertThat(lint.exitCode()).isEqualTo(2);
    assertThat(lint.findings()).isEmpty();
    assertThat(lint.unreadable()).containsOnlyKeys(file.toString());
    return String.valueOf(lint.unreadable().get(file.toString()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x.json | { | ends in the middle of the JSON",
        "x.json | {\"family\": \"x\", | ends in the middle of the JSON",
        "x.json | {\"family\" \"x\"} | is not JSON",
        "x.json | {'family': 'x'} | is not JSON",
        "x.json | {\"a\": 1} | no task definition (containerDefinitions)",
        "x.json | [{}] {} | is not JSON",
        "x.json | {\"resource_changes\": 7} | another type than it should",
        "x.json | [{\"a\": 1}] | no task definition (containerDefinitions)",
        "x.yaml | a: [ | is not YAML",
        "x.yaml | a: *none | has an alias whose anchor is missing",
        "x.yaml | kind: Pod | is not a CloudFormation template",
        "x.tf | resource \"a\" \"b\" { | ends in the middle of a block",
        "x.tf | resource \"a { | without its closing quote",
        "x.tf | a = <<EOF | heredoc without its closing word",
        "x.tf | a = [1, 2 | ends in the middle",
        "x.tf | ??? | is not Terraform",
        "x.txt | hello | is not a CloudFormation template"
      })
  void theReasonIsReported(String name, String text, String reason) throws IOException {
    assertThat(why(name, text)).contains(reason);
  }

  @Test
  void theLineIsReported() throws IOException {
    assertThat(why("x.json", "{\n \"family\": \"x\",\n ]\n}")).contains("(line 3)");
    assertThat(why("x.yaml", "a: 1\nb: [\n")).contains("(line 3)");
    assertThat(why("x.tf", "a = 1\nb = \"\n")).contains("(line 2)");
  }

  @Test
  void emptyAndBinaryFilesAreReported() throws IOException {
    assertThat(why("x.json", "")).isEqualTo("is empty");
    assertThat(why("x.yaml", " \n\n")).isEqualTo("is empty");
    assertThat(why("x.json", new byte[] {'{', 0, 1, 2})).isEqualTo("is not text");
    byte[] archive = {'P', 'K', 3, 4, (byte) 0xff, (byte) 0xfe};
    assertThat(why("plan.tfplan", archive)).contains("terraform show -json");
    byte[] wide = "{\"family\": 1}".getBytes(StandardCharsets.UTF_16);
    assertThat(why("x.json", wide)).contains("UTF-8");
  }

  @Test
  void whatCannotBeOpenedIsReported() {
    String missing = folder.resolve("missing.json").toString();
    Lint lint = Lint.of(List.of(missing, folder.toString()), Set.of());
    assertThat(lint.unreadable())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                missing,
                "does not exist",
                folder.toString(),
                "is a folder, not a file; name the files in it"));
    assertThat(LintFormat.TEXT.render(lint, RenderOptions.plain()))
        .contains("not checked: it does not exist.", "2 files unreadable", ", exit 2");
  }

  @Test
  void theOtherFilesAreStillJudged() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.json"), "{");
    String text = "{\"family\": \"x\", \"containerDefinitions\": [{\"name\": \"y\"}]}";
    Path good = Files.writeString(folder.resolve("good.json"), text);
    Lint lint = Lint.of(List.of(bad.toString(), good.toString()), Set.of());
    assertThat(lint.findings()).extracting(it -> it.at().file()).contains(good.toString());
    assertThat(lint.exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void deepJsonIsNoOverflow(String opening) throws IOException {
    assertThat(why("x.json", opening.repeat(DEEP))).contains("nested deeper");
    String inPlan =
        "{\"planned_values\": {\"root_module\": " + "{\"child_modules\": [".repeat(DEEP);
    assertThat(why("y.json", inPlan)).contains("nested deeper");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: "})
  void deepYamlIsNoOverflow(String opening) throws IOException {
    assertThat(why("x.yaml", "Resources: " + opening.repeat(DEEP))).contains("nested deeper");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a=", "(", "f(", "\"${", "b {", "jsonencode("})
  void deepTerraformIsNoOverflow(String opening) throws IOException {
    String block = "resource \"a\" \"b\" {\n";
    String text = opening.equals("b {") ? "b {\n".repeat(DEEP) : "x = " + opening.repeat(DEEP);
    assertThat(why("x.tf", block + text)).contains("nested deeper");
  }

  @Test
  void deepJsonInATextIsAnUnknownAndNoOverflow() throws IOException {
    String deep = "[".repeat(DEEP);
    String text =
        "resource \"aws_ecs_task_definition\" \"x\" {\n container_definitions = \""
            + deep
            + "\"\n}";
    Path file = Files.writeString(folder.resolve("x.tf"), text);
    Lint lint = Lint.of(List.of(file.toString()), Set.of());
    assertThat(lint.unreadable()).isEmpty();
    assertThat(lint.unresolved()).hasSize(1);
  }

  /** Locals and anchors that double themselves are read once each. */
  @Test
  void whatDoublesItselfCostsNothing() throws IOException {
    StringBuilder locals = new StringBuilder("locals {\n a0 = [1]\n");
    StringBuilder anchors = new StringBuilder("Resources: &a0 {x: 1}\n");
    for (int i = 1; i < 60; i++) {
      String before = "local.a" + (i - 1);
      locals.append(" a").append(i).append(" = [").append(before).append(", ").append(before);
      locals.append("]\n");
      anchors.append("b").append(i).append(": &a").append(i);
      anchors.append(" [*a").append(i - 1).append(", *a").append(i - 1).append("]\n");
    }
    locals.append("}\nresource \"aws_ecs_task_definition\" \"x\" {\n");
    locals.append(" container_definitions = local.a59\n family = local.circle\n}\n");
    locals.append("locals { circle = local.circle }\n");
    Path terraform = Files.writeString(folder.resolve("x.tf"), locals);
    Path yaml = Files.writeString(folder.resolve("x.yaml"), anchors);
    Lint lint = Lint.of(List.of(terraform.toString(), yaml.toString()), Set.of());
    assertThat(lint.unreadable()).isEmpty();
  }

  @Test
  void theLastOfTwoFieldsCounts() throws IOException {
    String text =
        "{\"family\": \"a\", \"family\": \"b\", \"containerDefinitions\":"
            + " [{\"name\": \"x\", \"name\": \"y\"}]}";
    Path file = Files.writeString(folder.resolve("x.json"), text);
    Lint lint = Lint.of(List.of(file.toString()), Set.of());
    assertThat(lint.findings()).allSatisfy(it -> assertThat(it.finding().text()).contains(" b "));
  }

  /** A file that is broken at any place is read, or told without a word of it. */
  @ParameterizedTest
  @CsvSource({"many/main.tf", "template.yaml", "plan.json"})
  void noBrokenFileCrashesOrIsQuoted(String which) throws IOException {
    Path source =
        switch (which) {
          case "many/main.tf" -> Path.of("src/test/lint/terraform-many-mistakes/main.tf");
          case "template.yaml" -> Path.of("src/test/lint/cloudformation-mistakes/template.yaml");
          default -> Path.of("src/test/lint/plan-with-modules/plan.json");
        };
    String text = Files.readString(source).replace("us-west-2", SECRET);
    Random random = new Random(7);
    for (int i = 0; i < 400; i++) {
      Path file = folder.resolve(source.getFileName());
      Files.writeString(file, broken(text, random));
      Lint lint = Lint.of(List.of(file.toString()), Set.of());
      assertThat(lint.findings()).noneMatch(it -> it.finding().code().equals("WHO001"));
      assertThat(lint.unreadable().values())
          .allMatch(it -> !it.contains("wJalr") && !it.contains("a bug"));
    }
  }

  private static String broken(String text, Random random) {
    int at = random.nextInt(text.length());
    int length = random.nextInt(Math.min(40, text.length() - at));
    String junk =
        List.of("", "\"", "{", "}", "[", "${", "<<X", "\n", "&a *a", "é").get(random.nextInt(10));
    return text.substring(0, at) + junk + text.substring(at + length);
  }
}
