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

  /** A program on this machine, mostly, which leaves out what AWS always sends. */
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
                Finding.of(
                        "The endpoint answers, but not with credentials: another program listens at"
                            + " this address, or a proxy or service mesh is in between.")
                    .because(seen.evidence())
                    .remedy(
                        Remedy.of(whatToDo(j))
                            .fix(
                                Fix.of("WHO206", "headers")
                                    .with("address", EndpointFault.address(j)))));
  }

  private static String whatToDo(Judgement j) {
    String look =
        "Send a request by hand and see what answers."
            + EndpointFault.ofProperty(j)
                .map(it -> " The address or its path is what " + it + " says.")
                .orElse("");
    return EndpointProgram.isAsked(j)
        ? look
        : look + " Exempt 169.254.170.2 and 169.254.170.23 from the proxy or mesh.";
  }
}
