package dev.whoami.rule.endpoint;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.rule.part.EndpointFault;
import dev.whoami.rule.part.EndpointProgram;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** The endpoint answers 200, but not with credentials, or with some fields missing. */
public final class EndpointMalformed implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Optional<Observation> rejected = EndpointFault.among(j, Fault.REPLY_REJECTED);
    return rejected.isPresent() ? rejected.map(EndpointMalformed::rejected) : notAtAll(j);
  }

  /** Usually a program on this machine that leaves out something that AWS always sends. */
  private static Finding rejected(Observation seen) {
    return Finding.of(
            "The endpoint sends keys, and the SDK rejects the reply because of another field. Other"
                + " clients may accept the reply.")
        .because(seen.evidence())
        .remedy(
            Remedy.of(
                    "Let the program that answers send the status 200 and all four fields, spelled"
                        + " as here, with an Expiration that ends in Z. Every client reads that:")
                .fix(Fix.of("WHO206", "reply")));
  }

  private static Optional<Finding> notAtAll(Judgement j) {
    return EndpointFault.among(j, Fault.MALFORMED, Fault.TOO_LARGE)
        .map(
            seen ->
                fixed(
                    Finding.of(
                            "The endpoint answers, but not with credentials: "
                                + (EndpointProgram.isAsked(j)
                                    ? "the program that serves it has none to give, or another"
                                        + " program listens at this address."
                                    : "another program listens at this address, or a proxy or"
                                        + " service mesh is in between."))
                        .because(seen.evidence()),
                    j));
  }

  private static Finding fixed(Finding finding, Judgement j) {
    Remedy headers =
        Remedy.of(whatToDo(j))
            .fix(Fix.of("WHO206", "headers").with("address", EndpointFault.address(j)));
    return EndpointProgram.isAsked(j)
        ? finding.remedy(EndpointFault.atTheAgent(j, headers)).remedy(headers)
        : finding
            .remedy(headers)
            .remedy(
                Remedy.of("If it is a proxy, exempt the addresses of AWS from it, and restart:")
                    .fix(Fix.of("WHO206", "no-proxy")));
  }

  private static String whatToDo(Judgement j) {
    String byHand = "Send a request by hand, and see by the headers Server and Via what answers.";
    return (EndpointProgram.isAsked(j)
            ? byHand
            : byHand + " Stop that program, or lead the address past it.")
        + EndpointFault.ofProperty(j)
            .map(it -> " The address or its path is what " + it + " says.")
            .orElse("");
  }
}
