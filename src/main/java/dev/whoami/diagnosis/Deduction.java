package dev.whoami.diagnosis;

import dev.whoami.aws.Arn;
import dev.whoami.aws.CallerIdentity;
import dev.whoami.aws.StsError;
import dev.whoami.aws.StsResult;
import dev.whoami.chain.Walk;
import dev.whoami.place.ProcessComparison;
import dev.whoami.probe.Fault;
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
  private final Classification classification;

  Deduction(Examination x) {
    this.x = x;
    this.classification = new Classification(x);
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
    WalkVerdict its =
        new WalkVerdict(
            walk, verdict.kind(), verdict.arn().orElse(null), verdict.role().orElse(null));
    return ProgramRole.of(walk, x).map(its::beforeAssuming).orElse(its);
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
    IdentityKind kind = classification.of(source, arn);
    Matches matches = new Matches(x, source, arn);
    return verdict(kind, matches.certainty(kind), source, arn, matches.sentences());
  }

  /** STS could not be asked: what the source tells is likely at most. */
  private Verdict inferred(Observation source) {
    IdentityKind kind = classification.ofUnconfirmed(source);
    if (kind == IdentityKind.UNKNOWN) {
      return verdict(kind, Certainty.UNCERTAIN, source, null, Collections.emptyList());
    }
    // The name of an instance's role comes from its list, which has no account.
    boolean isOfInstance = source.source() == Source.INSTANCE_METADATA;
    @Nullable Arn role = isOfInstance ? null : source.outcome().role().orElse(null);
    return verdict(
        kind,
        Certainty.LIKELY,
        source,
        role,
        Collections.singletonList("STS did not say who this is; the source itself says so"));
  }

  /** Whether the client may have got its keys before, where a bug kept us from knowing. */
  private boolean restsOnACrash() {
    return x.walk().passesCrash() && !x.trial().isConclusive();
  }

  private Verdict verdict(
      IdentityKind kind,
      Certainty certainty,
      @Nullable Observation source,
      @Nullable Arn arn,
      List<String> because) {
    @Nullable String role = arn == null ? null : arn.roleName().orElse(null);
    @Nullable String known =
        source != null && arn == null && kind != IdentityKind.REFUSED
            ? source.outcome().detail().instanceRole().orElse(null)
            : role;
    List<String> caveats = caveats();
    List<String> reasons = new ArrayList<>(because);
    reasons.addAll(caveats);
    String sentence = new Headline(x, kind, source, known, arn).sentence();
    @Nullable Source of = source == null ? null : source.source();
    return new Verdict(
        kind, bounded(certainty, caveats), sentence, x.walk().client(), of, arn, known, reasons);
  }

  private Certainty bounded(Certainty certainty, List<String> caveats) {
    if (restsOnACrash()) {
      return Certainty.UNCERTAIN;
    }
    return certainty == Certainty.CERTAIN && !caveats.isEmpty() ? Certainty.LIKELY : certainty;
  }

  /** Why the verdict is likely at most: a sentence each. */
  private List<String> caveats() {
    List<String> caveats = new ArrayList<>();
    if (isInOtherNetwork()) {
      caveats.add("that process has a network of its own, and whoami asked through another");
    }
    if (restsOnAnotherAnswer()) {
      caveats.add(
          "STS fails here at times, and was not asked as often as this client asks at its address");
    }
    if (StsEmulator.in(x).isPresent()) {
      caveats.add("an emulator of AWS answers in place of STS, which itself was not asked");
    }
    if (restsOnLostSearch()) {
      caveats.add(
          "the search for client libraries did not end, so the program's client, or its version,"
              + " may be another one");
    }
    return Collections.unmodifiableList(caveats);
  }

  /** Whether the client may have met an answer of STS that whoami did not. */
  private boolean restsOnAnotherAnswer() {
    return x.walk().passesUnsure() && !x.trial().isConclusive();
  }

  /** Hadoop is searched for by itself. */
  private boolean restsOnLostSearch() {
    boolean isLost = x.libraries().crash().isPresent() || x.libraries().isCutShort();
    return isLost && !x.walk().client().isOfHadoop();
  }

  /** Other endpoints may answer the process that whoami looks through the eyes of. */
  private boolean isInOtherNetwork() {
    return x.process().filter(ProcessComparison::isInOtherNetwork).isPresent();
  }
}
