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
                            ? "The variable for the endpoint's address is set but blank, so the SDK"
                                + " has no endpoint to ask."
                            : "The SDK does not send requests to the address in the environment."
                                + " Over http it must be a loopback address, 169.254.170.2,"
                                + " 169.254.170.23, or [fd00:ec2::23] in IPv6 mode. whoami sent"
                                + " nothing to it.")
                    .because(seen.evidence())
                    .remedy(
                        Remedy.of("Correct the variable, remove it, or use https.")
                            .commands("unset AWS_CONTAINER_CREDENTIALS_FULL_URI")));
  }
}
