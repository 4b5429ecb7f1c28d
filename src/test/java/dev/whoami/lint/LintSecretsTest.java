package dev.whoami.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.report.writer.RenderOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A secret in a file, wherever it stands, is in no format; the seed is fixed as elsewhere. */
class LintSecretsTest {
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final int RUN = 8;

  /** Where people put them, with % for the secret, and file name and text on a line. */
  @SuppressWarnings("StringConcatToTextBlock") // A text block would hide which lines there are.
  private static final List<String> PLACES =
      List.of(
          "x.json {'family':'f','containerDefinitions':[{'name':'c','image':'i','environment':"
              + "[{'name':'AWS_SECRET_ACCESS_KEY','value':'%'},{'name':'S3_URL','value':'s3://%'}]}]}",
          "x.json {'family':'f','containerDefinitions':[{'name':'c','image':'i','environment':"
              + "[{'name':'URL','value':'https://sqs.eu-west-1.amazonaws.com/%'}]}]}",
          "x.json {'family':'%','containerDefinitions':[{'name':'%','image':'%','environment':"
              + "[{'name':'%','value':'s3://%'},{'name':'AWS_%','value':'x'}]}]}",
          "x.json {'family':'f','taskRoleArn':'%','executionRoleArn':'%','containerDefinitions':"
              + "[{'name':'c','image':'i','command':['aws','s3','cp','%']}]}",
          "x.json"
              + " {'family':'f','taskRoleArn':'r','containerDefinitions':[{'name':'c','mountPoints':"
              + "[{'containerPath':'/%/.aws'}],'secrets':[{'name':'AWS_ACCESS_KEY_ID','valueFrom':'%'}]}]}",
          "x.json {'family':'f','containerDefinitions':[{'name':'c','environment':[{'value':'%'",
          "x.tf resource 'aws_ecs_task_definition' 'x' {\n"
              + " family = '%'\n"
              + " task_role_arn = '%'\n"
              + " container_definitions ="
              + " jsonencode([{name='%',environment=[{name='AWS_SECRET_ACCESS_KEY',value='%'}]}])\n"
              + "}",
          "x.tf resource 'aws_ecs_task_definition' 'x' {\n"
              + " family = '${var.a}%'\n"
              + " execution_role_arn = '${var.a}%'\n"
              + " container_definitions = <<E\n"
              + "[{'environment':[{'name':'A','value':'%${var.b}'}]}]\n"
              + "E\n"
              + "}",
          "x.tf resource 'aws_iam_role' 'x' {\n"
              + " name = '%'\n"
              + " assume_role_policy = jsonencode({Statement=[{Principal={Service='%'}}]})\n"
              + "}\n"
              + "resource 'aws_ecs_task_definition' 'x' {\n"
              + " task_role_arn = aws_iam_role.x.arn\n"
              + " container_definitions = '%'\n"
              + "}",
          "x.tf password = '%\n",
          "x.yaml Resources:\n"
              + "  T:\n"
              + "    Type: AWS::ECS::TaskDefinition\n"
              + "    Properties:\n"
              + "      Family: '%'\n"
              + "      ContainerDefinitions:\n"
              + "        - Name: '%'\n"
              + "          Environment:\n"
              + "            - { Name: AWS_ACCESS_KEY_ID, Value: '%' }\n"
              + "            - { Name: X, Value: 's3://%' }",
          "x.yaml Resources: '%': ]",
          "x.json"
              + " {'planned_values':{'root_module':{'resources':[{'address':'aws_ecs_task_definition.x',"
              + "'type':'aws_ecs_task_definition','values':{'family':'%','container_definitions':"
              + "'[{\\'name\\':\\'c\\',\\'environment\\':[{\\'name\\':\\'AWS_SECRET_ACCESS_KEY\\',\\'value\\':\\'%\\'}]}]'}}]}}}");

  @Property(tries = 400, seed = "-7879344739849107913")
  void noSecretIsReported(@ForAll("planted") Planted planted) throws IOException {
    Path folder = Files.createTempDirectory("lint");
    Path file = folder.resolve(planted.name());
    Files.writeString(file, planted.text());
    try {
      Lint lint = Lint.of(List.of(file.toString()), Set.of());
      for (LintFormat format : LintFormat.values()) {
        mustNotTell(planted.secret(), format.render(lint, RenderOptions.plain()));
        mustNotTell(
            planted.secret(), format.render(lint, RenderOptions.terminal(100).colored(true)));
      }
    } finally {
      Files.delete(file);
      Files.delete(folder);
    }
  }

  private static void mustNotTell(String secret, String report) {
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + RUN <= secret.length(); i++) {
      runs.add(secret.substring(i, i + RUN));
    }
    String squeezed = report.replaceAll("\\s", "");
    assertThat(runs).noneMatch(squeezed::contains).noneMatch(report::contains);
  }

  @Provide
  static Arbitrary<Planted> planted() {
    return Arbitraries.randomValue(LintSecretsTest::planted);
  }

  private static Planted planted(Random random) {
    StringBuilder secret = new StringBuilder();
    while (secret.length() < 40) {
      secret.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    String[] place = PLACES.get(random.nextInt(PLACES.size())).split(" ", 2);
    return new Planted(
        place[0], place[1].replace('\'', '"').replace("%", secret), secret.toString());
  }

  /** A file with a secret in it. */
  record Planted(String name, String text, String secret) {}
}
