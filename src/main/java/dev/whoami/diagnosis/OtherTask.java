package dev.whoami.diagnosis;

import dev.whoami.aws.Arn;
import dev.whoami.aws.CallerIdentity;
import dev.whoami.aws.ContainerServer;
import dev.whoami.aws.SessionForm;
import dev.whoami.place.Task;
import dev.whoami.probe.Source;
import java.util.Optional;

/**
 * Another task whose credentials the ECS agent gives: its session names are task IDs. A user's
 * program can choose any session name, so its sessions prove nothing about a task.
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

  /** Empty if the session is this task's, or if this task or the session is unknown. */
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
