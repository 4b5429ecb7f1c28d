package dev.whoami.rule.endpoint;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.Fault;
import dev.whoami.rule.part.EndpointFault;
import dev.whoami.rule.part.EndpointOwner;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** Nothing listens at the endpoint, or there is no route to it. */
public final class EndpointOutOfReach implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return EndpointFault.among(
            j, Fault.CONNECTION_REFUSED, Fault.UNROUTABLE, Fault.BLACKHOLE, Fault.UNKNOWN_HOST)
        .filter(seen -> !EndpointFault.isOfNoPath(seen))
        .map(
            seen ->
                Finding.of(
                        BothUrisSet.areIn(j.examination())
                            ? "Two endpoints are set, and nothing answers at the one that the SDK"
                                + " asks."
                            : EndpointOwner.whyOutOfReach(j))
                    .because(seen.evidence())
                    .remedy(remedy(j)));
  }

  private static Remedy remedy(Judgement j) {
    if (BothUrisSet.areIn(j.examination())) {
      return Remedy.of("Keep the endpoint that the platform sets (WHO212).");
    }
    return EndpointFault.isOfPods(j)
        ? EndpointFault.atTheAgent(
            j,
            Remedy.of("Check that the add-on runs on this node, and install it if it does not.")
                .fix(Fix.of("WHO204", "install-agent")))
        : EndpointFault.atTheAgent(
            j,
            Remedy.of(
                    "On the instance, and in its user data (the second line is for host"
                        + " networking):")
                .fix(Fix.of("WHO204", "enable-task-roles")));
  }
}
