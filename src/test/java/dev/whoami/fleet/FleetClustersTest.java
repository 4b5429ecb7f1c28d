package dev.whoami.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.fleet.model.FleetWorkload;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.world.text.Printable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several Kubernetes clusters in one run: no object of one decides about a pod of another. */
class FleetClustersTest {
  private static final String ROLE = "arn:aws:iam::111122223333:role/orders";

  @TempDir private Path folder = Path.of("");

  private static String space(String uid) {
    return uid.isEmpty()
        ? ""
        : ",{\"apiVersion\":\"v1\",\"kind\":\"Namespace\",\"metadata\":{\"name\":\"kube-system\",\"uid\":\""
            + uid
            + "\"}}";
  }

  /** A pod without variables; its service account has the role, or none where that is empty. */
  private static String cluster(String uid, String role) {
    return """
    {"apiVersion":"v1","kind":"List","items":[
    {"apiVersion":"v1","kind":"Pod","metadata":{"name":"orders","namespace":"shop"},
     "spec":{"serviceAccountName":"orders","nodeName":"n","containers":[{"name":"c","image":"i"}]}},
    {"apiVersion":"v1","kind":"ServiceAccount","metadata":{"name":"orders","namespace":"shop",
     "annotations":{"eks.amazonaws.com/role-arn":"ROLE"}}} SPACE]}
    """
        .replace("ROLE", role)
        .replace("SPACE", space(uid));
  }

  private Path zip(String name, String... texts) throws IOException {
    Path zip = folder.resolve(name);
    try (OutputStream file = Files.newOutputStream(zip);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (int i = 0; i < texts.length; i++) {
        out.putNextEntry(new ZipEntry("kubernetes/" + i + ".json"));
        out.write(texts[i].getBytes(StandardCharsets.UTF_8));
      }
    }
    return zip;
  }

  private static Fleet fleet(Path... paths) {
    return Fleet.of(List.of(paths).stream().map(Path::toString).toList(), FleetFilter.all());
  }

  /** The configured role of each workload; empty for none. */
  private static Map<String, String> configured(Fleet fleet) {
    return fleet.workloads().stream()
        .collect(
            Collectors.toMap(it -> it.id().toString(), it -> it.configured().role().orElse("")));
  }

  @Test
  void theZipsOfTwoClustersAreKeptApart() throws IOException {
    Path blue = zip("blue.zip", cluster("1", ROLE));
    Path green = zip("green.zip", cluster("2", ""));
    Fleet fleet = fleet(blue, green);
    assertThat(configured(fleet))
        .isEqualTo(Map.of("blue/shop/Pod/orders", ROLE, "green/shop/Pod/orders", ""));
    assertThat(fleet.workloads())
        .extracting(FleetWorkload::cluster)
        .containsExactly("blue", "green");
    assertThat(fleet.unreadable()).isEmpty();
    assertThat(fleet.open()).noneMatch(it -> it.what().startsWith("which cluster"));
    assertThat(fleet.findings().get(0).finding().text()).startsWith("blue: 1 workload did not get");
  }

  /** Nothing in them says which cluster they are of; so each counts as one, and that is said. */
  @Test
  void zipsWithoutAnIdAreKeptApartAndThatIsSaid() throws IOException {
    Fleet fleet = fleet(zip("blue.zip", cluster("", ROLE)), zip("green.zip", cluster("", "")));
    assertThat(configured(fleet)).containsOnlyKeys("blue/shop/Pod/orders", "green/shop/Pod/orders");
    assertThat(fleet.open())
        .anyMatch(
            it ->
                it.what().endsWith("green.zip are of")
                    && it.why()
                        .contains(
                            "each zip, folder or list of pods and nodes counts as a cluster"));
  }

  @Test
  void oneZipWithAnIdAndOneWithoutAreKeptApart() throws IOException {
    Fleet fleet = fleet(zip("blue.zip", cluster("1", ROLE)), zip("green.zip", cluster("", "")));
    assertThat(configured(fleet))
        .isEqualTo(Map.of("blue/shop/Pod/orders", ROLE, "green/shop/Pod/orders", ""));
  }

  @Test
  void twoZipsOfOneClusterAreOne() throws IOException {
    Fleet fleet = fleet(zip("a.zip", cluster("1", ROLE)), zip("b.zip", cluster("1", ROLE)));
    assertThat(configured(fleet)).containsOnlyKeys("shop/Pod/orders");
    assertThat(fleet.open()).anyMatch(it -> it.what().equals("1 pod in more than one list"));
  }

  /** What kubectl prints of one cluster after the other is one stream. */
  @Test
  void theListsOfAStreamAreKeptApart() throws IOException {
    Path both = folder.resolve("both.json");
    Files.writeString(both, cluster("1", ROLE) + cluster("2", ""));
    assertThat(configured(fleet(both)))
        .isEqualTo(Map.of("both/shop/Pod/orders", ROLE, "both 2/shop/Pod/orders", ""));
    Path yaml = folder.resolve("both.yaml");
    Files.writeString(yaml, cluster("1", ROLE) + "---\n" + cluster("2", ""));
    assertThat(configured(fleet(yaml))).hasSize(2);
  }

  @Test
  void aListOfTwoClustersIsNotJudged() throws IOException {
    Path mixed = folder.resolve("mixed.json");
    Files.writeString(
        mixed, cluster("1", ROLE).replace("\"items\":[", "\"items\":[{}" + space("2") + ","));
    Fleet fleet = fleet(mixed);
    assertThat(fleet.workloads()).isEmpty();
    assertThat(fleet.unreadable()).containsOnlyKeys(mixed.toString());
    assertThat(fleet.exitCode()).isEqualTo(2);
  }

  @Test
  void theOptionSelectsOne() {
    FleetCase both = new FleetCase(Path.of("src/test/fleet/clusters-in-folders"));
    assertThat(both.judged(FleetFilter.all().cluster("green")).workloads())
        .isNotEmpty()
        .allMatch(it -> it.cluster().equals("green"));
    Fleet none = both.judged(FleetFilter.all().cluster("red"));
    assertThat(none.workloads()).isEmpty();
    assertThat(none.unreadable())
        .containsExactly(
            Map.entry(
                "--cluster",
                "names red, which is not a cluster of these files; they have blue, green"));
    assertThat(none.exitCode()).isEqualTo(2);
  }

  /** A baseline that knows the fault of the one cluster does not know that of the other. */
  @Test
  void theSameFaultOfTwoClustersIsTwo() throws IOException {
    String hook =
        ",{\"apiVersion\":\"v1\",\"kind\":\"MutatingWebhookConfiguration\",\"metadata\":{\"name\":"
            + "\"pod-identity-webhook\"},\"webhooks\":[{\"name\":\"x\",\"failurePolicy\":\"Ignore\"}]}";
    String pod = "\"name\":\"orders\",\"namespace\":\"shop\"";
    String times =
        ",\"managedFields\":[{\"time\":\"2026-01-01T00:00:00Z\",\"fieldsV1\":{\"f:metadata\":"
            + "{\"f:annotations\":{\"f:eks.amazonaws.com/role-arn\":{}}}}}]";
    String missed =
        cluster("1", ROLE)
            .replace(pod, pod + ",\"creationTimestamp\":\"2026-01-02T00:00:00Z\"" + times)
            .replace("]}\n", hook + "]}\n");
    Fleet fleet =
        fleet(
            zip("blue.zip", missed),
            zip("green.zip", missed.replace("\"uid\":\"1\"", "\"uid\":\"2\"")));
    assertThat(fleet.toBeKnown())
        .filteredOn(it -> it.code().equals("WHO912"))
        .extracting(it -> it.address() + " " + it.fingerprint())
        .doesNotHaveDuplicates()
        .hasSize(2);
    assertThat(fleet.toBeKnown().stream().map(it -> it.fingerprint()).distinct()).hasSize(4);
  }

  /** The names of clusters come from others as well: of contexts, tags and files. */
  @Test
  void aHostileNameOfAClusterDoesNoHarm() throws IOException {
    for (String each : List.of("one", "two")) {
      Path of = Files.createDirectory(folder.resolve(each));
      String node = "{\"kind\":\"Node\",\"metadata\":{\"name\":\"n\"},\"spec\":{}}";
      Files.writeString(
          of.resolve("pods.json"),
          cluster("", ROLE).replace("\"items\":[", "\"items\":[" + node + ","));
      Files.writeString(
          of.resolve("collected.json"),
          "{\"commands\":[{\"command\":\"kubectl --context \\u001b[31m<b>$(RUN)\\n"
              + each
              + " get pods\",\"outcome\":\"READ\"}]}");
    }
    Fleet fleet = fleet(folder);
    assertThat(configured(fleet)).hasSize(2);
    for (FleetFormat format : FleetFormat.values()) {
      String text = format.render(fleet, RenderOptions.plain().verbose(true));
      assertThat(text.codePoints().filter(it -> it != '\n'))
          .as(format.name())
          .allMatch(Printable::isPrintable);
      // In HTML a line break is a blank.
      assertThat(text).doesNotContain(format == FleetFormat.HTML ? "<b>" : ")\none");
    }
    assertThat(fleet.findings().stream().flatMap(it -> it.finding().remedies().stream()))
        .isNotEmpty()
        .allMatch(it -> it.commands().stream().noneMatch(line -> line.contains("RUN")));
  }

  /** A context is not the name that the answers of EKS have. */
  @Test
  void aContextSelectsOneAndNamesNone() {
    FleetCase both = new FleetCase(Path.of("src/test/fleet/clusters-by-context"));
    assertThat(both.judged(FleetFilter.all().cluster("green-admin")).workloads())
        .extracting(it -> it.id().toString())
        .containsExactly("green-admin/shop/Deployment/orders");
    Path one = both.folder().resolve("input/one");
    Fleet alone = Fleet.of(List.of(one.toString()), FleetFilter.all().cluster("blue-admin"));
    assertThat(alone.workloads()).hasSize(1).allMatch(it -> it.cluster().equals("blue-admin"));
    assertThat(alone.open()).noneMatch(it -> it.howToGet().contains("--cluster-name blue-admin"));
  }

  /** Typed in another context, the command would restart what is healthy there. */
  @Test
  void whatKubectlChangesIsSaidForItsCluster() {
    Fleet fleet = new FleetCase(Path.of("src/test/fleet/clusters-in-folders")).judged();
    assertThat(fleet.findings().stream().flatMap(it -> it.finding().remedies().stream()))
        .filteredOn(it -> it.commands().toString().contains("kubectl"))
        .isNotEmpty()
        .allMatch(it -> it.text().endsWith(" Use the kubectl context of green."));
  }

  @Test
  void everyFormatSaysTheCluster() {
    Fleet fleet = new FleetCase(Path.of("src/test/fleet/clusters-in-folders")).judged();
    RenderOptions plain = RenderOptions.plain();
    assertThat(FleetFormat.CSV.render(fleet, plain)).contains("EKS,green,shop,Deployment,sync");
    assertThat(FleetFormat.NDJSON.render(fleet, plain).lines())
        .allMatch(
            it -> it.contains("\"cluster\":\"blue\"") || it.contains("\"cluster\":\"green\""));
    assertThat(FleetFormat.HTML.render(fleet, plain)).contains("<h2>green/shop</h2>");
    assertThat(FleetFormat.JUNIT.render(fleet, plain)).contains("name=\"blue/shop\"");
    assertThat(FleetFormat.PROMETHEUS.render(fleet, plain))
        .contains("whoami_fleet_replicas_expected{cluster=\"green\",namespace=\"shop\"} 1");
    assertThat(FleetFormat.MARKDOWN.render(fleet, plain)).contains("green/shop/Deployment/sync");
  }

  /** One of them has no name, so the one list of associations may be of the other. */
  @Test
  void anAssociationOfTheOneIsNotThatOfTheOther() {
    Fleet fleet = new FleetCase(Path.of("src/test/fleet/clusters-of-one-name")).judged();
    assertThat(fleet.workloads())
        .filteredOn(it -> it.id().name().equals("orders"))
        .extracting(it -> it.cluster() + " " + it.configured().role().orElse("none"))
        .containsExactlyInAnyOrder(
            "prod (us-west-2) none", "prod (us-east-1) arn:aws:iam::111122223333:role/orders-role");
    assertThat(fleet.workloads()).noneMatch(it -> it.verdict().kind() == IdentityKind.UNKNOWN);
  }
}
