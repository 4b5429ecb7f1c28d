package dev.whoami.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import java.util.Optional;

/** The variable names a host that the SDK sends no token to, or nothing that could be asked. */
final class AddressNotAllowed implements Rule {
  private static final Remedy CORRECTION =
      Remedy.of("Correct the variable, remove it, or use https.")
          .commands("unset AWS_CONTAINER_CREDENTIALS_FULL_URI");

  private static final Remedy OWN_VALUE =
      Remedy.of(
              "ECS sets it itself, to a path: take the one of the image, of the task definition or"
                  + " of a script away.")
          .commands("unset AWS_CONTAINER_CREDENTIALS_RELATIVE_URI");

  @Override
  public Optional<Finding> judge(Judgement j) {
    Observation endpoint = EndpointFault.observation(j);
    if (endpoint.outcome().fault().isPresent() && EndpointFault.isOfNoPath(endpoint)) {
      return Optional.of(withoutSlash(endpoint));
    }
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
                    .remedy(CORRECTION));
  }

  private static Finding withoutSlash(Observation seen) {
    return Finding.of(
            "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI does not begin with a slash. Clients put it"
                + " behind the address of the ECS agent as it is, and so ask a host that does not"
                + " exist, and not the agent.")
        .because(seen.evidence())
        .remedy(OWN_VALUE);
  }
}
