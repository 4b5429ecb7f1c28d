package dev.whoami.diagnosis;

import dev.whoami.aws.Arn;
import dev.whoami.aws.StsError;
import dev.whoami.chain.Walk;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Deduces the identity of the code from an examination. First what STS says; if STS could not be
 * reached, what the source itself says. The certainty follows from the matches.
 */
final class Deduction {
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
          winner.flatMap(it -> SourceIdentity.told(it, x)).orElse(null));
    }
    return winner.isPresent() ? verdict(winner.get()) : noIdentity();
  }

  private Verdict verdict(Observation source) {
    SourceIdentity identity = SourceIdentity.of(source, x);
    if (identity.kind() == IdentityKind.REFUSED) {
      return refused(identity);
    }
    return identity.isTold() ? confirmed(identity) : inferred(identity);
  }

  /** The identity of a client that uses the keys of this source. */
  WalkVerdict of(Walk walk) {
    Optional<Observation> winner = walk.winner();
    Optional<MissingAnswer> missing = MissingAnswer.in(x, walk, winner);
    if (missing.isPresent() || MissingAnswer.crashed(x, walk, winner).isPresent()) {
      return WalkVerdict.unknown(walk);
    }
    Optional<SourceIdentity> before = beforeAssuming(walk);
    if (!winner.isPresent() && !before.isPresent()) {
      IdentityKind kind = unasked(walk).isPresent() ? IdentityKind.UNKNOWN : IdentityKind.NONE;
      return new WalkVerdict(walk, kind, null, null);
    }
    SourceIdentity identity = before.orElseGet(() -> SourceIdentity.of(winner.get(), x));
    WalkVerdict its =
        new WalkVerdict(
            walk, identity.kind(), identity.arn().orElse(null), identity.role().orElse(null));
    return ProgramRole.of(walk, x).map(its::beforeAssuming).orElse(its);
  }

  /** The owner of the credentials with which S3A assumes its role, if its walk stops there. */
  private Optional<SourceIdentity> beforeAssuming(Walk walk) {
    return unasked(walk)
        .filter(it -> it.source() == Source.S3A_SETTINGS)
        .flatMap(it -> S3aAssumption.of(walk, x))
        .filter(it -> it.role().isPresent())
        .flatMap(it -> answered(it.walk()))
        .map(it -> SourceIdentity.of(it, x))
        .filter(it -> it.kind() != IdentityKind.REFUSED && it.kind() != IdentityKind.UNKNOWN);
  }

  private Optional<Observation> answered(Walk walk) {
    Optional<Observation> winner = walk.winner();
    boolean isMissing =
        MissingAnswer.in(x, walk, winner).isPresent()
            || MissingAnswer.crashed(x, walk, winner).isPresent();
    return isMissing ? Optional.empty() : winner;
  }

  /** The source at which the client stops, if whoami reported it and did not ask it. */
  private static Optional<Observation> unasked(Walk walk) {
    return walk.obstacle().filter(it -> it.outcome().isLeftAlone());
  }

  /**
   * The verdict without credentials, or with an earlier source that whoami deliberately did not
   * ask.
   */
  private Verdict noIdentity() {
    Optional<SourceIdentity> before = beforeAssuming(x.walk());
    if (before.isPresent()) {
      return before.get().isTold() ? confirmed(before.get()) : inferred(before.get());
    }
    Optional<Observation> obstacle = unasked(x.walk());
    if (obstacle.isPresent() && !x.trial().isConclusive()) {
      return verdict(
          IdentityKind.UNKNOWN,
          Certainty.UNCERTAIN,
          obstacle.get(),
          null,
          null,
          Collections.singletonList(obstacle.get().evidence()));
    }
    boolean sure = !x.completeness().isCutShort() && x.crashes().isEmpty();
    Certainty certainty = sure ? Certainty.CERTAIN : Certainty.LIKELY;
    return verdict(
        IdentityKind.NONE,
        certainty,
        null,
        null,
        null,
        Collections.singletonList("no source has credentials"));
  }

  private Verdict refused(SourceIdentity identity) {
    String code = SourceIdentity.refusal(identity.source(), x).map(StsError::code).orElse("");
    return verdict(identity, Certainty.CERTAIN, Collections.singletonList("STS answered " + code));
  }

  private Verdict confirmed(SourceIdentity identity) {
    Matches matches = new Matches(x, identity.source(), identity.arn().get());
    return verdict(identity, matches.certainty(identity.kind()), matches.sentences());
  }

  /** The verdict if STS could not be asked: what the source says is likely at most. */
  private Verdict inferred(SourceIdentity identity) {
    return identity.kind() == IdentityKind.UNKNOWN
        ? verdict(identity, Certainty.UNCERTAIN, Collections.emptyList())
        : verdict(
            identity,
            Certainty.LIKELY,
            Collections.singletonList("STS did not say who this is; the source itself says so"));
  }

  /** Whether the client may have got its keys before, where a bug kept us from knowing. */
  private boolean restsOnACrash() {
    return x.walk().passesCrash() && !x.trial().isConclusive();
  }

  private Verdict verdict(SourceIdentity identity, Certainty certainty, List<String> because) {
    return verdict(
        identity.kind(),
        certainty,
        identity.source(),
        identity.arn().orElse(null),
        identity.role().orElse(null),
        because);
  }

  private Verdict verdict(
      IdentityKind kind,
      Certainty certainty,
      @Nullable Observation source,
      @Nullable Arn arn,
      @Nullable String role,
      List<String> because) {
    List<String> caveats = new Caveats(x).of(kind, source);
    List<String> reasons = new ArrayList<>(because);
    reasons.addAll(caveats);
    String sentence = new Headline(x, kind, source, role, arn).sentence();
    @Nullable Source of = source == null ? null : source.source();
    return new Verdict(
        kind, bounded(certainty, caveats), sentence, x.walk().client(), of, arn, role, reasons);
  }

  private Certainty bounded(Certainty certainty, List<String> caveats) {
    if (restsOnACrash()) {
      return Certainty.UNCERTAIN;
    }
    return certainty == Certainty.CERTAIN && !caveats.isEmpty() ? Certainty.LIKELY : certainty;
  }
}
