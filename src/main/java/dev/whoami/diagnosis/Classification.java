package dev.whoami.diagnosis;

import dev.whoami.aws.Arn;
import dev.whoami.aws.ContainerServer;
import dev.whoami.aws.SessionForm;
import dev.whoami.place.AccessKeysAbove;
import dev.whoami.place.Platform;
import dev.whoami.place.Task;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import dev.whoami.probe.imds.MetadataStandIn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The kind of the identity that credentials belong to. The kind of the ARN comes first. For a role,
 * the source and the platform come next, because they show which service gives the role. The
 * session's name comes last, because it shows which service made the session.
 */
final class Classification {
  private final Examination x;

  Classification(Examination x) {
    this.x = x;
  }

  /**
   * The kind of credentials whose identity STS did not report; UNKNOWN if the source does not show
   * it.
   */
  IdentityKind ofUnconfirmed(Observation source) {
    switch (source.source()) {
      case CONTAINER:
        return containerKind(source, null);
      case INSTANCE_METADATA:
        return ServiceMetadata.isBehind(source, x)
            ? IdentityKind.SERVICE_ROLE
            : instanceKind(source);
      case WEB_IDENTITY:
        return webIdentityKind(source);
      default:
        if (!source.outcome().role().isPresent()) {
          return IdentityKind.UNKNOWN;
        }
        return source.outcome().detail().isOfSigningHelper()
            ? IdentityKind.ROLES_ANYWHERE
            : IdentityKind.ASSUMED_ROLE;
    }
  }

  /** The kind of credentials whose identity STS confirmed. */
  IdentityKind of(Observation source, Arn arn) {
    return IdentityKind.of(arn).orElseGet(() -> roleKind(source, arn));
  }

  private IdentityKind roleKind(Observation source, Arn arn) {
    switch (source.source()) {
      case CONTAINER:
        return containerKind(source, arn);
      case INSTANCE_METADATA:
        return ServiceMetadata.giving(arn, x).isPresent()
            ? IdentityKind.SERVICE_ROLE
            : instanceKind(source);
      case WEB_IDENTITY:
        return webIdentityKind(source);
      case ENVIRONMENT:
        return isOfFunction(arn) ? IdentityKind.LAMBDA_ROLE : borrowedKind(source, arn);
      default:
        return borrowedKind(source, arn);
    }
  }

  private IdentityKind webIdentityKind(Observation source) {
    return TokenOrigin.isServiceAccount(source, x) ? IdentityKind.IRSA : IdentityKind.ASSUMED_ROLE;
  }

  /**
   * The kind of the container endpoint's role, by the server: only an agent of AWS, or a service's
   * own endpoint, gives the platform's role. At every other address a program of the user can give
   * any role, with any session name. The ARN is null if STS does not answer.
   */
  private IdentityKind containerKind(Observation source, @Nullable Arn arn) {
    Optional<ContainerServer> server = EndpointServer.behind(source, x);
    if (!server.isPresent() && arn != null) {
      // The keys are a copy, and the variable with the endpoint's address is no longer set.
      return kindBySession(arn);
    }
    switch (server.orElse(ContainerServer.OTHER)) {
      case ECS_AGENT:
        return agentsKind(source, arn);
      case CLOUDSHELL:
        return arn == null ? IdentityKind.UNKNOWN : IdentityKind.ASSUMED_ROLE;
      case POD_IDENTITY_AGENT:
        return arn == null || SessionForm.POD_IDENTITY.isOf(arn)
            ? IdentityKind.POD_IDENTITY
            : IdentityKind.ASSUMED_ROLE;
      case GREENGRASS:
        return IdentityKind.SERVICE_ROLE;
      case SNAP_START:
        return arn == null || isOfFunction(arn)
            ? IdentityKind.LAMBDA_ROLE
            : IdentityKind.ASSUMED_ROLE;
      default:
        if (arn == null) {
          return servedKind(source);
        }
        return isOfMetadata(source) && isOfInstance(arn)
            ? IdentityKind.HOST_ROLE
            : IdentityKind.ASSUMED_ROLE;
    }
  }

  /** CodeBuild and SageMaker run containers in an ECS of their own, with the same agent. */
  private IdentityKind agentsKind(Observation source, @Nullable Arn arn) {
    Platform platform = x.place().platform();
    if (platform == Platform.CODEBUILD || platform == Platform.SAGEMAKER) {
      return IdentityKind.SERVICE_ROLE;
    }
    if (arn != null) {
      return kindBySession(arn);
    }
    return platform.isPod() ? servedKind(source) : IdentityKind.TASK_ROLE;
  }

  private static IdentityKind servedKind(Observation source) {
    return source.outcome().role().isPresent() ? IdentityKind.ASSUMED_ROLE : IdentityKind.UNKNOWN;
  }

  /**
   * The session name of a task role is a task's ID: this task's or another's. A build or a job can
   * pass the endpoint of its own role to a container that it starts.
   */
  private IdentityKind kindBySession(Arn arn) {
    boolean isOfThisTask =
        x.place()
            .task()
            .map(Task::id)
            .filter(it -> arn.sessionName().filter(it::equals).isPresent())
            .isPresent();
    if (isOfThisTask || SessionForm.TASK.isOf(arn)) {
      return IdentityKind.TASK_ROLE;
    }
    return AwsService.ofSession(arn).isPresent()
        ? IdentityKind.SERVICE_ROLE
        : IdentityKind.ASSUMED_ROLE;
  }

  /** The kind of the role that the instance metadata, or a server in its place, gives. */
  private IdentityKind instanceKind(Observation source) {
    Optional<StandIn> standIn = StandIn.behind(source, x);
    if (!standIn.isPresent() || standIn.get().isOfOtherInstance()) {
      return IdentityKind.HOST_ROLE;
    }
    return standIn.get().is(MetadataStandIn.SIGNING_HELPER)
        ? IdentityKind.ROLES_ANYWHERE
        : IdentityKind.ASSUMED_ROLE;
  }

  /**
   * The kind of a role's keys that were copied into another source, if known. The Task Role comes
   * before the role's name, since many tasks use one role for both.
   */
  private IdentityKind borrowedKind(Observation source, Arn arn) {
    if (RoleCopy.in(source, x).isPresent()) {
      return containerKind(source, arn);
    }
    // The agent of Systems Manager writes the keys of the machine's role into ~/.aws/credentials.
    if (isOfInstance(arn) || SessionForm.MANAGED_NODE.isOf(arn)) {
      return IdentityKind.HOST_ROLE;
    }
    if (source.outcome().detail().isOfSigningHelper()) {
      return IdentityKind.ROLES_ANYWHERE;
    }
    return arn.isOfUsualExecutionRole() && isOfTasksAccount(arn)
        ? IdentityKind.TASK_EXECUTION_ROLE
        : IdentityKind.ASSUMED_ROLE;
  }

  /** ECS takes an execution role only of the task's own account. */
  private boolean isOfTasksAccount(Arn arn) {
    Optional<Task> task = x.place().task();
    return !task.isPresent() || task.get().arn().account().equals(arn.account());
  }

  /** A program of the user's can hand on the keys that it gets from the instance metadata. */
  private boolean isOfMetadata(Observation source) {
    Outcome metadata = x.seen().outcomeOf(Source.INSTANCE_METADATA);
    return source.outcome().credentials().filter(metadata::has).isPresent();
  }

  /**
   * EC2's session name is the instance's ID, but programs that assume another role there often use
   * it as well. So it is the Host Role only if the instance metadata does not list another role.
   */
  private boolean isOfInstance(Arn arn) {
    Optional<String> instance = x.instance().flatMap(it -> it.id());
    Optional<String> listed = x.hostRole();
    return instance.isPresent()
        && instance.equals(arn.sessionName())
        && (!listed.isPresent() || listed.equals(arn.roleName()));
  }

  /**
   * Lambda's session name is the function's name. Code that assumes another role often uses that
   * name as well, and sets the keys for its child processes, so the runtime's own keys decide.
   */
  private boolean isOfFunction(Arn arn) {
    Optional<String> function = x.place().workload();
    return x.place().platform() == Platform.LAMBDA
        && x.place().ancestry().keys().above() != AccessKeysAbove.Comparison.DIFFERENT
        && function.isPresent()
        && function.equals(arn.sessionName());
  }
}
