package dev.whoami.rule.endpoint;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.Fault;
import dev.whoami.rule.part.EndpointFault;
import dev.whoami.rule.part.FixHere;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** Pod Identity has an IPv6 address here, and the SDK is not in IPv6 mode. */
public final class NotInIpv6Mode implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return EndpointFault.among(j, Fault.IPV6_MODE)
        .map(
            seen ->
                Finding.of(
                        "The endpoint has an IPv6 address, and the SDK for Java before 2.48 uses it"
                            + " only in IPv6 mode. So the SDK does not ask it; most other clients"
                            + " do not need the mode.")
                    .because(seen.evidence())
                    .because("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE is not IPv6")
                    .remedy(
                        Remedy.of(
                                "Turn IPv6 mode on. Clients then also ask the instance metadata"
                                    + " over IPv6.")
                            .fix(FixHere.of("WHO211", "set-variable", j.examination())))
                    .remedy(Remedy.of("In the pod spec:").fix(Fix.of("WHO211", "pod-spec"))));
  }
}
