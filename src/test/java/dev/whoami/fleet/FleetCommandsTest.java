package dev.whoami.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.diagnosis.Remedy;
import dev.whoami.fleet.model.OpenQuestion;
import dev.whoami.report.writer.RenderOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Commands to copy run nothing but themselves: who may annotate a service account, or writes a file
 * that somebody else looks into, can give any name.
 */
class FleetCommandsTest {
  private static final String RUN = "RUN";

  @TempDir private Path folder = Path.of("");

  /** What a shell is to be typed, of the findings and of what stays open. */
  private List<String> commands(String name) throws IOException {
    Files.writeString(folder.resolve("cluster.json"), cluster(name));
    Files.writeString(folder.resolve("nodes.json"), NODES);
    Files.writeString(folder.resolve("service.json"), service(name));
    Fleet fleet = Fleet.of(List.of(folder.toString()), FleetFilter.all());
    assertThat(fleet.unreadable()).isEmpty();
    List<String> commands = new ArrayList<>();
    for (var each : fleet.findings()) {
      for (Remedy remedy : each.finding().remedies()) {
        commands.addAll(remedy.commands());
      }
    }
    fleet.open().stream().map(OpenQuestion::howToGet).forEach(commands::add);
    return commands;
  }

  private static final String NODES =
      """
      {"Reservations": [{"Instances": [{"InstanceId": "i-0123456789abcdef1", "MetadataOptions":
      {"HttpTokens": "optional", "HttpPutResponseHopLimit": 2, "HttpEndpoint": "enabled"}}]}]}
      """;

  private static String cluster(String name) {
    return """
    {"apiVersion": "v1", "kind": "List", "items": [
      {"apiVersion": "v1", "kind": "Node", "metadata": {"name": "n", "labels":
        {"alpha.eksctl.io/cluster-name": "NAME"}},
        "spec": {"providerID": "aws:///eu-west-1a/i-0123456789abcdef1"}},
      {"apiVersion": "v1", "kind": "ServiceAccount", "metadata": {"name": "a", "namespace": "NAME",
        "annotations": {"eks.amazonaws.com/role-arn": "arn:aws:iam::111122223333:role/NAME"}}},
      {"apiVersion": "v1", "kind": "ServiceAccount", "metadata": {"name": "b", "namespace": "NAME",
        "annotations": {"eks.amazonaws.com/role-arn": "no role"}}},
      POD_A, POD_B, POD_C]}
    """
        .replace("POD_A", pod("a", ""))
        .replace(
            "POD_B",
            pod("b", "{\"name\":\"AWS_ROLE_ARN\",\"value\":\"arn:aws:iam::111122223333:role/r\"}"))
        .replace("POD_C", pod("default", ""))
        .replace("NAME", name);
  }

  private static String pod(String account, String variable) {
    return """
    {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "ACCOUNT-1", "namespace": "NAME",
      "ownerReferences": [{"kind": "StatefulSet", "name": "NAME-ACCOUNT", "controller": true}]},
      "spec": {"serviceAccountName": "ACCOUNT", "nodeName": "n", "containers":
      [{"name": "c", "image": "amazon/aws-cli", "env": [VARIABLE]}]},
      "status": {"phase": "Running"}}
    """
        .replace("ACCOUNT", account)
        .replace("VARIABLE", variable);
  }

  private static String service(String name) {
    return """
    {"services": [{"serviceName": "NAME", "launchType": "EC2", "runningCount": 1,
      "clusterArn": "arn:aws:ecs:eu-west-1:111122223333:cluster/NAME",
      "serviceArn": "arn:aws:ecs:eu-west-1:111122223333:service/c/NAME",
      "taskDefinition": "arn:aws:ecs:eu-west-1:111122223333:task-definition/NAME:1"}]}
    """
        .replace("NAME", name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x$(RUN)", "x`RUN`", "x;RUN", "x'RUN", "x RUN", "x|RUN", "x\\nRUN"})
  void aNameOfOthersIsNoPartOfACommand(String name) throws IOException {
    assertThat(commands(name)).hasSizeGreaterThan(8).noneMatch(it -> it.contains(RUN));
  }

  @Test
  void aNameOfOthersIsNoLinkOfCodeScanning() throws IOException {
    commands("x[press](https://example.com)");
    Fleet fleet = Fleet.of(List.of(folder.toString()), FleetFilter.all());
    assertThat(FleetFormat.SARIF.render(fleet, RenderOptions.plain()))
        .contains("[press] (https")
        .doesNotContainPattern("\"text\": \"[^\"]{0,900}\\[press]\\(");
  }

  @Test
  void aUsualNameIs() throws IOException {
    assertThat(commands("shop"))
        .contains(
            "kubectl --namespace shop rollout restart statefulset/shop-a",
            "aws eks list-pod-identity-associations --cluster-name shop --output json",
            "aws iam get-role --role-name shop --output json",
            "aws ecs describe-task-definition --task-definition shop:1 --output json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "kubectl --context a get pods --all-namespaces --output json | yes",
        "aws --region eu-west-1 ec2 describe-instances --versions '$Latest' --output json | yes",
        "kubectl get pods --output json;RUN | no",
        "kubectl get pods $(RUN) | no",
        "kubectl delete namespace get | no",
        "aws iam delete-role --role-name list-roles | no",
        "sh -c get pods | no",
        "kubectl | no"
      })
  void aRecordedCommandIsShownWhereItReads(String command, String isShown) throws IOException {
    Files.writeString(
        folder.resolve("collected.json"),
        """
        {"schema": 1, "at": "2026-11-30T00:00:00Z", "commands":
          [{"command": "%s", "outcome": "FAILED", "why": "no"}]}
        """
            .formatted(command));
    List<String> commands = commands("shop");
    assertThat(commands.contains(command)).isEqualTo(isShown.equals("yes"));
    assertThat(commands.contains("scripts/fleet-collect")).isEqualTo(isShown.equals("no"));
  }
}
