package dev.whoami.rule.endpoint;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.Fault;
import dev.whoami.rule.part.EndpointFault;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** The file with the authorization token is missing or unreadable. */
public final class AuthorizationTokenUnreadable implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return EndpointFault.among(j, Fault.FILE_MISSING, Fault.FILE_DENIED, Fault.FILE_UNREADABLE)
        .filter(seen -> !EndpointFault.lacksToken(seen))
        .map(
            seen ->
                Finding.of(
                        "The endpoint needs an authorization token, and the token file cannot be"
                            + " used, so the SDK does not ask the endpoint.")
                    .because(seen.evidence())
                    .remedy(
                        Remedy.of(
                                "Let this user read the file that"
                                    + " AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE names. Compare its"
                                    + " owner with this user:")
                            .fix(Fix.of("WHO209", "owner")))
                    .remedy(
                        Remedy.of("In the pod spec, if the file exists but cannot be read:")
                            .fix(Fix.of("WHO209", "group"))));
  }
}
