package dev.whoami.rule.part;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.place.Platform;

/** Restarts the program as its platform does it. */
public final class Restart {
  private Restart() {}

  /** The action that replaces this task with a new one, as a clause without a full stop. */
  public static String newTask(Examination x) {
    return BatchJob.in(x)
        ? "End the job of AWS Batch, and submit it again"
        : "Stop the task; ECS starts a new one";
  }

  /** The commands for a new task. */
  public static Remedy stopTask(String text, Examination x) {
    return BatchJob.in(x)
        ? Remedy.of(text)
            .fix(FixHere.of("WHO201", "end-job", x))
            .fix(FixHere.of("WHO201", "submit-job", x))
        : Remedy.of(text).fix(FixHere.of("WHO201", "stop-task", x));
  }

  /** Replaces the pods of this deployment. */
  public static Fix pods(Examination x) {
    return FixHere.of("WHO207", "restart-pods", x);
  }

  public static Remedy of(String text, Examination x) {
    Platform platform = x.place().platform();
    Remedy remedy = Remedy.of(text);
    if (BatchJob.in(x)) {
      return remedy.fix(FixHere.of("WHO201", "submit-job", x));
    }
    if (platform.isEcs()) {
      return remedy.fix(FixHere.of("WHO201", "redeploy", x));
    }
    return platform.isPod() ? remedy.fix(pods(x)) : remedy;
  }
}
