package dev.whoami.fleet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Writes a cluster as kubectl prints it, of any size: pods with all that a real pod has, so that
 * 150,000 are some 1.5 GB. One pod in a hundred did not get its role.
 *
 * <p>{@code java dev.whoami.fleet.LargeCluster FOLDER PODS NODES}
 */
final class LargeCluster {
  private static final int PODS_OF_A_WORKLOAD = 25;
  private static final int MISSED = 100;
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private LargeCluster() {}

  public static void main(String... arguments) throws IOException {
    write(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
  }

  static void write(Path folder, int pods, int nodes) throws IOException {
    Files.createDirectories(folder);
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("pods.json"))) {
      list(out, pods, it -> pod(it, nodes));
    }
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("accounts.json"))) {
      list(out, pods / PODS_OF_A_WORKLOAD, LargeCluster::account);
    }
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("nodes.json"))) {
      list(out, nodes, LargeCluster::node);
    }
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("instances.json"))) {
      out.write("{\"Reservations\":[{\"Instances\":[");
      for (int i = 0; i < nodes; i++) {
        out.write(i == 0 ? instance(i) : "," + instance(i));
      }
      out.write("]}]}");
    }
    Files.writeString(folder.resolve("associations.json"), "{\"associations\":[]}");
  }

  private interface Items {
    String item(int number);
  }

  private static void list(BufferedWriter out, int count, Items items) throws IOException {
    out.write("{\n    \"apiVersion\": \"v1\",\n    \"items\": [\n");
    for (int i = 0; i < count; i++) {
      out.write(i == 0 ? "" : ",\n");
      out.write(items.item(i));
    }
    out.write(
        "\n    ],\n    \"kind\": \"List\",\n    \"metadata\": {\"resourceVersion\": \"\"}\n}\n");
  }

  private static String pod(int number, int nodes) {
    int workload = number / PODS_OF_A_WORKLOAD;
    String name = "service-" + workload;
    boolean isMissed = number % MISSED == 0;
    StringBuilder pod = new StringBuilder(12_000);
    pod.append("{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"annotations\":{")
        .append("\"kubernetes.io/psp\":\"eks.privileged\",\"config\":\"")
        .append("c".repeat(600))
        .append("\"},\"creationTimestamp\":\"")
        .append(START.plusSeconds(86_400 + number))
        .append("\",\"generateName\":\"")
        .append(name)
        .append("-7d9f8c6b5d-\",\"labels\":{\"app\":\"")
        .append(name)
        .append("\",\"pod-template-hash\":\"7d9f8c6b5d\"},\"name\":\"")
        .append(name)
        .append("-7d9f8c6b5d-")
        .append(Integer.toString(number, 36))
        .append("\",\"namespace\":\"team-")
        .append(workload % 200)
        .append("\",\"ownerReferences\":[{\"apiVersion\":\"apps/v1\",")
        .append(
            "\"blockOwnerDeletion\":true,\"controller\":true,\"kind\":\"ReplicaSet\",\"name\":\"")
        .append(name)
        .append("-7d9f8c6b5d\",\"uid\":\"5f0c\"}],\"resourceVersion\":\"1\",\"uid\":\"u")
        .append(number)
        .append("\"},\"spec\":{\"affinity\":{},\"containers\":[");
    container(pod, "app", !isMissed);
    pod.append(',');
    container(pod, "sidecar", !isMissed);
    pod.append("],\"dnsPolicy\":\"ClusterFirst\",\"nodeName\":\"node-")
        .append(number % nodes)
        .append("\",\"restartPolicy\":\"Always\",\"serviceAccountName\":\"")
        .append(name)
        .append(
            "\",\"tolerations\":[{\"effect\":\"NoExecute\",\"key\":\"node.kubernetes.io/not-ready\",")
        .append(
            "\"operator\":\"Exists\",\"tolerationSeconds\":300}],\"volumes\":[{\"name\":\"data\",")
        .append("\"emptyDir\":{}}]},\"status\":{\"conditions\":[");
    for (int i = 0; i < 5; i++) {
      pod.append(i == 0 ? "" : ",")
          .append("{\"lastProbeTime\":null,\"lastTransitionTime\":\"")
          .append("2026-01-02T00:00:00Z\",\"status\":\"True\",\"type\":\"Condition")
          .append(i)
          .append("\"}");
    }
    pod.append("],\"containerStatuses\":[{\"containerID\":\"containerd://")
        .append("a".repeat(64))
        .append(
            "\",\"image\":\"registry.example/app:1\",\"imageID\":\"registry.example/app@sha256:")
        .append("b".repeat(64))
        .append("\",\"name\":\"app\",\"ready\":true,\"restartCount\":0,")
        .append("\"state\":{\"running\":{\"startedAt\":\"2026-01-02T00:00:01Z\"}}}],")
        .append("\"hostIP\":\"10.0.0.1\",\"phase\":\"Running\",\"podIP\":\"10.0.1.1\"}}");
    return pod.toString();
  }

  private static void container(StringBuilder pod, String name, boolean isInjected) {
    pod.append("{\"args\":[\"--serve\"],\"env\":[");
    for (int i = 0; i < 46; i++) {
      pod.append("{\"name\":\"SETTING_")
          .append(i)
          .append("\",\"value\":\"")
          .append("v".repeat(40))
          .append("\"},");
    }
    if (isInjected) {
      pod.append(
              "{\"name\":\"AWS_ROLE_ARN\",\"value\":\"arn:aws:iam::111122223333:role/service\"},")
          .append("{\"name\":\"AWS_WEB_IDENTITY_TOKEN_FILE\",\"value\":")
          .append("\"/var/run/secrets/eks.amazonaws.com/serviceaccount/token\"},");
    }
    pod.append("{\"name\":\"S3_BUCKET\",\"value\":\"x\"}],\"image\":\"registry.example/app:1\",")
        .append("\"livenessProbe\":{\"httpGet\":{\"path\":\"/health\",\"port\":8080}},\"name\":\"")
        .append(name)
        .append("\",\"resources\":{\"limits\":{\"cpu\":\"1\",\"memory\":\"1Gi\"}},")
        .append("\"volumeMounts\":[{\"mountPath\":\"/data\",\"name\":\"data\"}");
    if (isInjected) {
      pod.append(",{\"mountPath\":\"/var/run/secrets/eks.amazonaws.com/serviceaccount\",")
          .append("\"name\":\"aws-iam-token\",\"readOnly\":true}");
    }
    pod.append("]}");
  }

  private static String account(int number) {
    return "{\"apiVersion\":\"v1\",\"kind\":\"ServiceAccount\",\"metadata\":{\"name\":\"service-"
        + number
        + "\",\"namespace\":\"team-"
        + number % 200
        + "\",\"creationTimestamp\":\""
        + START
        + "\",\"annotations\":{\"eks.amazonaws.com/role-arn\":"
        + "\"arn:aws:iam::111122223333:role/service\"},\"managedFields\":[{\"manager\":\"helm\","
        + "\"time\":\"2026-01-01T00:00:00Z\",\"fieldsV1\":{\"f:metadata\":{\"f:annotations\":"
        + "{\"f:eks.amazonaws.com/role-arn\":{}}}}}]}}";
  }

  private static String node(int number) {
    return "{\"apiVersion\":\"v1\",\"kind\":\"Node\",\"metadata\":{\"name\":\"node-"
        + number
        + "\",\"labels\":{\"eks.amazonaws.com/nodegroup\":\"workers\"}},\"spec\":{\"providerID\":"
        + "\"aws:///us-west-2a/i-"
        + number
        + "\"},\"status\":{\"images\":[{\"names\":[\""
        + "n".repeat(4000)
        + "\"]}]}}";
  }

  private static String instance(int number) {
    return "{\"InstanceId\":\"i-"
        + number
        + "\",\"IamInstanceProfile\":{\"Arn\":\"arn:aws:iam::111122223333:instance-profile/nodes\"},"
        + "\"MetadataOptions\":{\"HttpTokens\":\"required\",\"HttpPutResponseHopLimit\":2,"
        + "\"HttpEndpoint\":\"enabled\"}}";
  }
}
