package dev.whoami.fleet;

import dev.whoami.aws.Arn;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.ShellWord;
import dev.whoami.fleet.ecs.EcsFleet;
import dev.whoami.fleet.input.ItemKind;
import dev.whoami.fleet.kubernetes.KubernetesFleet;
import dev.whoami.fleet.kubernetes.NodeAccess;
import dev.whoami.fleet.kubernetes.PodGroup;
import dev.whoami.fleet.kubernetes.PodOutcome;
import dev.whoami.fleet.kubernetes.WebhookExclusion.Setting;
import dev.whoami.fleet.model.FleetWorkload;
import dev.whoami.fleet.model.Mechanism;
import dev.whoami.fleet.model.NodeKeys;
import dev.whoami.fleet.model.OpenQuestion;
import dev.whoami.fleet.model.ResourceVersion;
import dev.whoami.fleet.rule.FleetFacts;
import dev.whoami.report.writer.TextWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a missing file leaves open, each once, with the command that answers it. */
final class OpenQuestions {
  private final FleetFacts facts;
  private final List<OpenQuestion> open = new ArrayList<>();

  private OpenQuestions(FleetFacts facts) {
    this.facts = facts;
  }

  /** What one cluster leaves open, or ECS; if there are several, each names its cluster. */
  static List<OpenQuestion> of(FleetFacts facts) {
    List<FleetWorkload> workloads = new ArrayList<>(facts.kubernetes().workloads());
    workloads.addAll(facts.ecs().workloads());
    OpenQuestions questions = new OpenQuestions(facts);
    questions.configuration();
    questions.ages();
    questions.namespaces();
    questions.others();
    questions.open.addAll(facts.kubernetes().open());
    questions.nodes(workloads);
    questions.roles(workloads);
    questions.definitions();
    String cluster = facts.kubernetes().identity().prefix();
    return questions.open.stream()
        .map(
            it ->
                cluster.isEmpty()
                    ? it
                    : OpenQuestion.of(cluster + ": " + it.what(), it.why(), it.howToGet()))
        .collect(Collectors.toList());
  }

  private void add(String what, String why, ItemKind kind) {
    boolean isOfEks = kind == ItemKind.ASSOCIATION || kind == ItemKind.EKS_CLUSTER;
    open.add(
        OpenQuestion.of(
            what, why, isOfEks ? kind.command().replace("CLUSTER", cluster()) : kind.command()));
  }

  private void configuration() {
    KubernetesFleet kubernetes = facts.kubernetes();
    long lacking =
        kubernetes.groups().stream()
            .filter(this::lacksAccount)
            .map(it -> it.id().space() + "/" + it.account())
            .distinct()
            .count();
    if (lacking > 0) {
      open.add(
          OpenQuestion.of(
              TextWriter.counted(lacking, "service account")
                  + " of pods, not in the list of accounts"
                  + versions(),
              "a pod and its account may not be of the same moment, or the account was deleted",
              "scripts/fleet-collect --kubernetes"));
    }
    long accounts =
        kubernetes.groups().stream()
            .filter(it -> !kubernetes.knowsAccount(it) && !lacksAccount(it))
            .map(it -> it.id().space() + "/" + it.account())
            .distinct()
            .count();
    if (accounts > 0) {
      add(
          "the annotations of " + TextWriter.counted(accounts, "service account"),
          "which role is configured by IRSA is not known",
          ItemKind.SERVICE_ACCOUNT);
    }
    if (kubernetes.groups().stream().anyMatch(it -> !kubernetes.knowsAssociation(it))) {
      add(
          "the Pod Identity associations of the cluster",
          "a workload without an annotation may have its role from there",
          ItemKind.ASSOCIATION);
    }
    long unread =
        kubernetes.groups().stream()
            .filter(it -> it.configured().is(Mechanism.POD_IDENTITY))
            .filter(it -> !it.configured().role().isPresent())
            .count();
    if (unread > 0) {
      open.add(
          OpenQuestion.of(
              "the role of the association of " + TextWriter.counted(unread, "workload"),
              "a list of associations names no role and no time",
              "aws eks describe-pod-identity-association --cluster-name "
                  + cluster()
                  + " --association-id ID --output json"));
    }
  }

  /** A pod cannot be made without its account. A workload without a pod may lack it. */
  private boolean lacksAccount(PodGroup group) {
    return group.replicas() > 0
        && !group.account().isEmpty()
        && facts.kubernetes().cluster().lacksAccount(group.id().space(), group.account());
  }

  /** Those of the two lists, if both have one. */
  private String versions() {
    Optional<ResourceVersion> pods = facts.kubernetes().cluster().version(ItemKind.POD);
    return facts
        .kubernetes()
        .cluster()
        .version(ItemKind.SERVICE_ACCOUNT)
        .flatMap(it -> pods.map(ofPods -> " (resourceVersion " + ofPods + " and " + it + ")"))
        .orElse("");
  }

  /** Whether a pod is older than its role. */
  private void ages() {
    KubernetesFleet kubernetes = facts.kubernetes();
    long open =
        kubernetes.groups().stream()
            .filter(PodGroup::isOfUnknownAge)
            // An association without its time has no role, either: that question is asked above.
            .filter(it -> it.configured().role().isPresent())
            .count();
    if (open > 0) {
      add(
          "when the role of " + TextWriter.counted(open, "workload") + " was configured",
          "its pods may be older than the role, or the webhook missed them",
          ItemKind.SERVICE_ACCOUNT);
    }
    boolean isMissed = kubernetes.groups().stream().anyMatch(it -> it.count(PodOutcome.MISSED) > 0);
    if (isMissed
        && !kubernetes.cluster().knowsWebhooks()
        && !kubernetes.cluster().webhook().isPresent()) {
      add(
          "the webhooks of the cluster",
          "why the webhook injected nothing is not known",
          ItemKind.WEBHOOK);
    }
  }

  /** Whether a selector of the webhook takes the pods. */
  private void namespaces() {
    long unread =
        facts.kubernetes().groups().stream()
            .filter(OpenQuestions::isOpenBySelector)
            .map(it -> it.id().space())
            .distinct()
            .count();
    if (unread > 0) {
      add(
          "the labels of " + TextWriter.counted(unread, "namespace"),
          "whether the webhook takes their pods is not known",
          ItemKind.NAMESPACE);
    }
  }

  /** What kube2iam and kiam do shows only in a pod. */
  private void others() {
    long left = facts.kubernetes().groups().stream().filter(PodGroup::isLeftToOthers).count();
    if (left > 0) {
      open.add(
          OpenQuestion.of(
              "the identity of " + TextWriter.counted(left, "workload") + " with kube2iam or kiam",
              "only a pod shows which role these tools give it",
              "kubectl --namespace NAMESPACE exec POD -- aws sts get-caller-identity"));
    }
  }

  private static boolean isOpenBySelector(PodGroup group) {
    Setting selector = Setting.NAMESPACE_SELECTOR;
    return group.leftOut().count(PodOutcome.UNDECIDED, selector) > 0;
  }

  private void nodes(List<FleetWorkload> workloads) {
    NodeAccess access = facts.kubernetes().access();
    boolean isOpenForPods =
        workloads.stream().anyMatch(it -> !it.platform().isEcs() && isOfUnknownNode(it));
    boolean isOpenForTasks =
        workloads.stream().anyMatch(it -> it.platform().isEcs() && isOfUnknownNode(it));
    if (isOpenForPods && access.lacksNodes()) {
      add("the nodes", "whether pods can read their role is not known", ItemKind.NODE);
    }
    if (isOpenForTasks || (isOpenForPods && !access.knowsInstances())) {
      add(
          "the metadata options and roles of the instances",
          "whether pods and tasks can read the role of their instance is not known",
          ItemKind.RESERVATION);
    }
  }

  private static boolean isOfUnknownNode(FleetWorkload workload) {
    return workload.nodeKeys().reach() == NodeKeys.Reach.UNKNOWN
        && workload.verdict().kind() == IdentityKind.UNKNOWN
        && workload.replicas() > 0;
  }

  private void roles(List<FleetWorkload> workloads) {
    Set<String> unread = new TreeSet<>();
    for (FleetWorkload each : workloads) {
      Optional<Arn> role =
          each.configured()
              .role()
              .flatMap(Arn::parse)
              .filter(it -> it.roleName().isPresent())
              .filter(it -> !facts.kubernetes().account().knowsRole(it));
      role.flatMap(Arn::roleName).ifPresent(unread::add);
    }
    if (!unread.isEmpty()) {
      boolean isOne = unread.size() == 1;
      open.add(
          OpenQuestion.of(
              "the trust policy of "
                  + (isOne ? "role " + unread.iterator().next() : unread.size() + " roles"),
              "whether a role trusts the workload is not known",
              isOne
                  ? "aws iam get-role --role-name "
                      + word("ROLE", unread.iterator().next())
                      + " --output json"
                  : ItemKind.ROLE.command()));
    }
  }

  private void definitions() {
    EcsFleet ecs = facts.ecs();
    List<String> unread = ecs.unreadDefinitions();
    if (!unread.isEmpty()) {
      int end = unread.get(0).lastIndexOf('/');
      String first = unread.get(0).substring(end + 1);
      ItemKind kind =
          unread.get(0).substring(0, Math.max(end, 0)).endsWith(":daemon-task-definition")
              ? ItemKind.DAEMON_TASK_DEFINITION
              : ItemKind.TASK_DEFINITION;
      open.add(
          OpenQuestion.of(
              TextWriter.counted(unread.size(), "task definition"),
              "the task role is not known",
              kind.command().replace("DEFINITION", word("DEFINITION", first))));
    }
  }

  private String cluster() {
    return word("CLUSTER", facts.kubernetes().name());
  }

  /** A name as others gave it, in a command: what is more than a word there is not copied. */
  private static String word(String placeholder, String name) {
    return ShellWord.plainOr(placeholder, Optional.of(name));
  }
}
