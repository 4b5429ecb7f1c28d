package dev.whoami.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.whoami.fleet.model.FleetWorkload;
import dev.whoami.report.writer.RenderOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The script, the real kubectl, and a server that plays the API of a cluster on this machine. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class FleetCollectKubectlTest {
  private static final String SECRET = "s3cr3t-of-the-application";
  private static final String ROLE = "arn:aws:iam::111122223333:role/orders";
  private static final String TOKEN = "/var/run/secrets/eks.amazonaws.com/serviceaccount";

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void theToolsAreHere() throws IOException, InterruptedException {
    String all = "command -v kubectl && command -v jq && command -v zip";
    assumeTrue(new ProcessBuilder("bash", "-c", all).start().waitFor() == 0);
  }

  private static String pod(String name, boolean isInjected) {
    String role =
        ",{\"name\":\"AWS_ROLE_ARN\",\"value\":\"%s\"},{\"name\":\"AWS_WEB_IDENTITY_TOKEN_FILE\",\"value\":\"%s/token\"}"
            .formatted(ROLE, TOKEN);
    return """
    {"kind":"Pod","apiVersion":"v1","metadata":{"name":"NAME","namespace":"shop",
      "creationTimestamp":"2026-11-02T00:00:00Z","labels":{"pod-template-hash":"7d9"},
      "annotations":{"kubectl.kubernetes.io/last-applied-configuration":"SECRET"},
      "ownerReferences":[{"kind":"ReplicaSet","name":"orders-7d9","controller":true}]},
     "spec":{"serviceAccountName":"orders","nodeName":"n","containers":[{"name":"app","image":"app:1",
      "args":["SECRET"],"env":[{"name":"DB_PASSWORD","value":"SECRET"},{"name":"S3_BUCKET","value":"SECRET"} ROLES],
      "volumeMounts":[{"name":"aws-iam-token","mountPath":"MOUNT"}]}]},
     "status":{"phase":"Running"}}
    """
        .replace("ROLES", isInjected ? role : "")
        .replace("NAME", name)
        .replace("MOUNT", TOKEN)
        .replace("SECRET", SECRET);
  }

  private static String account() {
    return """
    {"kind":"ServiceAccount","apiVersion":"v1","metadata":{"name":"orders","namespace":"shop",
      "creationTimestamp":"2026-11-01T00:00:00Z","annotations":{"eks.amazonaws.com/role-arn":"ROLE"},
      "managedFields":[{"manager":"helm","operation":"Apply","time":"2026-11-01T00:00:00Z",
        "fieldsV1":{"f:metadata":{"f:annotations":{"f:eks.amazonaws.com/role-arn":{}}},"f:data":{"SECRET":{}}}}]},
     "secrets":[{"name":"SECRET"}]}
    """
        .replace("ROLE", ROLE)
        .replace("SECRET", SECRET);
  }

  private record Ran(int code, String said, Path zip) {}

  private Ran collect(KubernetesApi api) throws IOException, InterruptedException {
    Path zip = folder.resolve("fleet.zip");
    ProcessBuilder script =
        new ProcessBuilder(
                "scripts/fleet-collect",
                "--kubernetes",
                "--kubeconfig",
                api.kubeconfig(folder.resolve("config")).toString(),
                "--output",
                zip.toString())
            .redirectErrorStream(true);
    script.environment().put("HOME", folder.toString());
    script.environment().put("TMPDIR", folder.toString());
    script.environment().remove("KUBECONFIG");
    Process process = script.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), said, zip);
  }

  private static Map<String, String> texts(Path zip) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry each : file.stream().filter(it -> !it.isDirectory()).toList()) {
        try (InputStream in = file.getInputStream(each)) {
          texts.put(each.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return texts;
  }

  @Test
  void aClusterIsReadPageByPageAndWithoutItsValues() throws IOException, InterruptedException {
    try (KubernetesApi api = new KubernetesApi()) {
      api.hasPages("pods", List.of(pod("a", true), pod("b", true)), List.of(pod("c", false)));
      api.throttles("serviceaccounts", List.of(account()));
      api.hasSlowly("statefulsets", List.of());
      api.forbids("nodes");
      api.forbids("deployments");
      api.has("secrets", List.of("{\"kind\":\"Secret\",\"data\":{\"a\":\"" + SECRET + "\"}}"));

      Ran ran = collect(api);

      assertThat(ran.code()).as(ran.said()).isEqualTo(1);
      Map<String, String> texts = texts(ran.zip());
      assertThat(String.join("", texts.values()) + ran.said()).doesNotContain(SECRET);
      assertThat(texts.get("kubernetes/pods.json")).contains("DB_PASSWORD", ROLE);
      assertThat(texts)
          .containsKeys("kubernetes/serviceaccounts.json", "kubernetes/statefulsets.json")
          .doesNotContainKeys("kubernetes/nodes.json", "kubernetes/deployments.json");
      assertThat(api.requests())
          .anyMatch(it -> it.contains("continue=page-2"))
          .anyMatch(it -> it.contains("limit=500"))
          .noneMatch(it -> it.contains("/secrets") || it.contains("configmaps"));
      assertThat(api.requests()).filteredOn(it -> it.contains("/serviceaccounts")).hasSize(2);
    }
  }

  @Test
  void theReportOfTheZipNamesTheRightsThatAreMissing() throws IOException, InterruptedException {
    try (KubernetesApi api = new KubernetesApi()) {
      api.hasPages("pods", List.of(pod("a", true), pod("b", true)), List.of(pod("c", false)));
      api.has("serviceaccounts", List.of(account()));
      api.forbids("nodes");
      api.forbids("deployments");

      Fleet fleet = Fleet.of(List.of(collect(api).zip().toString()), FleetFilter.all());

      assertThat(fleet.unreadable()).isEmpty();
      assertThat(fleet.workloads())
          .extracting(it -> it.id().toString())
          .containsExactly("shop/Deployment/orders");
      FleetWorkload orders = fleet.workloads().get(0);
      assertThat(orders.replicas()).isEqualTo(3);
      assertThat(orders.configured().role()).contains(ROLE);
      assertThat(orders.given()).containsValues(1, 2);
      assertThat(fleet.codes(orders.id())).containsExactly("WHO901");
      assertThat(FleetFormat.TEXT.render(fleet, RenderOptions.plain()).replaceAll("\\s+", " "))
          .contains("the collector's role needs the verb list for nodes. kubectl --kubeconfig")
          .contains("needs the verb list for deployments of the API group apps.");
    }
  }
}
