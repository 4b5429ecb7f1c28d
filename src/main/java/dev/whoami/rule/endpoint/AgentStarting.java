package dev.whoami.rule.endpoint;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.probe.Fault;
import dev.whoami.rule.part.EndpointFault;
import dev.whoami.rule.part.EndpointProgram;
import dev.whoami.rule.part.Restart;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** The ECS agent, or another program at the endpoint, does not yet have the credentials. */
public final class AgentStarting implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return EndpointFault.among(j, Fault.UNINITIALIZED)
        .map(
            seen ->
                Finding.of(
                        (EndpointProgram.isAsked(j)
                                ? "The program that serves the endpoint has no credentials yet."
                                : "The ECS agent restarted and does not have the task's credentials"
                                    + " yet. It gets them within seconds or minutes.")
                            + " A process that starts before that may keep the role that it fell"
                            + " back to.")
                    .because(seen.evidence())
                    .remedy(
                        Restart.of(
                            "Wait until the endpoint answers 200, then restart the program.",
                            j.examination()))
                    .remedy(
                        EndpointFault.atTheAgent(
                            j,
                            EndpointFault.log(
                                "If this lasts, read the agent's log on the instance:"))));
  }
}
