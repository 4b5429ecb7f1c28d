package dev.whoami.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.fleet.model.OpenQuestion;
import dev.whoami.report.writer.RenderOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Half of what a person needs to give, as public threads and pages show it. */
class WithoutPodsTest {
  private static final String TASK =
      "{'taskArn':'arn:aws:ecs:eu-west-1:111122223333:task/c/1','lastStatus':'RUNNING',"
          + "'clusterArn':'arn:aws:ecs:eu-west-1:111122223333:cluster/c','launchType':'FARGATE',"
          + "'taskDefinitionArn':'arn:aws:ecs:eu-west-1:111122223333:task-definition/app:7'}";
  private static final String SERVICE =
      "{'serviceArn':'arn:aws:ecs:eu-west-1:111122223333:service/c/web','serviceName':'web',"
          + "'clusterArn':'arn:aws:ecs:eu-west-1:111122223333:cluster/c','launchType':'FARGATE',"
          + "'desiredCount':2,'runningCount':2,"
          + "'taskDefinition':'arn:aws:ecs:eu-west-1:111122223333:task-definition/app:7'}";
  private static final String DEFINITION =
      "{'taskDefinitionArn':'arn:aws:ecs:eu-west-1:111122223333:task-definition/app:7',"
          + "'containerDefinitions':[{'name':'a'}],"
          + "'taskRoleArn':'arn:aws:iam::111122223333:role/app'}";

  @TempDir private Path folder = Path.of("");

  private Fleet fleet(String... texts) throws IOException {
    for (int i = 0; i < texts.length; i++) {
      Files.writeString(folder.resolve(i + ".json"), texts[i].replace('\'', '"'));
    }
    return Fleet.of(List.of(folder.toString()), FleetFilter.all());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'kind':'ServiceAccount','apiVersion':'v1'} | the pods | the files have only service"
            + " accounts; which role they were given shows only in the pods | kubectl get pods"
            + " --all-namespaces --output json",
        "{'associations':[]} | the pods | the files have only associations; which role they were"
            + " given shows only in the pods | kubectl get pods --all-namespaces --output json",
        "{'taskDefinition':{'family':'app'}} | the tasks | the files have only task definitions;"
            + " which role they were given shows only in the tasks | aws ecs describe-tasks"
            + " --cluster CLUSTER --tasks TASK --output json",
        "{'Reservations':[]}{'OpenIDConnectProviderList':[]} | the pods and tasks | the files have"
            + " only instances, OIDC providers; which role they were given shows only in the pods"
            + " and tasks | scripts/fleet-collect --kubernetes --ecs all"
      })
  void theMissingListIsAskedFor(String text, String what, String why, String command)
      throws IOException {
    Fleet fleet = fleet(text);
    assertThat(fleet.open()).extracting(OpenQuestion::what).containsExactly(what);
    assertThat(fleet.open()).extracting(OpenQuestion::why).containsExactly(why);
    assertThat(fleet.open()).extracting(OpenQuestion::howToGet).containsExactly(command);
    assertThat(fleet.exitCode()).isZero();
  }

  /** Recorded answers of one account: what is listed has all ended. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'tasks':[{'taskArn':'arn:t','lastStatus':'STOPPED'}]} | every task in the files has"
            + " stopped | aws ecs describe-tasks --cluster CLUSTER --tasks TASK --output json",
        "{'kind':'Pod','apiVersion':'v1','metadata':{'name':'a'},'status':{'phase':'Succeeded'}} |"
            + " every pod in the files has ended or is being deleted | kubectl get pods"
            + " --all-namespaces --output json"
      })
  void whatHasEndedIsNotTheWrongCluster(String text, String why, String command)
      throws IOException {
    Fleet fleet = fleet(text);
    assertThat(fleet.open()).extracting(OpenQuestion::why).containsExactly(why);
    assertThat(fleet.open()).extracting(OpenQuestion::howToGet).containsExactly(command);
    assertThat(FleetFormat.TEXT.render(fleet, RenderOptions.plain()))
        .endsWith("\nNo pod or task was found.\n");
  }

  @Test
  void theFilesHaveOnlyNamesEachKind() throws IOException {
    Fleet fleet = fleet("{'clusters':[]}{'Roles':[]}{'Reservations':[]}");
    assertThat(fleet.open())
        .extracting(OpenQuestion::why)
        .containsExactly(
            "the files have only instances, roles, ECS clusters; which role they were given shows"
                + " only in the tasks");
  }

  /** A service names its task definition, so its tasks were forgotten without a word. */
  @Test
  void theTasksOfAServiceAreAskedFor() throws IOException {
    Fleet fleet = fleet("{'services':[" + SERVICE + "]}", "{'taskDefinition':" + DEFINITION + "}");
    assertThat(fleet.open()).extracting(OpenQuestion::what).contains("the tasks of 1 service");
    assertThat(fleet.open())
        .extracting(OpenQuestion::howToGet)
        .contains("scripts/fleet-collect --ecs c");
    assertThat(fleet("{'tasks':[" + TASK + "]}").open())
        .extracting(OpenQuestion::what)
        .noneMatch(it -> it.startsWith("the tasks"));
  }

  /** An empty list of pods is an answer. */
  @Test
  void aListWithoutPodsAsksForNoOther() throws IOException {
    Fleet fleet =
        fleet("{'kind':'PodList','apiVersion':'v1','items':[]}", "{'kind':'NodeList','items':[]}");
    assertThat(fleet.open()).isEmpty();
  }

  /** What --query 'tasks[]' and --query taskDefinition leave of an answer. */
  @Test
  void whatAQueryLeavesOfAnAnswerIsRead() throws IOException {
    Fleet fleet = fleet("[" + TASK + "]", DEFINITION);
    assertThat(fleet.unreadable()).isEmpty();
    assertThat(FleetFormat.TEXT.render(fleet, RenderOptions.plain().verbose(true)))
        .contains("1 workload, 1 pod or task")
        .contains("c/Task/app  TASK ROLE likely, 1 task, configured: app by the task role");
  }

  /** As --query 'Reservations[].Instances[]' leaves it. */
  @Test
  void anInstanceByItselfIsRead() throws IOException {
    Fleet fleet =
        fleet(
            "{'apiVersion':'v1','kind':'Node','metadata':{'name':'n'},"
                + "'spec':{'providerID':'aws:///x/i-0123'}}",
            "[{'InstanceId':'i-0123','MetadataOptions':{'HttpPutResponseHopLimit':2}}]");
    assertThat(FleetFormat.JSON.render(fleet, RenderOptions.plain())).contains("\"hopLimit\": 2");
  }

  @Test
  void whatAPersonCopiedFromATerminalIsNamed() throws IOException {
    Fleet fleet = fleet("[root@ip-172-31-53-135 ec2-user]#  kubectl get sa/a -o yaml\nkind: X\n");
    assertThat(fleet.unreadable().values())
        .containsExactly("begins with the command that printed it; remove that line");
  }

  /** The pods before the logs count, and the others are not lost in silence. */
  @Test
  void theLogsInADumpOfClusterInfoAreNamed() throws IOException {
    String pods =
        "{\n    'kind': 'PodList','apiVersion':'v1','items':[{'metadata':{'name':'a',"
            + "'namespace':'n'},'spec':{'containers':[]}}]}\n";
    Fleet fleet =
        fleet(
            pods
                + "==== START logs for container c of pod n/a ====\nhello {\n==== END logs ====\n"
                + pods.replace("'a'", "'b'"));
    assertThat(fleet.workloads()).hasSize(1);
    assertThat(fleet.unreadable().values())
        .allMatch(it -> it.startsWith("has other text after its lists"));
    assertThat(fleet.exitCode()).isEqualTo(2);
  }
}
