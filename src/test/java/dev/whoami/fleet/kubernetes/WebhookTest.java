package dev.whoami.fleet.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.whoami.fleet.input.Fields;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookTest {
  private static final ClusterPod POD =
      new ClusterPod(
          "shop",
          "orders",
          Controller.of("Pod", "orders"),
          PodShape.of(Fields.of(null), Fields.of(null)),
          "",
          null,
          "");

  /** A pod is in a namespace, and a subresource such as its status is not a new pod. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CREATE | '' | v1 | pods |            | true",
        "CREATE | '' | v1 | pods | Namespaced | true",
        "*      | *  | *  | *    | *          | true",
        "CREATE | '' | v1 | */*  | Namespaced | true",
        "CREATE | '' | v1 | pods | Cluster    | false",
        "*      | *  | *  | */*  | Cluster    | false",
        "UPDATE | '' | v1 | pods |            | false",
        "CREATE | apps | v1 | pods |          | false",
        "CREATE | '' | v2 | pods |            | false",
        "CREATE | '' | v1 | pods/status |     | false",
        "CREATE | '' | v1 | pods/*      |     | false"
      })
  void asksForNewPods(
      String operation, String group, String version, String resource, String scope, boolean asks) {
    String rule =
        """
        {"operations": ["%s"], "apiGroups": ["%s"], "apiVersions": ["%s"], "resources": ["%s"]%s}
        """
            .formatted(
                operation,
                group,
                version,
                resource,
                scope == null ? "" : ", \"scope\": \"" + scope + "\"");
    String configuration =
        """
        {"metadata": {"name": "pod-identity-webhook"}, "webhooks": [{"rules": [%s]}]}
        """
            .formatted(rule);
    Webhook webhook = Webhook.in(Fields.of(JsonParser.parseString(configuration)), "file").get(0);
    assertThat(webhook.exclusion(POD, Optional.of(Map.of())).isPresent()).isEqualTo(!asks);
  }

  /** Very many pods share what is kept of them, and a selector decides about each one. */
  @ParameterizedTest
  @CsvSource({
    "StatefulSet, db-0,     statefulset.kubernetes.io/pod-name,      db-0,   true",
    "StatefulSet, db-1,     statefulset.kubernetes.io/pod-name,      db-0,   false",
    "StatefulSet, db-10,    apps.kubernetes.io/pod-index,            10,     true",
    "StatefulSet, db-1,     apps.kubernetes.io/pod-index,            10,     false",
    "Job,         job-3-ab, batch.kubernetes.io/job-name,            job,    true",
    "Job,         job-3-ab, job-name,                                other,  false",
    "Job,         job-3-ab, batch.kubernetes.io/job-completion-index, 3,     true",
    "Job,         job-3-ab, batch.kubernetes.io/job-completion-index, 4,     false",
    "StatefulSet, db-1,     controller-revision-hash,                db-7c9, true",
    "StatefulSet, db-1,     controller-revision-hash,                db-001, false"
  })
  void aLabelOfOnePodDecidesAboutThatPod(
      String kind, String name, String label, String asked, boolean takes) {
    String metadata =
        """
        {"labels": {"%s": "%s"}}
        """
            .formatted(label, label.equals("controller-revision-hash") ? "db-7c9" : "own");
    ClusterPod pod =
        new ClusterPod(
            "shop",
            name,
            Controller.of(kind, kind.equals("Job") ? "job" : "db"),
            PodShape.of(Fields.of(JsonParser.parseString(metadata)), Fields.of(null)),
            "",
            null,
            "");
    String configuration =
        """
        {"metadata": {"name": "pod-identity-webhook"}, "webhooks": [
          {"objectSelector": {"matchLabels": {"%s": "%s"}}}]}
        """
            .formatted(label, asked);
    Webhook webhook = Webhook.in(Fields.of(JsonParser.parseString(configuration)), "file").get(0);
    assertThat(webhook.exclusion(pod, Optional.of(Map.of())).isPresent()).isEqualTo(!takes);
  }
}
