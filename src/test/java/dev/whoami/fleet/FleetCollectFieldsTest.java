package dev.whoami.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every field that fleet reads is named in a filter of scripts/fleet-collect, or stands in a part
 * that a filter keeps whole: a field without one makes the zip say less than the cluster.
 */
class FleetCollectFieldsTest {
  private static final Pattern READ =
      Pattern.compile(
          "\\.(?:object|list|text|texts|given|isTrue|time|number|has|element)\\(\\s*\"([^\"]+)\"");
  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
  private static final Pattern FILTERS =
      Pattern.compile("^shapes=.*?^of_roles=[^\n]*", Pattern.DOTALL | Pattern.MULTILINE);

  /** What a filter keeps whole, and what is read in it. */
  private static final Map<String, List<String>> WHOLE =
      Map.ofEntries(
          Map.entry("updateStrategy", List.of("rollingUpdate", "partition")),
          Map.entry("ordinals", List.of("start")),
          Map.entry("capacityProviderStrategy", List.of("capacityProvider")),
          Map.entry("versionInfo", List.of("agentVersion")),
          Map.entry(
              "MetadataOptions", List.of("HttpEndpoint", "HttpTokens", "HttpPutResponseHopLimit")),
          Map.entry(
              "metadataOptions", List.of("httpEndpoint", "httpTokens", "httpPutResponseHopLimit")),
          Map.entry("Tags", List.of("Value")),
          Map.entry("identity", List.of("oidc")),
          Map.entry("nodeInfo", List.of("kubeletVersion", "operatingSystem")),
          Map.entry(
              "labels",
              List.of(
                  "kubernetes.io/os",
                  "karpenter.k8s.aws/ec2nodeclass",
                  "alpha.eksctl.io/cluster-name")),
          Map.entry("namespaceSelector", List.of("matchLabels", "matchExpressions", "operator")),
          Map.entry("matchConditions", List.of("expression")),
          Map.entry("rules", List.of("scope")),
          Map.entry("ownerReferences", List.of("controller")),
          Map.entry("projected", List.of("sources", "serviceAccountToken", "path", "audience")),
          Map.entry("fieldsV1", List.of("f:metadata", "f:annotations")));

  /** In answers that have no filter, or that the script itself writes. */
  private static final Set<String> UNFILTERED =
      Set.of(
          "file",
          "clusterName",
          "serviceAccount",
          "associationArn",
          "roleArn",
          "targetRoleArn",
          "externalId",
          "disableSessionTags",
          "IsTruncated",
          "continue",
          "command",
          "outcome",
          "why",
          "at");

  /** In an error that a person saved in place of an answer; the script writes no such file. */
  private static final Set<String> OF_ERRORS =
      Set.of("Error", "Code", "Message", "message", "__type", "reason");

  private static Set<String> read() throws IOException {
    Set<String> fields = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/whoami/fleet"))) {
      for (Path each : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        fields.addAll(found(READ, Files.readString(each), 1));
      }
    }
    return fields;
  }

  private static Set<String> kept() throws IOException {
    String script = Files.readString(Path.of("scripts/fleet-collect"));
    String filters = found(FILTERS, script, 0).iterator().next();
    Set<String> kept = new TreeSet<>(found(WORD, filters, 0));
    WHOLE.forEach(
        (part, fields) -> {
          if (kept.contains(part)) {
            kept.addAll(fields);
          }
        });
    kept.addAll(UNFILTERED);
    kept.addAll(OF_ERRORS);
    return kept;
  }

  private static Set<String> found(Pattern pattern, String text, int group) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult it) -> it.group(group))
        .collect(Collectors.toSet());
  }

  @Test
  void everyFieldThatIsReadIsKept() throws IOException {
    Set<String> read = read();
    assertThat(read).hasSizeGreaterThan(100);
    assertThat(kept()).containsAll(read);
  }

  /** So that a name which is not read any more does not stay in the lists here. */
  @Test
  void everyExceptionIsRead() throws IOException {
    Set<String> read = read();
    assertThat(read).containsAll(UNFILTERED).containsAll(OF_ERRORS);
    WHOLE.values().forEach(it -> assertThat(read).containsAll(it));
  }
}
