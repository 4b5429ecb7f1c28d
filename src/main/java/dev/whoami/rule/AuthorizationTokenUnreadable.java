package dev.whoami.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Fault;
import java.util.Optional;

/** The file with the authorization token is missing or unreadable. */
final class AuthorizationTokenUnreadable implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return EndpointFault.among(j, Fault.FILE_MISSING, Fault.FILE_DENIED, Fault.FILE_UNREADABLE)
        .map(
            seen ->
                Finding.of(
                        "The endpoint wants an authorization token, and the file that should hold"
                            + " it is of no use, so it is not asked.")
                    .because(seen.evidence())
                    .remedy(
                        Remedy.of(
                                "Let this user read the file that"
                                    + " AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE names. Who is who:")
                            .commands("id", "ls -lL \"$AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE\""))
                    .remedy(
                        Remedy.of("In the pod spec, where the file is there and may not be read:")
                            .snippet(Snippets.podGroup())));
  }
}
