package dev.whoami.rule.endpoint;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Fault;
import dev.whoami.rule.part.BatchJob;
import dev.whoami.rule.part.EndpointFault;
import dev.whoami.rule.part.EndpointProgram;
import dev.whoami.rule.part.Restart;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** The agent does not know the ID in the address. */
public final class StaleCredentialsId implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return EndpointFault.among(j, Fault.STALE_ID)
        .map(
            seen ->
                Finding.of(
                        isTask(j)
                            ? "The endpoint does not know the credentials ID in this task's"
                                + " environment: no running task has it. This does not recover by"
                                + " itself, unless an ECS agent older than 1.101.2 has just"
                                + " restarted."
                            : "The endpoint does not know the credentials ID in the environment: it"
                                + " was copied from elsewhere, or "
                                + (EndpointProgram.isAsked(j)
                                    ? "the program that serves the endpoint has been restarted."
                                    : "its build or job has ended."))
                    .because(seen.evidence())
                    .remedy(
                        isTask(j) ? stop(j) : EndpointFault.atTheAgent(j, Remedy.of(copied(j)))));
  }

  private static boolean isTask(Judgement j) {
    return !j.examination().place().platform().isOfService() && !EndpointProgram.isAsked(j);
  }

  private static Remedy stop(Judgement j) {
    return Restart.stopTask(
        Restart.newTask(j.examination())
            + (BatchJob.in(j.examination()) ? ", which gives it a new ID. " : " with a new ID. ")
            + copied(j),
        j.examination());
  }

  private static String copied(Judgement j) {
    return "If " + EndpointFault.setting(j) + " came from another task, remove it.";
  }
}
