package dev.whoami.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.report.writer.RenderOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that has an error, a page or a list of other objects is not an empty cluster. */
class InsteadOfAnAnswerTest {
  private static final String POD =
      "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"a\",\"namespace\":\"n\"},"
          + "\"spec\":{\"containers\":[{\"name\":\"c\",\"image\":\"i\"}]}}";

  @TempDir private Path folder = Path.of("");

  private Fleet named(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    return Fleet.of(List.of(file.toString()), FleetFilter.all());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'kind':'Status','apiVersion':'v1','status':'Failure','reason':'Forbidden','code':403,"
            + "'message':'pods is forbidden: User \\'a\\' cannot list resource \\'pods\\' in API"
            + " group \\'\\' at the cluster scope'} | has the error Forbidden from Kubernetes in"
            + " place of an answer: the collector's role needs the verb list for pods; run its"
            + " command again",
        "{'kind':'Status','apiVersion':'v1','status':'Failure','reason':'Unauthorized'} | has the"
            + " error Unauthorized from Kubernetes in place of an answer; run its command again"
            + " after a login",
        "{'kind':'Status','apiVersion':'v1','status':'Failure','reason':'\\u001b[31m$(x)'} | has"
            + " an error from Kubernetes in place of an answer; run its command again",
        "{'__type':'com.amazonaws.ecs#AccessDeniedException','message':'User: a is not authorized"
            + " to perform: ecs:DescribeTasks on resource: *'} | has the error"
            + " AccessDeniedException from AWS in place of an answer: the IAM policy of the"
            + " collector needs the action ecs:DescribeTasks; run its command again",
        "{'Error':{'Code':'ExpiredToken','Message':'x'},'ResponseMetadata':{}} | has the error"
            + " ExpiredToken from AWS in place of an answer; run its command again after a login"
      })
  void anErrorIsNamed(String text, String reason) throws IOException {
    String json = text.replace("\\'", "\\\"").replaceAll("(?<!collector)'", "\"");
    Fleet fleet = named("x.json", json);
    assertThat(fleet.unreadable().values()).containsExactly(reason);
    assertThat(fleet.exitCode()).isEqualTo(2);
  }

  /** Also in a folder and behind other documents, which are judged. */
  @Test
  void anErrorAmongAnswersIsNamed() throws IOException {
    String error = "{\"apiVersion\":\"v1\",\"kind\":\"Status\",\"status\":\"Failure\"}";
    Files.writeString(folder.resolve("pods.json"), POD + error + POD.replace("\"a\"", "\"b\""));
    Files.writeString(
        folder.resolve("nodes.yaml"), "kind: Status\napiVersion: v1\nstatus: Failure\n");
    Fleet fleet = Fleet.of(List.of(folder.toString()), FleetFilter.all());
    assertThat(fleet.workloads()).hasSize(2);
    assertThat(fleet.unreadable())
        .containsOnlyKeys(folder + "/nodes.yaml", folder + "/pods.json")
        .allSatisfy((file, why) -> assertThat(why).startsWith("has an error from Kubernetes"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'{\"kind\":\"SecretList\",\"apiVersion\":\"v1\",\"items\":[{}]}' | Secret",
        "'{\"items\":[{\"kind\":\"Ingress\"},{\"kind\":\"Event\"}],\"kind\":\"List\","
            + "\"apiVersion\":\"v1\"}' | Ingress, Event",
        "'{\"items\":[{\"kind\":\"A\"},{\"kind\":\"B\"},{\"kind\":\"C\"},{\"kind\":\"D\"},"
            + "{\"kind\":\"\\u001b[2J\"}],\"kind\":\"List\"}' | A, B, C and 1 more",
        "'kind: Table\napiVersion: meta.k8s.io/v1' | Table",
        "'kind: List\napiVersion: v1\nitems:\n- kind: Ingress' | Ingress"
      })
  void aListOfOtherKindsIsNamed(String text, String kinds) throws IOException {
    Fleet fleet = named("x.txt", text);
    assertThat(fleet.unreadable().values())
        .containsExactly(
            "has only objects that fleet does not read ("
                + kinds
                + "); write it again with kubectl get pods,serviceaccounts --all-namespaces"
                + " --output json");
    assertThat(fleet.exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'<!DOCTYPE html>\n<html><body>Sign in' | is a page in HTML, perhaps of a login or a"
            + " proxy; log in, and run its command again",
        "'<ErrorResponse xmlns=\"x\"><Error>' | is XML; write it again with aws … --output json",
        "'E1203 07:54:01.1   1 memcache.go:265] x\nThe connection to the server x was refused' |"
            + " has a message in place of an answer; run its command again",
        "'aws: [ERROR]: An error occurred (AccessDenied) when calling the ListRoles operation:"
            + " User: a is not authorized to perform: iam:ListRoles' | has a message in place of"
            + " an answer: the IAM policy of the collector needs the action iam:ListRoles; run its"
            + " command again",
        "'Name:             web-1\nNamespace:        shop\nNode:  x' | is the text of kubectl"
            + " describe for people; write it again with kubectl get --output json",
        "'web-1  1/1   Running   0  5d' | is a list of names for people; write it again with"
            + " kubectl get --output json",
        "'pod/web-1\npod/web-2' | is a list of names for people; write it again with kubectl get"
            + " --output json",
        "'{\"taskArns\":[\"arn:aws:ecs:eu-west-1:111122223333:task/c/1\"]}' | has nothing that"
            + " fleet reads; give what kubectl get -o json and aws describe print"
      })
  void whatIsPrintedInsteadIsNamed(String text, String reason) throws IOException {
    assertThat(named("x.json", text).unreadable().values()).containsExactly(reason);
  }

  /** kubectl prints such a list for a namespace without pods, and for one with a typing error. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"apiVersion\":\"v1\",\"items\":[],\"kind\":\"List\"}",
        "{\"kind\":\"PodList\",\"apiVersion\":\"v1\",\"items\":null}",
        "apiVersion: v1\nitems: []\nkind: List\n",
        "{\"tasks\":[],\"failures\":[]}"
      })
  void anEmptyListAsksForThePlace(String text) throws IOException {
    Fleet fleet = named("x.json", text);
    assertThat(fleet.exitCode()).isZero();
    assertThat(FleetFormat.TEXT.render(fleet, RenderOptions.plain()))
        .endsWith(
            "No pod or task was found. Check the kubectl context, the namespace and the region.\n");
  }

  /** A folder has much beside the answers. */
  @Test
  void inAFolderOtherKindsAreSkipped() throws IOException {
    Files.writeString(folder.resolve("pod.json"), POD);
    Files.writeString(folder.resolve("events.json"), "{\"kind\":\"EventList\",\"items\":[{}]}");
    Files.writeString(folder.resolve("tasks.json"), "{\"taskArns\":[]}");
    Files.writeString(folder.resolve("page.html"), "<html>");
    Files.writeString(folder.resolve("list.txt"), "pod/web-1\n");
    Fleet fleet = Fleet.of(List.of(folder.toString()), FleetFilter.all());
    assertThat(fleet.unreadable()).isEmpty();
    assertThat(fleet.workloads()).hasSize(1);
  }

  @Test
  void aFolderOfOtherKindsNamesThem() throws IOException {
    Files.writeString(folder.resolve("machines.json"), MACHINES);
    Fleet fleet = Fleet.of(List.of(folder.toString()), FleetFilter.all());
    assertThat(fleet.unreadable())
        .containsExactly(
            Map.entry(
                folder.toString(),
                "has only objects that fleet does not read (Machine); write it again with kubectl"
                    + " get pods,serviceaccounts --all-namespaces --output json"));
  }

  private static final String MACHINES =
      "{\"apiVersion\":\"v1\",\"kind\":\"List\",\"items\":[{\"kind\":\"Machine\"}]}";

  /** The input of register-task-definition is not what ECS has. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"family\":\"web\",\"taskRoleArn\":\"x\",\"containerDefinitions\":[{\"name\":\"a\"}]}",
        "family: web\ncontainerDefinitions:\n- name: a\n"
      })
  void aTaskDefinitionToRegisterIsNamed(String text) throws IOException {
    assertThat(named("web.yaml", text).unreadable().values())
        .containsExactly(
            "has a task definition without an ARN, so it is not the registered one; write it again"
                + " with aws ecs describe-task-definition --task-definition DEFINITION --output"
                + " json");
  }
}
