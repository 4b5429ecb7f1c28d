package dev.whoami.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.diagnosis.Certainty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only files that are judged together are compared by their times. */
class ReadTimesTest {
  private static final String NODE =
      """
      {"kind":"Node","metadata":{"name":"n"},"status":{"conditions":[{"lastHeartbeatTime":"TIME"}]}},
      """;
  private static final String POD =
      """
      {"apiVersion":"v1","kind":"Pod","metadata":{"name":"orders","namespace":"shop",
       "creationTimestamp":"TIME"},"spec":{"containers":[{"name":"c","image":"i"}]}}
      """;

  @TempDir private Path folder = Path.of("");

  private static String pods(String uid) {
    return """
    {"items":[{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"kube-system","uid":"UID"}},
    """
            .replace("UID", uid)
        + POD.replace("TIME", "2026-01-01T00:00:00Z")
        + "]}";
  }

  private static final String ROLES =
      "{\"Roles\":[{\"Arn\":\"arn:aws:iam::111122223333:role/r\"}]}";
  private static final String TASKS =
      """
      {"tasks":[{"taskArn":"arn:aws:ecs:us-west-2:111122223333:task/prod/t1",
       "clusterArn":"arn:aws:ecs:us-west-2:111122223333:cluster/prod","group":"family:web",
       "taskDefinitionArn":"arn:aws:ecs:us-west-2:111122223333:task-definition/web:1"}]}
      """;
  private static final String DEFINITION =
      """
      {"taskDefinition":{"taskDefinitionArn":"arn:aws:ecs:us-west-2:111122223333:task-definition/web:1",
       "family":"web","revision":1}}
      """;

  private record Read(String file, String text, String at) {}

  /** A folder as fleet-collect writes it. */
  private void collected(String name, Read... files) throws IOException {
    List<String> commands = new ArrayList<>();
    for (Read each : files) {
      Path file = folder.resolve(name).resolve(each.file());
      Files.createDirectories(file.getParent());
      Files.writeString(file, each.text());
      commands.add(
          "{\"command\":\"x\",\"outcome\":\"READ\",\"file\":\"%s\",\"at\":\"2026-02-%sT09:00:00Z\"}"
              .formatted(each.file(), each.at()));
    }
    Files.writeString(
        folder.resolve(name).resolve("collected.json"),
        "{\"commands\":[" + String.join(",", commands) + "]}");
  }

  private List<String> older() {
    return Fleet.of(List.of(folder.toString()), FleetFilter.all()).open().stream()
        .map(it -> it.what().replace(folder + "/", ""))
        .filter(it -> it.contains(" is older than "))
        .toList();
  }

  @Test
  void filesOfTwoCollectionsThatAreWholeEachAreNotCompared() throws IOException {
    collected(
        "eks",
        new Read("kubernetes/pods.json", pods("1"), "02"),
        new Read("account/r.json", ROLES, "02"));
    collected(
        "ecs",
        new Read("ecs/prod/tasks-1.json", TASKS, "03"),
        new Read("account/r.json", ROLES, "03"));
    assertThat(older()).isEmpty();
  }

  @Test
  void aClusterIsNotComparedWithEcs() throws IOException {
    collected(
        "both",
        new Read("kubernetes/pods.json", pods("1"), "02"),
        new Read("ecs/prod/tasks-1.json", TASKS, "03"));
    assertThat(older()).isEmpty();
  }

  @Test
  void ecsIsComparedWithTheAccount() throws IOException {
    collected(
        "ecs",
        new Read("ecs/prod/tasks-1.json", TASKS, "02"),
        new Read("account/roles.json", ROLES, "05"));
    assertThat(older())
        .containsExactly(
            "ecs/ecs/prod/tasks-1.json (2026-02-02T09:00:00Z) is older than"
                + " ecs/account/roles.json (2026-02-05T09:00:00Z)");
  }

  @Test
  void aTaskDefinitionNeverChanges() throws IOException {
    collected(
        "ecs",
        new Read("ecs/prod/tasks-1.json", TASKS, "02"),
        new Read("account/roles.json", ROLES, "02"),
        new Read("ecs/definitions/1.json", DEFINITION, "03"));
    assertThat(older()).isEmpty();
  }

  @Test
  void theFilesOfTwoClustersInOneFolderAreNotCompared() throws IOException {
    for (String each : List.of("1", "2")) {
      Files.writeString(
          folder.resolve(each + ".json"),
          pods(each)
              .replace(
                  "{\"items\":[",
                  "{\"items\":[" + NODE.replace("TIME", "2026-02-0" + each + "T09:00:00Z"))
              .replace("2026-01-01", "2026-02-0" + each));
    }
    assertThat(older()).isEmpty();
  }

  /** The rows of the other cluster stay as certain as they are. */
  @Test
  void onlyTheRowsOfTheClusterWhoseFilesAreApartAreLowered() throws IOException {
    Path input = Path.of("src/test/fleet/read-an-hour-apart/input");
    for (String name : List.of("old", "new")) {
      for (String each :
          List.of(
              "account/roles.json",
              "eks/associations.json",
              "eks/cluster.json",
              "collected.json",
              "kubernetes/pods.json")) {
        Path copy = folder.resolve(name).resolve(each);
        Files.createDirectories(copy.getParent());
        String text =
            Files.readString(input.resolve(each))
                .replace("000000001145", name)
                .replace("blue", name);
        Files.writeString(copy, name.equals("old") ? text : text.replace("T09:", "T10:"));
      }
    }
    Fleet fleet = Fleet.of(List.of(folder.toString()), FleetFilter.all());
    assertThat(older()).hasSize(1);
    assertThat(fleet.workloads())
        .filteredOn(it -> it.verdict().because().contains("the files were read at different times"))
        .extracting(it -> it.cluster())
        .containsExactly("old");
    assertThat(fleet.workloads())
        .filteredOn(it -> it.verdict().certainty() == Certainty.CERTAIN)
        .extracting(it -> it.cluster())
        .containsExactly("new");
  }
}
