package dev.whoami.rule.metadata;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.place.Platform;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.FixHere;
import dev.whoami.rule.part.Rule;
import dev.whoami.rule.pod.RoleForPod;
import java.util.Optional;

/** The token of IMDSv2 does not reach the container. */
public final class HopLimit implements Rule {
  private static final Remedy ROLE_ELSEWHERE =
      Remedy.of("If this is an ECS task or a pod, a role of its own is better.");

  private static final Remedy NEXT_INSTANCE =
      Remedy.of(
          "The next instance gets the hop limit of its launch template: change it there as well.");

  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    Observation instance = x.seen().of(Source.INSTANCE_METADATA);
    if (!instance.outcome().has(Fault.HOP_LIMIT) || x.winner().isPresent()) {
      return Optional.empty();
    }
    Finding finding =
        Finding.of(
                "Instance metadata works, but its session token does not reach the container: the"
                    + " instance's hop limit is too low for it. So the SDK gets no credentials.")
            .because(instance.evidence());
    Platform platform = x.place().platform();
    if (platform == Platform.ECS_MANAGED_INSTANCES) {
      // AWS sets up the instance metadata there, and the user cannot change it.
      return Optional.of(withRole(finding, x));
    }
    boolean mayHaveRole = (platform.isEcs() && !x.place().isBeanstalk()) || platform.isPod();
    return mayHaveRole
        ? Optional.of(withRole(finding, x).remedy(raise("Or raise", x)))
        : Optional.of(ofMachine(finding.remedy(raise("Raise", x)), x));
  }

  private static Finding ofMachine(Finding finding, Examination x) {
    return x.place().isBeanstalk() ? finding : finding.remedy(NEXT_INSTANCE).remedy(ROLE_ELSEWHERE);
  }

  private static Finding withRole(Finding finding, Examination x) {
    if (x.seen().isRoleConfigured()) {
      return finding.remedy(Remedy.of("Best: fix the role that is configured here and fails."));
    }
    return x.place().platform().isPod()
        ? RoleForPod.in(finding, "Best: give the service account a role, and restart the pod.", x)
        : finding.remedy(Remedy.of("Best: give the task its own role."));
  }

  /** The setting for a node that replaces this one. */
  private static String nextNode(Examination x) {
    if (!x.place().platform().isPod()) {
      return "";
    }
    return " For the next node, also change it in the node group's launch template or in"
        + " Karpenter's EC2NodeClass."
        + (RoleForPod.isElsewhere(x) ? "" : " On a node of EKS Auto Mode it is always 1.");
  }

  private static Remedy raise(String verb, Examination x) {
    return Remedy.of(
            verb
                + " the hop limit, which gives every container the Host Role. HOPS is one more"
                + " than the instance has: 2 for most containers, 3 for a container in a container"
                + " and in some networks of pods (Cilium)."
                + nextNode(x))
        .fix(FixHere.of("WHO301", "raise", x));
  }
}
