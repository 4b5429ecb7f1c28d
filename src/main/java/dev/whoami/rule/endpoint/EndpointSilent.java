package dev.whoami.rule.endpoint;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.rule.part.EndpointFault;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** The endpoint accepts and never answers, or breaks off, or packets to it are dropped. */
public final class EndpointSilent implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return EndpointFault.among(j, Fault.TIMED_OUT, Fault.CLOSED_EARLY)
        .map(
            seen ->
                Finding.of(whatHappens(seen))
                    .because(seen.evidence())
                    .remedy(
                        EndpointFault.atTheAgent(
                            j, EndpointFault.isOfPods(j) ? policies() : restart())));
  }

  private static String whatHappens(Observation seen) {
    return seen.outcome().has(Fault.CLOSED_EARLY)
        ? "The endpoint accepts the connection and breaks off before its answer is complete: it is"
            + " being restarted, or a proxy or service mesh in between gives up."
        : "The endpoint accepts the connection and never answers, or packets to it are dropped."
            + " Some clients wait forever; the SDK for Java gives up after six seconds.";
  }

  private static Remedy policies() {
    return Remedy.of("A network policy may drop packets to the agent. Check both:")
        .fix(Fix.of("WHO205", "network-policies"));
  }

  private static Remedy restart() {
    return Remedy.of("On the instance, read the ECS agent's log, then restart the agent.")
        .fix(Fix.of("WHO205", "restart-agent"));
  }
}
