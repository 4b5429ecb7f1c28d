package dev.whoami.diagnosis;

import dev.whoami.aws.Arn;
import dev.whoami.aws.SessionForm;
import dev.whoami.place.Platform;
import dev.whoami.place.Task;
import dev.whoami.probe.ImdsResponses;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The first sentence of the report: the answer. */
final class Headline {
  private final Examination x;
  private final IdentityKind kind;
  private final @Nullable Observation source;
  private final @Nullable String role;
  private final @Nullable Arn arn;

  Headline(
      Examination x,
      IdentityKind kind,
      @Nullable Observation source,
      @Nullable String role,
      @Nullable Arn arn) {
    this.x = x;
    this.kind = kind;
    this.source = source;
    this.role = role;
    this.arn = arn;
  }

  String sentence() {
    switch (kind) {
      case TASK_ROLE:
        return taskRole();
      case HOST_ROLE:
        return hostRole();
      case TASK_EXECUTION_ROLE:
        return running() + " as the TASK EXECUTION ROLE, not as a Task Role";
      case POD_IDENTITY:
        return running() + " as the POD's ROLE" + named() + " (EKS Pod Identity)" + copied();
      case IRSA:
        return running() + " as the POD's ROLE" + named() + " (IRSA)";
      case LAMBDA_ROLE:
        return running() + " as the LAMBDA FUNCTION's role" + named() + copied();
      case SERVICE_ROLE:
        return running() + " as " + serviceRole() + (isListedAlone() ? "" : named()) + copied();
      case ROLES_ANYWHERE:
        return running() + " as the role" + named() + " of IAM ROLES ANYWHERE";
      case NONE:
        return new NoCredentialsHeadline(x).sentence();
      case REFUSED:
        return "STS rejects the keys from the " + sourceTitle();
      case UNKNOWN:
        return unknown();
      default:
        // Only NONE and UNKNOWN can be without a source.
        return running()
            + " as "
            + new OtherIdentityHeadline(x, kind, Objects.requireNonNull(source), role, arn)
                .identity();
    }
  }

  /**
   * If there is an error beside the right role, the headline says so: a red headline must not sound
   * like praise.
   */
  private String taskRole() {
    if (isDeniedToItself()) {
      return "The profile's role_arn fails; falling back to the TASK ROLE" + named();
    }
    String taskRole =
        "TASK ROLE" + named() + (isOfOtherTask() ? " of ANOTHER TASK" : "") + copied();
    return hasKeysOfOtherTasks()
        ? taskRole + ", but other tasks' keys are readable here"
        : running() + " as the " + taskRole;
  }

  private boolean isDeniedToItself() {
    return isFrom(Source.CONTAINER)
        && !isOfHadoop()
        && x.seen().of(Source.PROFILE).outcome().detail().isDeniedToItself();
  }

  private boolean hasKeysOfOtherTasks() {
    return x.seen()
        .outcomeOf(Source.INSTANCE_METADATA)
        .facts(ImdsResponses.class)
        .map(ImdsResponses::taskRoles)
        .filter(it -> !it.rolesOfOthers(x.place().task().map(Task::id)).isEmpty())
        .isPresent();
  }

  private String serviceRole() {
    Optional<AwsService> here = AwsService.of(x.place().platform());
    Optional<AwsService> told = Optional.ofNullable(arn).flatMap(AwsService::ofSession);
    Optional<AwsService> giving =
        Optional.ofNullable(arn).flatMap(it -> ServiceMetadata.giving(it, x));
    return Stream.of(here, told, giving)
        .filter(Optional::isPresent)
        .map(Optional::get)
        .findFirst()
        .map(AwsService::role)
        .orElse("an AWS SERVICE's role");
  }

  /** Whether the role's name is the one that the service lists for every role. */
  private boolean isListedAlone() {
    return arn == null && source != null && ServiceMetadata.isBehind(source, x);
  }

  /** Says that the keys came from the container endpoint and were copied to another source. */
  private String copied() {
    return isCopy() ? ", by a copy of its keys" : "";
  }

  private boolean isCopy() {
    return source != null && RoleCopy.in(source, x).isPresent();
  }

  private String hostRole() {
    Platform platform = x.place().platform();
    if (standIn().filter(StandIn::isOfOtherInstance).isPresent()) {
      return running() + " as the HOST ROLE" + named() + " of ANOTHER INSTANCE";
    }
    Optional<String> elsewhere =
        source == null ? Optional.<String>empty() : x.imds().addressElsewhere(source);
    if (elsewhere.isPresent()) {
      return running() + " as a HOST ROLE" + named() + ", given by " + elsewhere.get();
    }
    if (platform.isPod()) {
      return isOfHadoop()
          ? running() + " as the NODE's ROLE (Host Role), not as the pod's"
          : "Running as the NODE's ROLE (Host Role), not as a role of the pod";
    }
    if (Lightsail.isHost(x) && !platform.isEcs()) {
      return running() + " as the HOST ROLE of LIGHTSAIL, which belongs to AWS";
    }
    if (x.place().isBeanstalk()) {
      return running() + " as the HOST ROLE" + named() + " of Elastic Beanstalk's instances";
    }
    boolean isManaged = arn != null && SessionForm.MANAGED_NODE.isOf(arn);
    if (isManaged && !platform.isEcs()) {
      return running() + " as the HOST ROLE" + named() + " of a machine in Systems Manager";
    }
    return platform.isEcs()
        ? running() + " as the HOST ROLE, not as a Task Role"
        : running() + " as the HOST ROLE" + named() + ", the role of the EC2 instance";
  }

  /**
   * The subject of the sentence: the code, which contains the SDK, or Hadoop by its name, since it
   * may be only a part of the code.
   */
  private String running() {
    return isOfHadoop() ? x.walk().client().title() + " runs" : "Running";
  }

  private boolean isOfHadoop() {
    return x.walk().client().isOfHadoop();
  }

  private String unknown() {
    boolean unasked = arn == null && !x.winner().isPresent();
    return unasked
        ? "UNKNOWN: it depends on the " + sourceTitle() + ", which " + were() + " not asked"
        : "UNKNOWN owner of the keys from the " + sourceTitle() + ": " + whyUntold();
  }

  private String whyUntold() {
    Optional<StsStandIn> standIn = StsStandIn.in(x);
    if (standIn.isPresent()) {
      return standIn.get().isEmulator() || standIn.get().isElsewhere()
          ? "AWS itself was not asked"
          : "the server asked is not STS";
    }
    boolean isAnswered =
        x.winner().flatMap(x::identityOf).flatMap(it -> it.answer().refusal()).isPresent();
    return isAnswered ? "STS does not tell" : "STS could not be reached";
  }

  private boolean isOfOtherTask() {
    return (isFrom(Source.CONTAINER) || isCopy())
        && OtherTask.in(x).filter(it -> it.arn().sessionName().equals(session())).isPresent();
  }

  private Optional<String> session() {
    return Optional.ofNullable(arn).flatMap(Arn::sessionName);
  }

  private String named() {
    return role == null ? "" : " " + role;
  }

  private String were() {
    boolean isPlural =
        isFrom(Source.PROGRAM_SETTINGS)
            || isFrom(Source.S3A_SETTINGS)
            || isFrom(Source.S3N_SETTINGS);
    return isPlural ? "were" : "was";
  }

  private String sourceTitle() {
    return source == null ? "source" : source.source().title();
  }

  private boolean isFrom(Source one) {
    return source != null && source.source() == one;
  }

  private Optional<StandIn> standIn() {
    return source == null ? Optional.empty() : StandIn.behind(source, x);
  }
}
