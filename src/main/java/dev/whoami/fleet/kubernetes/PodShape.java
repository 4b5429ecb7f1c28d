package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.input.Fields;
import dev.whoami.fleet.model.MetadataSwitch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The common part of a workload's pods: their account and their containers. */
public final class PodShape {
  private static final String SKIP = "eks.amazonaws.com/skip-containers";
  private static final String SKIP_POD = "eks.amazonaws.com/skip-pod-identity-webhook";

  /** The kubelet's copy of a pod that it reads from a file of its node. */
  private static final String STATIC = "kubernetes.io/config.mirror";

  private static final String OTHER_ROLE = "iam.amazonaws.com/role";

  /** Sidecars that a mesh adds call no AWS. */
  private static final Set<String> SIDECARS =
      Collections.unmodifiableSet(
          new HashSet<>(Arrays.asList("istio-proxy", "linkerd-proxy", "envoy-sidecar")));

  /** Their values stand in the names of a pod; with them, no two pods would be alike. */
  private static final Set<String> OF_ONE_POD =
      Collections.unmodifiableSet(
          new HashSet<>(
              Arrays.asList(
                  "statefulset.kubernetes.io/pod-name",
                  "apps.kubernetes.io/pod-index",
                  "batch.kubernetes.io/job-completion-index",
                  "batch.kubernetes.io/controller-uid",
                  "batch.kubernetes.io/job-name",
                  "controller-uid",
                  "job-name")));

  private final String account;
  private final boolean hostNetwork;
  private final boolean skipped;
  private final boolean otherRole;
  private final Set<String> skippedContainers;
  private final Map<String, String> labels;
  private final List<ContainerFacts> containers;

  private PodShape(
      String account,
      boolean hostNetwork,
      boolean skipped,
      boolean otherRole,
      Set<String> skippedContainers,
      Map<String, String> labels,
      List<ContainerFacts> containers) {
    this.labels = labels;
    this.account = account;
    this.hostNetwork = hostNetwork;
    this.skipped = skipped;
    this.otherRole = otherRole;
    this.skippedContainers = skippedContainers;
    this.containers = containers;
  }

  static PodShape of(Fields metadata, Fields spec) {
    List<ContainerFacts> containers = new ArrayList<>();
    List<Fields> volumes = spec.list("volumes");
    spec.list("containers").forEach(it -> containers.add(ContainerFacts.of(it, volumes)));
    // Others only wait or prepare; and a mesh adds some of its own after the webhook.
    spec.list("initContainers").stream()
        .map(it -> ContainerFacts.of(it, volumes))
        .filter(ContainerFacts::usesAws)
        .forEach(containers::add);
    Fields annotations = metadata.object("annotations");
    Set<String> skipped =
        Arrays.stream(annotations.text(SKIP).split(","))
            .map(String::trim)
            .filter(it -> !it.isEmpty())
            .collect(Collectors.toSet());
    return new PodShape(
        annotations.has(STATIC) ? "" : spec.given("serviceAccountName").orElse("default"),
        spec.isTrue("hostNetwork"),
        metadata.object("labels").has(SKIP_POD),
        annotations.has(OTHER_ROLE) && !spec.isTrue("hostNetwork"),
        skipped,
        Collections.unmodifiableMap(labels(metadata.object("labels"))),
        Collections.unmodifiableList(containers));
  }

  private static Map<String, String> labels(Fields all) {
    Map<String, String> labels = new HashMap<>();
    all.names().forEach(it -> labels.put(it, OF_ONE_POD.contains(it) ? "" : all.text(it)));
    return labels;
  }

  /** Its labels; those that differ in each pod of a workload have no value. */
  Map<String, String> labels() {
    return labels;
  }

  /** The name of its service account; empty for a static pod, which can have none. */
  public String account() {
    return account;
  }

  public boolean isInHostNetwork() {
    return hostNetwork;
  }

  /** Whether a label keeps the webhook from the whole pod. */
  public boolean isSkipped() {
    return skipped;
  }

  public boolean isSkipped(ContainerFacts container) {
    return skippedContainers.contains(container.name());
  }

  /** Whether kube2iam or kiam is to give it a role; neither answers in the host's network. */
  public boolean hasOtherRole() {
    return otherRole;
  }

  /**
   * Those of the application: all but sidecars, unless there is nothing else. A container without
   * any part of a role, beside one that the webhook gave a role, was added after it; it is a
   * sidecar if nothing shows that it uses AWS. The first one never is: others are appended.
   */
  public List<ContainerFacts> containers() {
    List<ContainerFacts> own = withoutProxies();
    boolean isAnyGiven = own.stream().anyMatch(ContainerFacts::isGivenByWebhook);
    return !isAnyGiven
        ? own
        : own.stream()
            .filter(
                it -> it.equals(own.get(0)) || it.hasPartOfRole() || it.usesAws() || isSkipped(it))
            .collect(Collectors.toList());
  }

  /** All but the proxies of a mesh. */
  List<ContainerFacts> withoutProxies() {
    List<ContainerFacts> own =
        containers.stream()
            .filter(it -> !SIDECARS.contains(it.name()))
            .collect(Collectors.toList());
    return own.isEmpty() ? containers : own;
  }

  /** Whether a variable keeps the SDK of each container that uses AWS from instance metadata. */
  boolean isMetadataOff() {
    return MetadataSwitch.keepsOut(
        containers(), ContainerFacts::usesAws, ContainerFacts::environment);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof PodShape)) {
      return false;
    }
    PodShape it = (PodShape) other;
    return it.account.equals(account)
        && it.hostNetwork == hostNetwork
        && it.skipped == skipped
        && it.otherRole == otherRole
        && it.skippedContainers.equals(skippedContainers)
        && it.labels.equals(labels)
        && it.containers.equals(containers);
  }

  @Override
  public int hashCode() {
    return Objects.hash(account, hostNetwork, skipped, labels, containers);
  }
}
