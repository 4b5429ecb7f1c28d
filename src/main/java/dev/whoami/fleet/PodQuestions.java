package dev.whoami.fleet;

import dev.whoami.diagnosis.ShellWord;
import dev.whoami.fleet.input.ItemKind;
import dev.whoami.fleet.kubernetes.KubernetesFleet;
import dev.whoami.fleet.kubernetes.PodGroup;
import dev.whoami.fleet.kubernetes.PodOutcome;
import dev.whoami.fleet.kubernetes.WebhookExclusion.Setting;
import dev.whoami.fleet.model.Mechanism;
import dev.whoami.fleet.model.OpenQuestion;
import dev.whoami.report.writer.TextWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The questions about the roles of pods that a missing list of the cluster leaves open. */
final class PodQuestions {
  private final KubernetesFleet kubernetes;
  private final MissingAccounts missing;
  private final List<OpenQuestion> open = new ArrayList<>();

  private PodQuestions(KubernetesFleet kubernetes) {
    this.kubernetes = kubernetes;
    this.missing = new MissingAccounts(kubernetes);
  }

  static List<OpenQuestion> of(KubernetesFleet cluster) {
    PodQuestions questions = new PodQuestions(cluster);
    questions.missing.question().ifPresent(questions.open::add);
    questions.configuration();
    questions.ages();
    questions.namespaces();
    questions.others();
    return questions.open;
  }

  private void add(String what, String why, ItemKind kind) {
    boolean isOfEks = kind == ItemKind.ASSOCIATION || kind == ItemKind.EKS_CLUSTER;
    open.add(
        OpenQuestion.of(
            what, why, isOfEks ? kind.command().replace("CLUSTER", cluster()) : kind.command()));
  }

  private void configuration() {
    long accounts =
        kubernetes.groups().stream()
            .filter(it -> !kubernetes.knowsAccount(it) && !missing.isOf(it))
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

  /** Whether a pod is older than its role. */
  private void ages() {
    long unknown =
        kubernetes.groups().stream()
            .filter(it -> it.counts().isOfUnknownAge())
            // An association without its time has no role, either: that question is asked above.
            .filter(it -> it.configured().role().isPresent())
            .count();
    if (unknown > 0) {
      add(
          "when the role of " + TextWriter.counted(unknown, "workload") + " was configured",
          "its pods may be older than the role, or the webhook missed them",
          ItemKind.SERVICE_ACCOUNT);
    }
    boolean isMissed =
        kubernetes.groups().stream().anyMatch(it -> it.counts().of(PodOutcome.MISSED) > 0);
    if (isMissed
        && !kubernetes.cluster().knowsWebhooks()
        && !kubernetes.cluster().webhook().isPresent()) {
      add(
          "the webhooks of the cluster",
          "why the webhook injected nothing is not known",
          ItemKind.WEBHOOK);
    }
  }

  /** Asks for the labels that a selector of the webhook needs. */
  private void namespaces() {
    long unread =
        kubernetes.groups().stream()
            .filter(PodQuestions::isOpenBySelector)
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

  /** Only a pod shows what kube2iam and kiam gave it. */
  private void others() {
    long left = kubernetes.groups().stream().filter(PodGroup::isLeftToOthers).count();
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

  /** As others gave it: a name that a shell would take for more than a word is not copied. */
  private String cluster() {
    return ShellWord.plainOr("CLUSTER", Optional.of(kubernetes.name()));
  }
}
