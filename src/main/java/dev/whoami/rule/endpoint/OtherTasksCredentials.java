package dev.whoami.rule.endpoint;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.OtherTask;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.BatchJob;
import dev.whoami.rule.part.EndpointFault;
import dev.whoami.rule.part.Restart;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** The credentials variable leads to the credentials of another task. */
public final class OtherTasksCredentials implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    return OtherTask.in(x).map(other -> finding(other, EndpointFault.setting(j), x));
  }

  private static Finding finding(OtherTask other, String variable, Examination x) {
    return Finding.of(
            "The credentials here belong to another task, "
                + other.id()
                + ", and stop working when that task ends. The container endpoint gives them,"
                + " because the credentials variable was copied from that task. This task's own"
                + " role is not used.")
        .because("STS: the session is " + other.id() + ", and ECS names it after the task")
        .because("task metadata: this is the task " + other.own().id())
        .because(x.seen().of(Source.CONTAINER).evidence())
        .remedy(
            Remedy.of(
                "Remove "
                    + variable
                    + " where it was copied to: the task definition, the image, a start script or"
                    + " an env file. ECS sets it itself."))
        .remedy(
            Remedy.of("See whether a script replaced what PID 1 has:")
                .fix(Fix.of("WHO214", "replaced")))
        .remedy(
            Restart.stopTask(
                BatchJob.in(x)
                    ? "Then end this job, and submit it again, so that it gets a variable of its"
                        + " own:"
                    : "Then stop this task, so that ECS starts one with its own variable:",
                x));
  }
}
