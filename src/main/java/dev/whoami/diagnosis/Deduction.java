package dev.whoami.diagnosis;

import dev.whoami.aws.Arn;
import dev.whoami.aws.CallerIdentity;
import dev.whoami.aws.SessionForm;
import dev.whoami.aws.StsError;
import dev.whoami.aws.StsResult;
import dev.whoami.chain.Walk;
import dev.whoami.place.Platform;
import dev.whoami.place.Task;
import dev.whoami.probe.Fault;
import dev.whoami.probe.MetadataStandIn;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Deduces the identity of the code from an examination. First what STS says; if STS could not be
 * reached, what the source itself says. The kind follows from the source and the ARN, the certainty
 * from the matches.
 */
final class Deduction {
  private static final String EXECUTION_ROLE = "ecsTaskExecutionRole";

  private final Examination x;

  Deduction(Examination x) {
    this.x = x;
  }

  Verdict verdict() {
    Optional<Observation> winner = x.winner();
    Optional<MissingAnswer> missing = MissingAnswer.in(x, x.walk(), winner);
    if (missing.isPresent()) {
      return Verdict.cutShort(x.walk().client(), missing.get());
    }
    Optional<MissingAnswer> crashed = MissingAnswer.crashed(x, x.walk(), winner);
    if (crashed.isPresent()) {
      return Verdict.crashed(
          x.walk().client(),
          crashed.get(),
          winner.map(Observation::source).orElse(null),
          winner.flatMap(this::told).orElse(null));
    }
    return winner.isPresent() ? verdict(winner.get()) : nobody();
  }

  private Verdict verdict(Observation source) {
    Optional<StsError> refusal =
        x.identityOf(source).flatMap(it -> it.answer().refusal()).filter(StsError::isOfCredentials);
    if (refusal.isPresent()) {
      List<String> because = Collections.singletonList("STS answered " + refusal.get().code());
      return verdict(IdentityKind.REFUSED, Certainty.CERTAIN, source, null, because);
    }
    Optional<Arn> told = told(source);
    return told.isPresent() ? confirmed(source, told.get()) : inferred(source);
  }

  /** Whose the keys of a source are, as STS says: in its answer, else where it denies the call. */
  private Optional<Arn> told(Observation source) {
    Optional<StsResult<CallerIdentity>> answer = x.identityOf(source).map(Identification::answer);
    Optional<Arn> told = answer.flatMap(StsResult::value).map(CallerIdentity::arn);
    return told.isPresent() ? told : answer.flatMap(StsResult::refusal).flatMap(StsError::caller);
  }

  /** The identity of a client that uses the keys of this source. */
  WalkVerdict of(Walk walk) {
    Optional<Observation> winner = walk.winner();
    Optional<MissingAnswer> missing = MissingAnswer.in(x, walk, winner);
    if (missing.isPresent() || MissingAnswer.crashed(x, walk, winner).isPresent()) {
      return WalkVerdict.unknown(walk);
    }
    if (!winner.isPresent()) {
      IdentityKind kind = unasked(walk).isPresent() ? IdentityKind.UNKNOWN : IdentityKind.NONE;
      return new WalkVerdict(walk, kind, null, null);
    }
    Verdict verdict = verdict(winner.get());
    return new WalkVerdict(
        walk, verdict.kind(), verdict.arn().orElse(null), verdict.role().orElse(null));
  }

  /** The source at which the client stops, if whoami reported it and did not ask it. */
  private static Optional<Observation> unasked(Walk walk) {
    return walk.obstacle().filter(it -> it.outcome().has(Fault.NOT_RUN));
  }

  /** Without credentials, or with a source ahead that was deliberately not asked. */
  private Verdict nobody() {
    Optional<Observation> obstacle = unasked(x.walk());
    if (obstacle.isPresent() && !x.trial().isConclusive()) {
      return verdict(
          IdentityKind.UNKNOWN,
          Certainty.UNCERTAIN,
          obstacle.get(),
          null,
          Collections.singletonList(obstacle.get().evidence()));
    }
    boolean sure = !x.isCutShort() && x.crashes().isEmpty();
    Certainty certainty = sure ? Certainty.CERTAIN : Certainty.LIKELY;
    return verdict(
        IdentityKind.NONE,
        certainty,
        null,
        null,
        Collections.singletonList("no source has credentials"));
  }

  private Verdict confirmed(Observation source, Arn arn) {
    IdentityKind kind = kind(source, arn);
    Matches matches = new Matches(x, source, arn);
    return verdict(kind, matches.certainty(kind), source, arn, matches.sentences());
  }

  /** STS could not be asked: what the source tells is likely at most. */
  private Verdict inferred(Observation source) {
    Optional<Arn> role = source.outcome().role();
    List<String> because =
        Collections.singletonList("STS did not say who this is; the source itself says so");
    switch (source.source()) {
      case CONTAINER:
        return x.place().platform() == Platform.CLOUDSHELL
            ? verdict(
                IdentityKind.UNKNOWN, Certainty.UNCERTAIN, source, null, Collections.emptyList())
            : verdict(containerKind(null), Certainty.LIKELY, source, role.orElse(null), because);
      case INSTANCE_METADATA:
        return verdict(instanceKind(), Certainty.LIKELY, source, null, because);
      case WEB_IDENTITY:
        return verdict(IdentityKind.IRSA, Certainty.LIKELY, source, role.orElse(null), because);
      default:
        IdentityKind other =
            source.outcome().isOfSigningHelper()
                ? IdentityKind.ROLES_ANYWHERE
                : IdentityKind.ASSUMED_ROLE;
        return role.isPresent()
            ? verdict(other, Certainty.LIKELY, source, role.get(), because)
            : verdict(
                IdentityKind.UNKNOWN, Certainty.UNCERTAIN, source, null, Collections.emptyList());
    }
  }

  private IdentityKind kind(Observation source, Arn arn) {
    switch (arn.kind()) {
      case USER:
        return IdentityKind.IAM_USER;
      case ROOT:
        return IdentityKind.ROOT;
      case FEDERATED_USER:
        return IdentityKind.FEDERATED_USER;
      case ASSUMED_ROLE:
        return roleKind(source, arn);
      default:
        return IdentityKind.UNKNOWN;
    }
  }

  private IdentityKind roleKind(Observation source, Arn arn) {
    switch (source.source()) {
      case CONTAINER:
        return containerKind(arn);
      case INSTANCE_METADATA:
        return AwsService.isOfNotebook(arn, x) ? IdentityKind.SERVICE_ROLE : instanceKind();
      case WEB_IDENTITY:
        return IdentityKind.IRSA;
      case ENVIRONMENT:
        return isOfFunction(arn) ? IdentityKind.LAMBDA_ROLE : borrowedKind(source, arn);
      default:
        return borrowedKind(source, arn);
    }
  }

  /**
   * What the platform gives to code by the container endpoint.
   *
   * @param arn as STS says; null where it does not answer
   */
  private IdentityKind containerKind(@Nullable Arn arn) {
    Platform platform = x.place().platform();
    switch (platform) {
      case LAMBDA:
        return IdentityKind.LAMBDA_ROLE;
      case CODEBUILD:
      case SAGEMAKER:
      case GREENGRASS:
        return IdentityKind.SERVICE_ROLE;
      case CLOUDSHELL:
        return IdentityKind.ASSUMED_ROLE;
      case EKS:
      case KUBERNETES:
        return IdentityKind.POD_IDENTITY;
      default:
        return arn == null ? IdentityKind.TASK_ROLE : kindBySession(arn);
    }
  }

  /**
   * ECS calls the session of a task role by the ID of a task, this one's or another's. A build or a
   * job can hand the endpoint of its own role on to a container that it starts.
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

  /** Whose role the instance metadata gives, or what answers in its place. */
  private IdentityKind instanceKind() {
    Optional<StandIn> standIn = StandIn.in(x);
    if (!standIn.isPresent() || standIn.get().isOfOtherInstance()) {
      return IdentityKind.HOST_ROLE;
    }
    return standIn.get().is(MetadataStandIn.SIGNING_HELPER)
        ? IdentityKind.ROLES_ANYWHERE
        : IdentityKind.ASSUMED_ROLE;
  }

  /** Keys of a role that were copied into another source: whose they are, if known. */
  private IdentityKind borrowedKind(Observation source, Arn arn) {
    Optional<String> instance = x.instance().flatMap(it -> it.id());
    if (instance.isPresent() && instance.equals(arn.sessionName())) {
      return IdentityKind.HOST_ROLE;
    }
    if (source.outcome().isOfSigningHelper()) {
      return IdentityKind.ROLES_ANYWHERE;
    }
    boolean execution = arn.roleName().filter(EXECUTION_ROLE::equals).isPresent();
    return execution ? IdentityKind.TASK_EXECUTION_ROLE : IdentityKind.ASSUMED_ROLE;
  }

  /** Whether the client may have got its keys before, where a bug kept us from knowing. */
  private boolean restsOnACrash() {
    return x.walk().passesCrash() && !x.trial().isConclusive();
  }

  /** Lambda calls the session by the function's name; code can set keys of another role. */
  private boolean isOfFunction(Arn arn) {
    Optional<String> function = x.place().workload();
    return x.place().platform() == Platform.LAMBDA
        && function.isPresent()
        && function.equals(arn.sessionName());
  }

  private Verdict verdict(
      IdentityKind kind,
      Certainty certainty,
      @Nullable Observation source,
      @Nullable Arn arn,
      List<String> because) {
    @Nullable String role = arn == null ? null : arn.roleName().orElse(null);
    @Nullable Source of = source == null ? null : source.source();
    boolean listed = arn == null && of == Source.INSTANCE_METADATA && kind != IdentityKind.REFUSED;
    @Nullable String known =
        listed ? x.seen().outcomeOf(Source.INSTANCE_METADATA).instanceRole().orElse(null) : role;
    Certainty sure = restsOnACrash() ? Certainty.UNCERTAIN : certainty;
    String sentence = new Headline(x, kind, of, known, arn).sentence();
    return new Verdict(kind, sure, sentence, x.walk().client(), of, arn, known, because);
  }
}
