package dev.whoami.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.probe.Fault;
import java.util.Optional;

/** The agent has not got its credentials back yet. */
final class AgentStarting implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return EndpointFault.among(j, Fault.UNINITIALIZED)
        .map(
            seen ->
                Finding.of(
                        "The ECS agent was restarted and has not got the task's credentials back"
                            + " yet. It will within seconds to minutes; a process that starts"
                            + " meanwhile may keep what it fell back to.")
                    .because(seen.evidence())
                    .remedy(
                        Restart.of(
                            "Wait until the endpoint answers 200, then start the program anew.",
                            j.examination()))
                    .remedy(
                        EndpointFault.atTheAgent(
                            j,
                            "If it lasts, look at the agent's log on the instance:",
                            EndpointFault.LOG)));
  }
}
