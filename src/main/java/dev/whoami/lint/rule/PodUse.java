package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.lint.model.CodeUse;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.call.CalledService;
import dev.whoami.lint.model.container.AwsUse;
import dev.whoami.lint.model.container.Container;
import dev.whoami.lint.model.container.KnownImage;
import dev.whoami.lint.model.pod.Workload;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What shows that pods use AWS: their containers, and the code of these in the repository. */
final class PodUse {
  private final List<String> signs;
  private final List<CalledService> calls;
  private final boolean isProven;
  private final boolean ofAgents;

  private PodUse(
      List<String> signs, List<CalledService> calls, boolean isProven, boolean ofAgents) {
    this.signs = Collections.unmodifiableList(signs);
    this.calls = Collections.unmodifiableList(calls);
    this.isProven = isProven;
    this.ofAgents = ofAgents;
  }

  static PodUse nothing() {
    return new PodUse(new ArrayList<>(), new ArrayList<>(), false, false);
  }

  static PodUse of(Workload workload, Declarations all) {
    List<String> signs = new ArrayList<>();
    List<CalledService> calls = new ArrayList<>();
    List<String> proofs = new ArrayList<>();
    for (Container each : workload.containers()) {
      for (AwsUse use : each.uses()) {
        signs.add("container " + each.name() + ": " + use.sign());
      }
      all.codeOf(each)
          .filter(it -> it.kind() == CodeUse.Kind.CALLS)
          .ifPresent(
              code -> {
                proofs.addAll(code.proofs());
                signs.addAll(code.proofs());
                calls.addAll(code.calls());
              });
    }
    calls.stream().filter(it -> !it.actions().isEmpty()).forEach(it -> signs.add(it.proof()));
    boolean isKnown = workload.containers().stream().anyMatch(Container::isKnownToUseAws);
    boolean ofAgents = isKnown && proofs.isEmpty() && mayBeOfAgents(workload);
    return new PodUse(signs, calls, isKnown || !proofs.isEmpty(), ofAgents);
  }

  private static boolean mayBeOfAgents(Workload workload) {
    return workload.isOnEachNode()
        || workload.containers().stream()
            .filter(Container::isKnownToUseAws)
            .allMatch(it -> it.image().isKnown() && KnownImage.isAgent(it.image().text()));
  }

  /** Whether the pods use AWS, or have a setting that says they may. */
  boolean isOfAws() {
    return !signs.isEmpty();
  }

  boolean isProven() {
    return isProven;
  }

  /**
   * Whether only agents use AWS: those of AWS, and what runs on each node and has no code here.
   * AWS's own pages give the node's role what its agents need, so that may be meant.
   */
  boolean isOfAgents() {
    return ofAgents;
  }

  /** One clause each. */
  List<String> signs() {
    return signs;
  }

  /** With a policy for the calls that are known. */
  Finding withPolicy(Finding finding, Workload workload) {
    return CallPolicy.of(workload, calls).map(finding::remedy).orElse(finding);
  }
}
