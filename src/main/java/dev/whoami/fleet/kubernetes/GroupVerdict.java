package dev.whoami.fleet.kubernetes;

import dev.whoami.diagnosis.Certainty;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.fleet.account.TrustState;
import dev.whoami.fleet.client.RoleFault;
import dev.whoami.fleet.model.ClientsApart;
import dev.whoami.fleet.model.FleetVerdict;
import dev.whoami.fleet.model.Mechanism;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The identity of a workload. The pods with the worst outcome decide it. */
final class GroupVerdict {
  private final PodGroup group;
  private final PodCounts counts;
  private final TrustState trust;

  GroupVerdict(PodGroup group, PodCounts counts, TrustState trust) {
    this.group = group;
    this.counts = counts;
    this.trust = trust;
  }

  FleetVerdict verdict() {
    FleetVerdict verdict = ofPods();
    if (trust.denial().isPresent() && isConfigured()) {
      verdict =
          FleetVerdict.of(IdentityKind.REFUSED, Certainty.LIKELY, why(trust))
              .because(trust.denial().get());
    } else if (!trust.isAllowed() || !isConfigured()) {
      verdict = verdict.likelyAtMost("whether the role trusts it is not known");
    }
    if (group.accounts().size() > 1) {
      verdict =
          verdict
              .likelyAtMost("its pods have different service accounts")
              .because("service accounts " + String.join(", ", group.accounts()));
    }
    verdict = VerdictByClients.of(verdict, clients(), counts.keys());
    int here = counts.of(counts.worst());
    int all = counts.replicas();
    return here == all ? verdict : verdict.because(here + " of " + all + " pods");
  }

  /** That of a pod with the worst outcome, and as certain as that of each other pod. */
  private FleetVerdict ofPods() {
    FleetVerdict worst = counts.worstExample().verdict();
    FleetVerdict least = counts.leastCertain();
    return worst.certainty().compareTo(least.certainty()) >= 0
        ? worst
        : worst
            .as(worst.kind(), least.certainty())
            .because("other pods: " + least.kind().words() + ", " + least.lastReason());
  }

  private static String why(TrustState denied) {
    if (denied.isForeign()) {
      return "the role is of another AWS partition";
    }
    return denied.isMissing() ? "the role does not exist" : "the role does not trust it";
  }

  /** What clients do where the role of these pods does not work. */
  ClientsApart clients() {
    Optional<RoleFault> fault = fault();
    List<String> images = new ArrayList<>();
    group.worst().environments().forEach(it -> images.add(it.image()));
    return fault.isPresent()
        ? ClientsApart.of(fault.get(), images, counts.keys().reach())
        : ClientsApart.none();
  }

  private boolean isConfigured() {
    return counts.worst() == PodOutcome.AS_CONFIGURED || counts.worst() == PodOutcome.OWN;
  }

  private Optional<RoleFault> fault() {
    boolean isPlain =
        !group.worst().hasBoth()
            && group.worst().environments().stream().noneMatch(it -> it.settings().hasProfile());
    if (trust.denial().isPresent() && isConfigured()) {
      RoleFault denied =
          group.configured().is(Mechanism.POD_IDENTITY)
              ? RoleFault.AGENT_NOT_TRUSTED
              : RoleFault.NOT_TRUSTED;
      return isPlain ? Optional.of(denied) : Optional.empty();
    }
    return counts.worstExample().fault();
  }
}
