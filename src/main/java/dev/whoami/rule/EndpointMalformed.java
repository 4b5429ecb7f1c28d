package dev.whoami.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Fault;
import java.util.Optional;

/** The endpoint answers 200 with something else than credentials. */
final class EndpointMalformed implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return EndpointFault.among(j, Fault.MALFORMED, Fault.TOO_LARGE)
        .map(
            seen ->
                Finding.of(
                        "The endpoint answers, but not with credentials: another program listens at"
                            + " this address, or a proxy or service mesh is in between.")
                    .because(seen.evidence())
                    .remedy(
                        Remedy.of(
                                "Send a request by hand and see who answers. Exempt 169.254.170.2"
                                    + " and 169.254.170.23 from the proxy or mesh.")
                            .commands(
                                "curl -sv --noproxy '*' -o /dev/null \\",
                                "  " + EndpointFault.address(j) + " 2>&1 | grep -i '^< '")));
  }
}
