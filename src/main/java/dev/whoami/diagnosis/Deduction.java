package dev.whoami.diagnosis;

import dev.whoami.aws.Arn;
import dev.whoami.aws.CallerIdentity;
import dev.whoami.chain.Walk;
import dev.whoami.place.Platform;
import dev.whoami.probe.Fault;
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
    Optional<Identification> asked = x.identityOf(source);
    if (asked.isPresent() && asked.get().answer().refusal().isPresent()) {
      List<String> because =
          Collections.singletonList("STS answered " + asked.get().answer().refusal().get().code());
      return verdict(IdentityKind.REFUSED, Certainty.CERTAIN, source, null, because);
    }
    Optional<Arn> told = told(source);
    return told.isPresent() ? confirmed(source, told.get()) : inferred(source);
  }

  /** Whose the keys of a source are, as STS says. */
  private Optional<Arn> told(Observation source) {
    return x.identityOf(source).flatMap(it -> it.answer().value()).map(CallerIdentity::arn);
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
        Collections.singletonList("STS could not be reached; the source itself says so");
    switch (source.source()) {
      case CONTAINER:
        IdentityKind kind = isPodIdentity() ? IdentityKind.POD_IDENTITY : IdentityKind.TASK_ROLE;
        return verdict(kind, Certainty.LIKELY, source, role.orElse(null), because);
      case INSTANCE_METADATA:
        return verdict(IdentityKind.HOST_ROLE, Certainty.LIKELY, source, null, because);
      case WEB_IDENTITY:
        return verdict(IdentityKind.IRSA, Certainty.LIKELY, source, role.orElse(null), because);
      default:
        return role.isPresent()
            ? verdict(IdentityKind.ASSUMED_ROLE, Certainty.LIKELY, source, role.get(), because)
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
        return isPodIdentity() ? IdentityKind.POD_IDENTITY : IdentityKind.TASK_ROLE;
      case INSTANCE_METADATA:
        return IdentityKind.HOST_ROLE;
      case WEB_IDENTITY:
        return IdentityKind.IRSA;
      case ENVIRONMENT:
        return x.place().platform() == Platform.LAMBDA
            ? IdentityKind.LAMBDA_ROLE
            : borrowedKind(arn);
      default:
        return borrowedKind(arn);
    }
  }

  /** Keys of a role that were copied into another source: whose they are, if known. */
  private IdentityKind borrowedKind(Arn arn) {
    if (x.instance().flatMap(it -> it.id()).equals(arn.sessionName())) {
      return IdentityKind.HOST_ROLE;
    }
    boolean execution = arn.roleName().filter(EXECUTION_ROLE::equals).isPresent();
    return execution ? IdentityKind.TASK_EXECUTION_ROLE : IdentityKind.ASSUMED_ROLE;
  }

  /** Whether the client may have got its keys before, where a bug kept us from knowing. */
  private boolean restsOnACrash() {
    return x.walk().passesCrash() && !x.trial().isConclusive();
  }

  private boolean isPodIdentity() {
    return x.place().platform().isPod();
  }

  private Verdict verdict(
      IdentityKind kind,
      Certainty certainty,
      @Nullable Observation source,
      @Nullable Arn arn,
      List<String> because) {
    @Nullable String role = arn == null ? null : arn.roleName().orElse(null);
    boolean unnamed = role == null && kind == IdentityKind.HOST_ROLE;
    @Nullable String known = unnamed ? x.hostRole().orElse(null) : role;
    @Nullable Source of = source == null ? null : source.source();
    Certainty sure = restsOnACrash() ? Certainty.UNCERTAIN : certainty;
    String sentence = new Headline(x, kind, of, known, arn).sentence();
    return new Verdict(kind, sure, sentence, x.walk().client(), of, arn, known, because);
  }
}
