package dev.whoami.lint;

import dev.whoami.SampledCases;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.secret.Leak;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A secret in a file, wherever it stands, is in no format. The secrets are the same each time. */
class LintSecretsTest {
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

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

  @TempDir private Path folder = Path.of("");

  static List<String> places() {
    return PLACES;
  }

  @ParameterizedTest
  @MethodSource("places")
  void noSecretIsReported(String place) throws IOException {
    int turn = PLACES.indexOf(place);
    for (int each : SampledCases.oneIn(4, IntStream.range(0, 32).boxed().toList(), turn)) {
      Planted planted = planted(place, new Random(4711 + 32L * turn + each));
      Files.writeString(folder.resolve(planted.name()), planted.text());
      mustNotTell(planted.secret(), Lint.of(List.of(folder + "/" + planted.name()), Set.of()));
    }
  }

  private static void mustNotTell(String secret, Lint lint) {
    Leak leak = new Leak(secret);
    for (LintFormat each : LintFormat.values()) {
      leak.mustNotBeIn(each + " on paper", each.render(lint, RenderOptions.plain()));
      leak.mustNotBeIn(
          each + " on a terminal", each.render(lint, RenderOptions.terminal(100).colored(true)));
    }
  }

  private static Planted planted(String place, Random random) {
    StringBuilder secret = new StringBuilder();
    while (secret.length() < 40) {
      secret.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    String[] file = place.split(" ", 2);
    return new Planted(file[0], file[1].replace('\'', '"').replace("%", secret), secret.toString());
  }

  /** A file with a secret in it. */
  record Planted(String name, String text, String secret) {}
}
