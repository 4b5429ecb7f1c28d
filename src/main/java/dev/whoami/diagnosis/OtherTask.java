package dev.whoami.diagnosis;

import dev.whoami.aws.Arn;
import dev.whoami.aws.CallerIdentity;
import dev.whoami.aws.ContainerServer;
import dev.whoami.aws.SessionForm;
import dev.whoami.place.Task;
import dev.whoami.probe.Source;
import java.util.Optional;

/**
 * Another task whose credentials the agent of ECS gives: it names sessions after tasks. What a
 * program of the user's gives tells of no task, however the session is called.
 */
public final class OtherTask {
  private final Arn arn;
  private final String id;
  private final Task own;

  private OtherTask(Arn arn, String id, Task own) {
    this.arn = arn;
    this.id = id;
    this.own = own;
  }

  /** Empty where the session is this task's, and where this task or the session is not known. */
  public static Optional<OtherTask> in(Examination x) {
    Optional<Task> own = x.place().task();
    boolean isOfAgent =
        EndpointServer.behind(x.seen().of(Source.CONTAINER), x)
            .filter(ContainerServer.ECS_AGENT::equals)
            .isPresent();
    return x.identityOf(Source.CONTAINER)
        .filter(it -> isOfAgent)
        .flatMap(it -> it.answer().value())
        .map(CallerIdentity::arn)
        .filter(SessionForm.TASK::isOf)
        .filter(it -> own.isPresent() && !it.sessionName().get().equals(own.get().id()))
        .map(it -> new OtherTask(it, it.sessionName().get(), own.get()));
  }

  /** The role of that task, in the session of that task. */
  public Arn arn() {
    return arn;
  }

  /** The ID of that task. */
  public String id() {
    return id;
  }

  /** The task that this is. */
  public Task own() {
    return own;
  }
}
