package dev.whoami.rule.endpoint;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.rule.part.EndpointFault;
import dev.whoami.rule.part.FixHere;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/**
 * The endpoint accepts connections and never answers, or closes them early, or packets to it are
 * dropped.
 */
public final class EndpointSilent implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return EndpointFault.among(j, Fault.TIMED_OUT, Fault.CLOSED_EARLY)
        .map(seen -> fixed(Finding.of(whatHappens(seen)).because(seen.evidence()), seen, j));
  }

  private static Finding fixed(Finding finding, Observation seen, Judgement j) {
    if (seen.outcome().detail().isWithoutTls()) {
      return finding.remedy(tls(j));
    }
    Remedy first = EndpointFault.isOfPods(j) ? policies(j.examination()) : restart();
    Remedy chosen = EndpointFault.atTheAgent(j, first);
    Finding fixed = finding.remedy(chosen);
    boolean isDropped = seen.outcome().has(Fault.TIMED_OUT) && chosen == first;
    return isDropped && !EndpointFault.isOfPods(j) ? fixed.remedy(rules()) : fixed;
  }

  private static Remedy tls(Judgement j) {
    return Remedy.of(
            "Let the program serve TLS with a certificate that this container trusts. Plain http is"
                + " allowed at localhost and at the addresses of AWS's agents. This shows what"
                + " fails:")
        .fix(Fix.of("WHO205", "tls").with("address", EndpointFault.address(j)));
  }

  private static String whatHappens(Observation seen) {
    if (seen.outcome().detail().isWithoutTls()) {
      return "The endpoint is set with https, and no TLS connection to it is possible: the program"
          + " there speaks plain HTTP, or its certificate is not trusted here.";
    }
    return seen.outcome().has(Fault.CLOSED_EARLY)
        ? "The endpoint accepts the connection and breaks off before its answer is complete: it is"
            + " being restarted, or a proxy or service mesh in between gives up."
        : "The endpoint accepts the connection and never answers, or packets to it are dropped."
            + " Some clients wait forever; the SDK for Java gives up after six seconds.";
  }

  private static Remedy policies(Examination x) {
    return Remedy.of(
            "See whether a network policy drops packets to the agent, and whether the log of the"
                + " agent on this node has the request:")
        .fix(FixHere.of("WHO205", "network-policies", x));
  }

  private static Remedy rules() {
    return Remedy.of(
            "If that does not help, see whether a rule on the instance drops packets to"
                + " 169.254.170.2:")
        .fix(Fix.of("WHO205", "rules"));
  }

  private static Remedy restart() {
    return Remedy.of("On the instance, read the ECS agent's log, then restart the agent.")
        .fix(Fix.of("WHO205", "restart-agent"));
  }
}
