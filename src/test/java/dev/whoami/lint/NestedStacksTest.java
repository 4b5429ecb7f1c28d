package dev.whoami.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.lint.model.declared.Unresolved;
import dev.whoami.lint.setting.LintSettings;
import dev.whoami.lint.tree.Exclusions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates in templates, as they lie in a repository. */
class NestedStacksTest {
  private static final String SERVICE =
      """
      Parameters:
        Role: { Type: String, Default: "" }
      Resources:
        Task:
          Type: AWS::ECS::TaskDefinition
          Properties:
            Family: orders
            TaskRoleArn: !Ref Role
            ContainerDefinitions: [{ Name: c, Image: "app:1" }]
      """;

  private final Path folder;

  NestedStacksTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void beARepository() throws IOException {
    Files.createDirectories(folder.resolve("repository/.git"));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve("repository").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String stack(String url) {
    return """
    Resources:
      Inner:
        Type: AWS::CloudFormation::Stack
        Properties:
          TemplateURL: %s
          Parameters: { Role: "arn:aws:iam::111122223333:role/orders" }
    """
        .formatted(url);
  }

  private Lint judged() {
    return Lint.in(
        List.of(folder.resolve("repository").toString()),
        LintSettings.usual(),
        Duration.ofMinutes(1));
  }

  private void expect(int inFull, int open) {
    Lint lint = judged();
    assertThat(lint.unreadable()).isEmpty();
    assertThat(List.of(lint.judged().inFull(), lint.judged().open())).containsExactly(inFull, open);
  }

  @Test
  void aTemplateIsJudgedWhereAStackNamesItAndNotByItself() throws IOException {
    write("services/orders.yaml", SERVICE);
    expect(0, 1);
    write("main.yaml", stack("services/orders.yaml"));
    expect(1, 0);
    write("other/main.yml", stack("../services/./orders.yaml"));
    expect(2, 0);
  }

  @Test
  void whatTheTeamExcludesIsExcludedInAStackToo() throws IOException {
    write("examples/orders.yaml", SERVICE);
    write("main.yaml", stack("examples/orders.yaml").replaceFirst("Parameters.*", ""));
    assertThat(judged().findings()).isNotEmpty();
    String folder = this.folder.resolve("repository").toString();
    LintSettings settings =
        LintSettings.usual().excluding(Exclusions.of(folder, List.of("examples/")));
    Lint lint = Lint.in(List.of(folder), settings, Duration.ofMinutes(1));
    assertThat(lint.findings()).isEmpty();
    assertThat(lint.unresolved()).isEmpty();
    assertThat(lint.judged().inFull() + lint.judged().open()).isZero();
  }

  @Test
  void aStackWhoseTemplateIsNotReadIsTold() throws IOException {
    write("main.yaml", stack("https://s3.amazonaws.com/templates/orders.yaml"));
    assertThat(judged().unresolved())
        .extracting(Unresolved::text)
        .containsExactly("Inner is a stack whose template is not read from here.");
  }

  @Test
  void anotherStackIsNotReadFromHere() throws IOException {
    write("orders.yaml", SERVICE);
    write("main.yaml", stack("https://s3.amazonaws.com/templates/orders.yaml"));
    expect(0, 1);
    write("main.yaml", stack("!Sub '${Bucket}/orders.yaml'"));
    expect(0, 1);
    write("main.yaml", stack("missing.yaml"));
    expect(0, 1);
  }

  @Test
  void nothingOutsideOfTheRepositoryIsRead() throws IOException {
    write("main.yaml", stack("../outside.yaml"));
    Files.writeString(folder.resolve("outside.yaml"), SERVICE);
    expect(0, 0);
    write("main.yaml", stack(folder.resolve("outside.yaml").toString()));
    expect(0, 0);
  }

  @Test
  void aTemplateThatComesToItselfIsJudgedOnce() throws IOException {
    write("one.yaml", stack("two.yaml") + SERVICE.substring(SERVICE.indexOf("  Task")));
    write("two.yaml", stack("one.yaml") + SERVICE.substring(SERVICE.indexOf("  Task")));
    expect(0, 2);
    write("one.yaml", stack("one.yaml"));
    write("two.yaml", stack("one.yaml"));
    expect(0, 0);
  }

  @Test
  void stacksThatMultiplyEndSomewhereAndThatIsTold() throws IOException {
    for (int i = 0; i < 9; i++) {
      StringBuilder stacks = new StringBuilder("Resources:\n");
      for (int j = 0; j < 20; j++) {
        stacks.append("  S%d:\n    Type: AWS::CloudFormation::Stack\n".formatted(j));
        stacks.append("    Properties: { TemplateURL: %d.yaml }\n".formatted(i + 1));
      }
      write(i + ".yaml", stacks.toString());
    }
    write("9.yaml", SERVICE);
    Lint lint = judged();
    assertThat(lint.unreadable()).isEmpty();
    assertThat(lint.judged().inFull()).isPositive();
    assertThat(lint.unresolved()).isNotEmpty();
  }
}
