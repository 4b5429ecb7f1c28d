package dev.whoami.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the manifests for Kubernetes promise, beyond being manifests. */
class KubernetesManifestsTest {
  private static final String FOLDER = "docker/deploy/kubernetes";

  private static List<Document> documents() {
    return Document.files(FOLDER, ".yaml").stream()
        .flatMap(it -> Document.in(it).stream())
        .toList();
  }

  private static Document named(String kind, String name) {
    return documents().stream()
        .filter(it -> it.at("kind").is(kind) && it.at("metadata", "name").is(name))
        .findFirst()
        .orElseThrow();
  }

  private static Document in(String file, String kind) {
    return Document.in(Path.of(FOLDER, file)).stream()
        .filter(it -> it.at("kind").is(kind))
        .findFirst()
        .orElseThrow();
  }

  /** What makes pods. */
  static List<Document> workloads() {
    return documents().stream().filter(it -> it.at("spec", "template").isThere()).toList();
  }

  private static Document pod(Document workload) {
    return workload.at("spec", "template", "spec");
  }

  private static List<Document> containers(Document workload) {
    Document pod = pod(workload);
    return Stream.of("initContainers", "containers")
        .flatMap(it -> pod.at(it).items().stream())
        .toList();
  }

  private static Map<String, String> map(Document labels) {
    Map<String, String> all = new LinkedHashMap<>();
    ((Map<?, ?>) labels.value().orElse(Map.of()))
        .forEach((name, value) -> all.put(name.toString(), value.toString()));
    return all;
  }

  private static Document whoami(Document workload) {
    return containers(workload).stream()
        .filter(it -> it.at("name").is("whoami"))
        .findFirst()
        .orElseThrow();
  }

  /** The Pod Security Standard "restricted", by its own list. */
  @ParameterizedTest
  @MethodSource("workloads")
  void everyPodIsRestricted(Document workload) {
    Document pod = pod(workload);
    assertThat(pod.at("securityContext", "runAsNonRoot").is(true)).isTrue();
    assertThat(pod.at("securityContext", "runAsUser").number()).isPositive();
    assertThat(pod.at("securityContext", "seccompProfile", "type").text())
        .isEqualTo("RuntimeDefault");
    assertThat(pod.at("hostNetwork").isThere()).isFalse();
    assertThat(pod.at("hostPID").isThere()).isFalse();
    assertThat(pod.at("hostIPC").isThere()).isFalse();
    assertThat(pod.at("volumes").items()).allMatch(it -> it.at("secret").isThere());
    for (Document each : containers(workload)) {
      assertThat(each.at("securityContext", "allowPrivilegeEscalation").is(false)).isTrue();
      assertThat(each.at("securityContext", "capabilities", "drop").texts()).containsExactly("ALL");
      assertThat(each.at("securityContext", "capabilities", "add").isThere()).isFalse();
      assertThat(each.at("securityContext", "privileged").isThere()).isFalse();
      assertThat(each.at("ports").items()).noneMatch(it -> it.at("hostPort").isThere());
    }
  }

  @ParameterizedTest
  @MethodSource("workloads")
  void whoamiIsSmallAndWritesNothing(Document workload) {
    Document whoami = whoami(workload);
    assertThat(whoami.at("securityContext", "readOnlyRootFilesystem").is(true)).isTrue();
    assertThat(whoami.at("resources", "limits", "memory").text()).isEqualTo("192Mi");
    assertThat(whoami.at("resources", "requests", "cpu").text()).isEqualTo("10m");
  }

  @ParameterizedTest
  @MethodSource("workloads")
  void labelsAndAccountsFitTogether(Document workload) {
    Map<String, String> wanted = map(workload.at("spec", "selector", "matchLabels"));
    assertThat(wanted).isNotEmpty();
    assertThat(map(workload.at("spec", "template", "metadata", "labels")))
        .containsAllEntriesOf(wanted);
    String account = pod(workload).at("serviceAccountName").text();
    assertThat(Document.in(Path.of(workload.from())))
        .anyMatch(
            it -> it.at("kind").is("ServiceAccount") && it.at("metadata", "name").is(account));
  }

  @ParameterizedTest
  @MethodSource("workloads")
  void whatIsMountedIsThere(Document workload) {
    for (Document mount : whoami(workload).at("volumeMounts").items()) {
      String name = mount.at("name").text();
      assertThat(pod(workload).at("volumes").named(name).at("secret", "secretName").text())
          .isEqualTo("whoami-token");
      List<String> args = whoami(workload).at("args").texts();
      assertThat(args.get(args.indexOf("--token-file") + 1))
          .isEqualTo(mount.at("mountPath").text() + "/token");
    }
  }

  @ParameterizedTest
  @MethodSource("workloads")
  void probesAskForWhatEverybodyMayKnow(Document workload) {
    Document whoami = whoami(workload);
    for (String kind : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
      Document probe = whoami.at(kind, "httpGet");
      if (probe.isThere()) {
        assertThat(probe.at("path").text()).isIn("/healthz", "/readyz");
        assertThat(whoami.at("ports").named(probe.at("port").text()).isThere()).isTrue();
      }
    }
    // A wrong identity is not a reason to kill the container that reports it.
    assertThat(whoami.at("livenessProbe", "httpGet", "path").is("/healthz")).isFalse();
  }

  @ParameterizedTest
  @MethodSource("workloads")
  void theRoleThatIsExpectedIsTheAccounts(Document workload) {
    List<String> args = whoami(workload).at("args").texts();
    Document account = in(Path.of(workload.from()).getFileName().toString(), "ServiceAccount");
    String role = account.at("metadata", "annotations", "eks.amazonaws.com/role-arn").text();
    if (role.isEmpty()) {
      assertThat(args.get(args.indexOf("--expect") + 1)).isEqualTo("NONE");
    } else {
      assertThat(args.get(args.indexOf("--expect") + 1)).isEqualTo("IRSA,POD_IDENTITY");
      assertThat(args.get(args.indexOf("--expect-role") + 1))
          .isEqualTo(role.substring(role.lastIndexOf('/') + 1));
    }
  }

  @Test
  void theSidecarStartsFirstAndGoesOn() {
    Document whoami = pod(in("sidecar.yaml", "Deployment")).at("initContainers").named("whoami");
    assertThat(whoami.at("restartPolicy").text()).isEqualTo("Always");
    assertThat(whoami.at("startupProbe", "httpGet", "path").text()).isEqualTo("/healthz");
    assertThat(whoami.at("args").texts()).startsWith("watch");
  }

  @Test
  void theInitContainerRunsOnceAndEnds() {
    Document whoami =
        pod(in("init-container.yaml", "Deployment")).at("initContainers").named("whoami");
    assertThat(whoami.at("restartPolicy").isThere()).isFalse();
    assertThat(whoami.at("args").texts()).doesNotContain("watch");
  }

  @Test
  void theNodesPodHasNoRoleOfItsOwn() {
    Document daemons = named("DaemonSet", "whoami-node");
    assertThat(pod(daemons).at("automountServiceAccountToken").is(false)).isTrue();
    assertThat(whoami(daemons).at("readinessProbe", "httpGet", "path").text())
        .isEqualTo("/healthz");
  }

  /** From the monitor by a service's label and port to the pods' label and port. */
  @Test
  void theMonitorLeadsToThePods() {
    Document monitor = named("ServiceMonitor", "whoami");
    Document wanted = monitor.at("spec", "selector", "matchLabels");
    List<Document> services =
        documents().stream().filter(it -> it.at("kind").is("Service")).toList();
    assertThat(services).hasSize(2);
    for (Document service : services) {
      assertThat(service.at("metadata", "labels").value()).isEqualTo(wanted.value());
      assertThat(service.at("spec", "publishNotReadyAddresses").is(true)).isTrue();
      Document port = service.at("spec", "ports").items().get(0);
      assertThat(monitor.at("spec", "endpoints").items())
          .allMatch(it -> it.at("port").is(port.at("name").text()));
      assertThat(workloads())
          .filteredOn(
              it ->
                  it.at("spec", "template", "metadata", "labels", "whoami")
                      .is(service.at("spec", "selector", "whoami").text()))
          .hasSize(1)
          .allSatisfy(
              it ->
                  assertThat(whoami(it).at("ports").items().get(0).at("containerPort").number())
                      .isEqualTo(port.at("targetPort").number()));
    }
    Document credentials = monitor.at("spec", "endpoints").items().get(0).at("authorization");
    assertThat(credentials.at("credentials", "name").text()).isEqualTo("whoami-token");
  }

  @Test
  void theOperatorsAlertsAreThoseOfPrometheus() {
    Document rules = Document.in(Path.of("docker/deploy/prometheus/whoami-rules.yaml")).get(0);
    assertThat(named("PrometheusRule", "whoami").at("spec", "groups").value())
        .isPresent()
        .isEqualTo(rules.at("groups").value());
  }
}
