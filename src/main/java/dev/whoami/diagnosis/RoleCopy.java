package dev.whoami.diagnosis;

import dev.whoami.aws.Arn;
import dev.whoami.aws.Credentials;
import dev.whoami.aws.SessionForm;
import dev.whoami.place.Task;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import java.time.Instant;
import java.util.Optional;

/**
 * Keys of the container's own role that were copied into another source, for example by a start
 * script that exports them. A copy has the same three parts as the endpoint's keys or, after the
 * endpoint has given new ones, a session that AWS makes for only one task or pod.
 */
public final class RoleCopy {
  private final Observation own;
  private final Credentials keys;

  private RoleCopy(Observation own, Credentials keys) {
    this.own = own;
    this.keys = keys;
  }

  /** Empty where the keys of this source are not known to be the container's own. */
  public static Optional<RoleCopy> in(Observation source, Examination x) {
    Observation own = x.seen().of(Source.CONTAINER);
    Optional<Credentials> keys = source.outcome().credentials();
    boolean isServed =
        source.source() == Source.CONTAINER || source.source() == Source.INSTANCE_METADATA;
    if (isServed || !keys.isPresent()) {
      return Optional.empty();
    }
    RoleCopy copy = new RoleCopy(own, keys.get());
    boolean isCopy =
        own.outcome().has(keys.get())
            || SourceIdentity.told(source, x).filter(it -> copy.isOfOwnSession(it, x)).isPresent();
    return isCopy ? Optional.of(copy) : Optional.empty();
  }

  private boolean isOfOwnSession(Arn arn, Examination x) {
    return isOfTask(arn, x) ? !namesOtherRoleThan(arn) : isOfEndpoint(arn, x);
  }

  /**
   * A task role is in the task's own account. If a user's program serves the endpoint, the keys can
   * be a copy of that program's, which can choose any session name.
   */
  private static boolean isOfTask(Arn arn, Examination x) {
    Optional<Task> task = x.place().task();
    return task.isPresent()
        && arn.sessionName().filter(task.get().id()::equals).isPresent()
        && arn.account().equals(task.get().arn().account())
        && !EndpointServer.isUsersProgram(x);
  }

  /** A program that assumes another role can name the session after the task. */
  private boolean namesOtherRoleThan(Arn arn) {
    return own.outcome().role().filter(it -> !it.isSameRoleAs(arn)).isPresent();
  }

  /** Other servers use session names that people choose, so the same name proves nothing. */
  private boolean isOfEndpoint(Arn arn, Examination x) {
    boolean isOfOne = SessionForm.TASK.isOf(arn) || SessionForm.POD_IDENTITY.isOf(arn);
    return isOfOne
        && SourceIdentity.told(own, x)
            .filter(it -> it.toString().equals(arn.toString()))
            .isPresent();
  }

  /** Whether the endpoint itself names this role. */
  boolean isNamed(Arn arn) {
    return own.outcome().role().filter(arn::isSameRoleAs).isPresent();
  }

  /** When the keys expire; empty if the endpoint gives other keys by now. */
  public Optional<Instant> end() {
    return own.outcome().credentialsToIdentify().stream()
        .filter(keys::signsAs)
        .findFirst()
        .flatMap(Credentials::expiration);
  }
}
