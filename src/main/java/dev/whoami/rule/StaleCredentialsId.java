package dev.whoami.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Fault;
import java.util.Optional;

/** The agent does not know the ID in the address. */
final class StaleCredentialsId implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return EndpointFault.among(j, Fault.STALE_ID)
        .map(
            seen ->
                Finding.of(
                        "The endpoint does not know this task's credentials ID: the ID in the"
                            + " environment does not belong (or no longer belongs) to a running"
                            + " task. This does not recover by itself.")
                    .because(seen.evidence())
                    .remedy(
                        Remedy.of(
                                "Stop the task; ECS starts a new one with a new ID. Remove a value"
                                    + " that was copied from another task.")
                            .commands(Restart.stopTask(j.examination()))));
  }
}
