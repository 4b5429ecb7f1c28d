package dev.whoami.fleet;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * As much of the API of a Kubernetes cluster as the real kubectl needs to list objects: what kinds
 * there are, pages, a refusal, a request to wait, and an answer that takes its time.
 */
final class KubernetesApi implements AutoCloseable {
  private static final Map<String, String> CORE =
      Map.of(
          "pods",
          "Pod",
          "serviceaccounts",
          "ServiceAccount",
          "nodes",
          "Node",
          "namespaces",
          "Namespace",
          "secrets",
          "Secret");
  private static final Map<String, String> APPS =
      Map.of(
          "deployments",
          "Deployment",
          "statefulsets",
          "StatefulSet",
          "daemonsets",
          "DaemonSet",
          "replicasets",
          "ReplicaSet");
  private static final Map<String, String> BATCH = Map.of("jobs", "Job", "cronjobs", "CronJob");
  private static final Map<String, Map<String, String>> GROUPS =
      new TreeMap<>(Map.of("v1", CORE, "apps/v1", APPS, "batch/v1", BATCH));

  private final WireMockServer server =
      new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());

  KubernetesApi() {
    server.start();
    server.stubFor(
        get(urlPathEqualTo("/api"))
            .willReturn(okJson("{\"kind\":\"APIVersions\",\"versions\":[\"v1\"]}")));
    String groups =
        GROUPS.keySet().stream()
            .filter(it -> it.contains("/"))
            .map(
                it ->
                    "{\"name\":\"%s\",\"versions\":[%s],\"preferredVersion\":%2$s}"
                        .formatted(it.substring(0, it.indexOf('/')), version(it)))
            .collect(Collectors.joining(","));
    server.stubFor(
        get(urlPathEqualTo("/apis"))
            .willReturn(
                okJson(
                    "{\"kind\":\"APIGroupList\",\"apiVersion\":\"v1\",\"groups\":["
                        + groups
                        + "]}")));
    GROUPS.forEach(this::offer);
  }

  private static String version(String group) {
    return "{\"groupVersion\":\"%s\",\"version\":\"v1\"}".formatted(group);
  }

  /** The kinds of a group, with empty lists at first. */
  private void offer(String group, Map<String, String> kinds) {
    String resources =
        kinds.entrySet().stream()
            .map(
                it ->
                    "{\"name\":\"%s\",\"singularName\":\"%s\",\"namespaced\":%s,\"kind\":\"%s\",\"verbs\":[\"get\",\"list\"]}"
                        .formatted(
                            it.getKey(),
                            it.getValue().toLowerCase(java.util.Locale.ROOT),
                            !it.getKey().equals("nodes") && !it.getKey().equals("namespaces"),
                            it.getValue()))
            .collect(Collectors.joining(","));
    server.stubFor(
        get(urlPathEqualTo(path(group)))
            .willReturn(
                okJson(
                    "{\"kind\":\"APIResourceList\",\"apiVersion\":\"v1\",\"groupVersion\":\"%s\",\"resources\":[%s]}"
                        .formatted(group, resources))));
    kinds.forEach((plural, kind) -> has(plural, List.of()));
  }

  private static String path(String group) {
    return (group.contains("/") ? "/apis/" : "/api/") + group;
  }

  private static String group(String plural) {
    return GROUPS.entrySet().stream()
        .filter(it -> it.getValue().containsKey(plural))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private static String kind(String plural) {
    return GROUPS.values().stream()
        .filter(it -> it.containsKey(plural))
        .map(it -> it.getOrDefault(plural, ""))
        .findFirst()
        .orElseThrow();
  }

  private static String list(String plural, String next, List<String> items) {
    String group = group(plural);
    return "{\"kind\":\"%sList\",\"apiVersion\":\"%s\",\"metadata\":{\"resourceVersion\":\"7\"%s},\"items\":[%s]}"
        .formatted(
            kind(plural),
            group,
            next.isEmpty() ? "" : ",\"continue\":\"" + next + "\"",
            String.join(",", items));
  }

  private static String address(String plural) {
    return path(group(plural)) + "/" + plural;
  }

  /** A list in one page. */
  void has(String plural, List<String> items) {
    server.stubFor(
        get(urlPathEqualTo(address(plural))).willReturn(okJson(list(plural, "", items))));
  }

  /** A list in two pages, the second only for who asks for it. */
  void hasPages(String plural, List<String> first, List<String> second) {
    server.stubFor(
        get(urlPathEqualTo(address(plural)))
            .withQueryParam("continue", absent())
            .willReturn(okJson(list(plural, "page-2", first))));
    server.stubFor(
        get(urlPathEqualTo(address(plural)))
            .withQueryParam("continue", equalTo("page-2"))
            .willReturn(okJson(list(plural, "", second))));
  }

  /** What the user may not list, as the authorizer says it. */
  void forbids(String plural) {
    String group = group(plural).contains("/") ? group(plural).replaceFirst("/.*", "") : "";
    String message =
        "%s is forbidden: User \\\"reader\\\" cannot list resource \\\"%1$s\\\" in API group \\\"%s\\\" at the cluster scope"
            .formatted(plural, group);
    server.stubFor(
        get(urlPathEqualTo(address(plural)))
            .willReturn(
                aResponse()
                    .withStatus(403)
                    .withHeader("Content-Type", "application/json")
                    .withBody(status(403, "Forbidden", message))));
  }

  private static String status(int code, String reason, String message) {
    return "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"status\":\"Failure\",\"code\":%d,\"reason\":\"%s\",\"message\":\"%s\"}"
        .formatted(code, reason, message);
  }

  /** Asks the client to wait a second before it lists these; then it answers. */
  void throttles(String plural, List<String> items) {
    server.stubFor(
        get(urlPathEqualTo(address(plural)))
            .inScenario(plural)
            .whenScenarioStateIs(Scenario.STARTED)
            .willSetStateTo("waited")
            .willReturn(
                aResponse()
                    .withStatus(429)
                    .withHeader("Retry-After", "1")
                    .withHeader("Content-Type", "application/json")
                    .withBody(status(429, "TooManyRequests", "wait"))));
    server.stubFor(
        get(urlPathEqualTo(address(plural)))
            .inScenario(plural)
            .whenScenarioStateIs("waited")
            .willReturn(okJson(list(plural, "", items))));
  }

  /** An answer that comes late. */
  void hasSlowly(String plural, List<String> items) {
    server.stubFor(
        get(urlPathEqualTo(address(plural)))
            .willReturn(okJson(list(plural, "", items)).withFixedDelay(1500)));
  }

  /** The paths that were asked for, with their queries. */
  List<String> requests() {
    return server
        .findAll(
            com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor(
                com.github.tomakehurst.wiremock.client.WireMock.anyUrl()))
        .stream()
        .map(LoggedRequest::getUrl)
        .toList();
  }

  /** Leads kubectl here, as somebody who has only a token. */
  Path kubeconfig(Path file) throws IOException {
    return Files.writeString(
        file,
        """
        apiVersion: v1
        kind: Config
        current-context: here
        clusters: [{name: here, cluster: {server: "SERVER"}}]
        contexts: [{name: here, context: {cluster: here, user: reader}}]
        users: [{name: reader, user: {token: of-a-reader}}]
        """
            .replace("SERVER", server.baseUrl()));
  }

  @Override
  public void close() {
    server.stop();
  }
}
