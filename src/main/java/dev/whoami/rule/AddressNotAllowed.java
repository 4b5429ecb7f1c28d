package dev.whoami.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Fault;
import java.util.Optional;

/** The full URI names a host that the SDK sends no token to. */
final class AddressNotAllowed implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return EndpointFault.among(j, Fault.ADDRESS_NOT_ALLOWED, Fault.UNPARSABLE, Fault.BLANK)
        .map(
            seen ->
                Finding.of(
                        seen.outcome().has(Fault.BLANK)
                            ? "The variable that should hold the endpoint's address is set, but"
                                + " blank, so nothing is asked."
                            : "The address in the environment is not one that the SDK asks: over"
                                + " http it must be this machine itself, 169.254.170.2,"
                                + " 169.254.170.23, or [fd00:ec2::23] in IPv6 mode. Nothing was"
                                + " sent to it.")
                    .because(seen.evidence())
                    .remedy(
                        Remedy.of("Correct the variable, or take it away, or use https.")
                            .commands("unset AWS_CONTAINER_CREDENTIALS_FULL_URI")));
  }
}
