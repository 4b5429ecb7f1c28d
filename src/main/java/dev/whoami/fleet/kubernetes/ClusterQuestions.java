package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.account.EksName;
import dev.whoami.fleet.input.ItemKind;
import dev.whoami.fleet.model.OpenQuestion;
import dev.whoami.report.writer.TextWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The open questions about the clusters themselves: which clusters they are, and when they were
 * read.
 */
final class ClusterQuestions {
  private static final int MOST = 6;

  private ClusterQuestions() {}

  /** For a cluster with several candidates for its name on EKS. */
  static List<OpenQuestion> name(ClusterIdentity identity, ClusterAssociations associations) {
    List<OpenQuestion> open = new ArrayList<>();
    if (identity.eks().name().isEmpty() && associations.clusters().size() > 1) {
      open.add(
          OpenQuestion.of(
              "which of the EKS clusters "
                  + names(associations)
                  + " the pods "
                  + (identity.prefix().isEmpty() ? "" : "of " + identity.prefix() + " ")
                  + "are of",
              identity.isAlone()
                  ? "their associations differ; give --cluster NAME"
                  : "their associations differ; give the instances of the account as well",
              identity.isAlone()
                  ? "kubectl config current-context"
                  : ItemKind.RESERVATION.command()));
    }
    return open;
  }

  /** The first ones: very many clusters can be in one run. */
  private static String names(ClusterAssociations associations) {
    List<String> names =
        associations.clusters().stream()
            .map(EksName::name)
            .distinct()
            .limit(MOST + 1L)
            .sorted()
            .collect(Collectors.toList());
    return names.size() > MOST
        ? String.join(", ", names.subList(0, MOST)) + " and others"
        : String.join(", ", names);
  }

  /** For pods that are in several lists. */
  static List<OpenQuestion> repeated(ClusterFacts facts) {
    List<OpenQuestion> open = new ArrayList<>();
    int count = facts.repeatedPods();
    if (count > 0) {
      open.add(
          OpenQuestion.of(
              TextWriter.counted(count, "pod") + " in more than one list",
              "the lists are of different times, and pods of an older list may be gone",
              ItemKind.POD.command()));
    }
    return open;
  }

  /** For workloads that were read without the list of pods. */
  static List<OpenQuestion> pods(long count) {
    return count == 0
        ? Collections.emptyList()
        : Collections.singletonList(
            OpenQuestion.of(
                "the pods of " + TextWriter.counted(count, "workload"),
                "which identity they were given shows only in the pods",
                ItemKind.POD.command()));
  }

  /** For Jobs that were not read, and whose pods have ended. */
  static List<OpenQuestion> jobs(long count) {
    return count == 0
        ? Collections.emptyList()
        : Collections.singletonList(
            OpenQuestion.of(
                TextWriter.counted(count, "Job"),
                "whether more of their pods are to run is not known",
                ItemKind.JOB.command()));
  }

  /** For CronJobs that were not read and run no pod. */
  static List<OpenQuestion> cronJobs(long count) {
    return count == 0
        ? Collections.emptyList()
        : Collections.singletonList(
            OpenQuestion.of(
                TextWriter.counted(count, "CronJob"),
                "whether " + (count == 1 ? "it is" : "they are") + " suspended is not known",
                ItemKind.CRON_JOB.command()));
  }

  /** For clusters that only their folders and zips tell apart. */
  static List<OpenQuestion> apart(List<String> places) {
    List<OpenQuestion> open = new ArrayList<>();
    if (!places.isEmpty()) {
      open.add(
          OpenQuestion.of(
              "which cluster "
                  + String.join(", ", places)
                  + (places.size() == 1 ? " is" : " are")
                  + " of",
              "without the namespace kube-system, each zip, folder or list of pods and nodes counts"
                  + " as a cluster",
              "kubectl get namespace kube-system --output json"));
    }
    return open;
  }
}
