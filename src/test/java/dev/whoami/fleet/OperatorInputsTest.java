package dev.whoami.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.fleet.model.OpenQuestion;
import dev.whoami.report.writer.RenderOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators have at hand: dumps, backups, charts, tables, and the same list twice. */
class OperatorInputsTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: a, namespace: n}
      spec: {containers: [{name: c, image: i}]}
      """;

  @TempDir private Path folder = Path.of("");

  private Fleet fleet(String... files) throws IOException {
    for (int i = 0; i < files.length; i += 2) {
      Path file = folder.resolve(files[i]);
      Files.createDirectories(file.getParent());
      Files.writeString(file, files[i + 1]);
    }
    return Fleet.of(List.of(folder.toString()), FleetFilter.all());
  }

  /** A person put it into the folder on purpose, so it is not skipped in silence. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "NAMESPACE     NAME                       READY   STATUS    RESTARTS   AGE\nn   a   1/1\n",
        "NAME                      STATUS   ROLES    AGE   VERSION\nip-10-0-1-10   Ready\n",
        "ASSOCIATIONS\tarn:aws:eks:eu-west-1:111122223333:podidentityassociation/c/a-1\ta-1\n",
        "TASKS\tarn:aws:ecs:eu-west-1:111122223333:task/c/1\n",
        "-----------------------\n|  DescribeInstances  |\n+---------------------+\n||x||\n"
      })
  void aTableForPeopleIsNamedWithTheWayOut(String table) throws IOException {
    Fleet fleet = fleet("pods.yaml", POD, "printed.txt", table);
    assertThat(fleet.workloads()).hasSize(1);
    assertThat(fleet.unreadable()).containsOnlyKeys(folder + "/printed.txt");
    assertThat(fleet.unreadable().values()).allMatch(it -> it.endsWith("--output json"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"NAME your cluster\n", "NOTES\nname  the\n", "--------\ntext\n", "-----\n"})
  void whatIsNoTableIsSkippedInAFolder(String text) throws IOException {
    assertThat(fleet("pods.yaml", POD, "notes.txt", text).unreadable()).isEmpty();
  }

  /**
   * kubectl cluster-info dump: a folder for each namespace, with events and logs among the lists.
   */
  @Test
  void aDumpOfClusterInfoIsRead() throws IOException {
    String list = "{\"kind\":\"PodList\",\"apiVersion\":\"v1\",\"metadata\":{},\"items\":[";
    String pod =
        "{\"metadata\":{\"name\":\"a\",\"namespace\":\"n\"},"
            + "\"spec\":{\"containers\":[{\"name\":\"c\",\"image\":\"i\"}]}}";
    Fleet fleet =
        fleet(
            "nodes.json", "{\"kind\":\"NodeList\",\"apiVersion\":\"v1\",\"items\":[]}",
            "n/pods.json", list + pod + "]}",
            "n/events.json", "{\"kind\":\"EventList\",\"apiVersion\":\"v1\",\"items\":[{}]}",
            "n/a/logs.txt", "==== START logs for container c of pod n/a ====\nERROR: x\n");
    assertThat(fleet.workloads()).hasSize(1);
    assertThat(fleet.unreadable()).isEmpty();
  }

  /** must-gather and velero: a file an object, at any depth, and much beside them. */
  @Test
  void aFolderWithAFileForEachObjectIsRead() throws IOException {
    Fleet fleet =
        fleet(
            "quay-io/namespaces/n/core/pods/a.yaml",
            "---\n" + POD,
            "resources/pods/namespaces/n/b.json",
            "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"b\","
                + "\"namespace\":\"n\"},\"spec\":{\"containers\":[]}}",
            "metadata/version",
            "1.1.0\n",
            "quay-io/audit.log",
            "{\"level\":\"Metadata\"}\n");
    assertThat(fleet.workloads()).hasSize(2);
    assertThat(fleet.unreadable()).isEmpty();
  }

  /** A chart has templates, and no pod that runs. */
  @Test
  void whatHelmRendersHasNoPod() throws IOException {
    Fleet fleet =
        fleet(
            "chart.yaml",
            """
            ---
            # Source: shop/templates/sa.yaml
            apiVersion: v1
            kind: ServiceAccount
            metadata: {name: shop}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: shop}
            spec: {template: {spec: {containers: [{name: c}]}}}
            """);
    assertThat(fleet.workloads()).isEmpty();
    assertThat(fleet.unreadable()).isEmpty();
    assertThat(fleet.exitCode()).isZero();
  }

  @Test
  void aListWithNothingInItIsNoFault() throws IOException {
    Fleet fleet = fleet("pods.json", "{\"apiVersion\":\"v1\",\"kind\":\"List\",\"items\":[]}");
    assertThat(fleet.workloads()).isEmpty();
    assertThat(fleet.exitCode()).isZero();
  }

  /** The same pod in two lists is one pod, as the last list has it; what is gone cannot be told. */
  @Test
  void aPodThatWasReadTwiceCountsOnce() throws IOException {
    Fleet fleet = fleet("monday.yaml", POD, "tuesday.yaml", POD);
    assertThat(fleet.totals().replicas()).isEqualTo(1);
    assertThat(fleet.open()).extracting(OpenQuestion::what).contains("1 pod in more than one list");
    assertThat(Fleet.of(List.of(folder + "/monday.yaml"), FleetFilter.all()).open())
        .extracting(OpenQuestion::what)
        .doesNotContain("1 pod in more than one list");
  }

  /** Nothing is unpacked, so a name that leads out of the zip leads nowhere. */
  @Test
  void aZipWhoseNamesLeadOutIsOnlyRead() throws IOException {
    Path zip = folder.resolve("in/fleet.zip");
    Files.createDirectories(zip.getParent());
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("../../out.yaml"));
      out.write(POD.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(Fleet.of(List.of(zip.toString()), FleetFilter.all()).workloads()).hasSize(1);
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).containsExactly(zip);
    }
  }

  @Test
  void aKeyThatStandsTwiceDoesNotHideTheRest() throws IOException {
    Fleet fleet =
        fleet(
            "pods.json",
            "{\"kind\":\"List\",\"kind\":\"List\",\"items\":["
                + "{\"kind\":\"Pod\",\"metadata\":{\"name\":\"a\",\"name\":\"a\",\"namespace\":\"n\"},"
                + "\"spec\":{\"containers\":[],\"containers\":[]}}]}");
    assertThat(fleet.workloads()).hasSize(1);
  }

  @Test
  void hugeNumbersAreNoFault() throws IOException {
    String huge = "9".repeat(400);
    Fleet fleet =
        fleet(
            "instances.json",
            "{\"Reservations\":[{\"Instances\":[{\"InstanceId\":\"i-1\",\"MetadataOptions\":"
                + "{\"HttpPutResponseHopLimit\":"
                + huge
                + "}}]}]}",
            "pods.json",
            "{\"kind\":\"List\",\"items\":[{\"kind\":\"Pod\",\"metadata\":{\"name\":\"a\",\"namespace\":"
                + "\"n\",\"creationTimestamp\":1e"
                + huge
                + "},\"spec\":{}}]}");
    assertThat(fleet.workloads()).hasSize(1);
    for (FleetFormat each : FleetFormat.values()) {
      assertThat(each.render(fleet, RenderOptions.plain())).isNotEmpty();
    }
  }
}
