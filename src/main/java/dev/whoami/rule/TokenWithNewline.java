package dev.whoami.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Fault;
import java.util.Optional;

/** The file with the authorization token ends with a line break. */
final class TokenWithNewline implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return EndpointFault.among(j, Fault.TOKEN_WITH_NEWLINE)
        .map(
            seen ->
                Finding.of(
                        "The file with the endpoint's authorization token holds a line break, and a"
                            + " header must not have one. So nothing is asked; only a few clients"
                            + " cut it off (Ruby, Swift).")
                    .because(seen.evidence())
                    .remedy(
                        Remedy.of(
                                "Write the file without a line break. Kubernetes and ECS write none"
                                    + " themselves, so look for who copies the token:")
                            .commands(
                                "file=$AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE",
                                "tail -c 1 \"$file\" | od -c    # \\n is the line break",
                                "printf %s \"$(cat \"$file\")\" > token    # one without")));
  }
}
