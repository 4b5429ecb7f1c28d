package dev.whoami.rule.endpoint;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.Fault;
import dev.whoami.rule.part.EndpointFault;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** The file with the authorization token ends with a line break. */
public final class TokenWithNewline implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return EndpointFault.among(j, Fault.TOKEN_WITH_NEWLINE)
        .map(
            seen ->
                Finding.of(
                        "The file with the endpoint's authorization token holds a line break, which"
                            + " is not allowed in a header. So the SDK does not ask the endpoint;"
                            + " only a few clients remove the line break (Ruby, Swift).")
                    .because(seen.evidence())
                    .remedy(
                        Remedy.of(
                                "Write the file without a line break. Kubernetes and ECS do not add"
                                    + " one, so look for the script that copies the token:")
                            .fix(Fix.of("WHO210", "without-newline"))));
  }
}
