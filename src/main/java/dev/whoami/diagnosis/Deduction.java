package dev.whoami.diagnosis;

import dev.whoami.aws.Arn;
import dev.whoami.aws.StsError;
import dev.whoami.chain.Walk;
import dev.whoami.place.ProcessComparison;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import dev.whoami.trial.Trial;
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

  /** Whose credentials S3A assumes its role with, where its walk stops there. */
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

  /** Without credentials, or with a source ahead that was deliberately not asked. */
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
    boolean sure = !x.isCutShort() && x.crashes().isEmpty();
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

  /** STS could not be asked: what the source tells is likely at most. */
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
    List<String> caveats = new ArrayList<>(caveats());
    if (source != null) {
      caveats.addAll(Contradictions.of(SourceIdentity.of(source, x), x));
      elsewhere(source, kind).ifPresent(caveats::add);
    }
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

  /**
   * Whoever answers at an address that was set makes up the ID and the role; STS proves an
   * instance, but not this one. A role of IAM Roles Anywhere comes from such an address, and what
   * STS refuses is refused wherever it comes from.
   */
  private Optional<String> elsewhere(Observation source, IdentityKind kind) {
    boolean isSure = kind == IdentityKind.ROLES_ANYWHERE || kind == IdentityKind.REFUSED;
    return isSure
        ? Optional.empty()
        : ImdsElsewhere.address(source, x)
            .map(it -> "the instance metadata was asked at " + it + ", which is not EC2's address");
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
    Optional<StsStandIn> standIn = StsStandIn.in(x);
    standIn.map(Deduction::ofStandIn).ifPresent(caveats::add);
    if (!standIn.isPresent() && restsOnUnprovenRefusal()) {
      caveats.add("the server that refuses them is at an address that is not known to be AWS's");
    }
    if (restsOnEndlessReply()) {
      caveats.add(
          "a reply does not end within what whoami reads of it, and the client, which reads on, was"
              + " not seen to do so");
    }
    if (!x.trial().isConclusive() && x.walk().passes(Fault.FILE_TOO_LARGE)) {
      caveats.add(
          "a file is larger than what whoami reads of it, and the client, which reads all of it,"
              + " was not seen to do so");
    }
    if (!x.trial().isConclusive() && x.walk().passes(Fault.SENT_TO_PROXY)) {
      caveats.add("the client asks a proxy, which whoami did not");
    }
    if (x.walk().passesUnknownParser() && !x.trial().isConclusive()) {
      caveats.add(
          "the profile's files are not written as AWS documents them, and whoami does not know how"
              + " this client reads such a file");
    }
    if (x.isClientUnsure()) {
      caveats.add(
          "the search for the program and its client libraries did not end, so its client, or that"
              + " one's version, may be another");
    }
    return Collections.unmodifiableList(caveats);
  }

  private static String ofStandIn(StsStandIn standIn) {
    if (standIn.isEmulator()) {
      return "an emulator of AWS answers in place of STS, and whoami did not ask STS itself";
    }
    if (standIn.answers()) {
      return "the server for STS at " + standIn.endpoint() + " is not known to be AWS";
    }
    return standIn.isElsewhere()
        ? "the server that refuses them has no address of AWS, and whoami did not ask AWS itself"
        : "the server that refuses them does not answer as STS does";
  }

  /** Also a proxy on this machine can refuse, or an emulator that knows its keys. */
  private boolean restsOnUnprovenRefusal() {
    return StsStandIn.isUnproven(x)
        && x.winner().flatMap(it -> SourceIdentity.refusal(it, x)).isPresent();
  }

  /** Whether the client may have met an answer of STS that whoami did not. */
  private boolean restsOnAnotherAnswer() {
    return x.walk().passesUnsure() && !x.trial().isConclusive();
  }

  /**
   * Whether the client reads on where whoami stopped, and may be doing so still: in a reply that is
   * too large, or one that kept the SDK itself busy until the time was up.
   */
  private boolean restsOnEndlessReply() {
    return !x.trial().isConclusive()
        && (x.walk().passes(Fault.TOO_LARGE) || (isBusy() && restsOnSilence()));
  }

  private boolean isBusy() {
    return x.trial().ending() == Trial.Ending.STOPPED;
  }

  /** Also the instance metadata is asked without a token where none comes in time. */
  private boolean restsOnSilence() {
    return x.walk().passes(Fault.TIMED_OUT)
        || x.winner().filter(it -> it.outcome().isWithoutToken()).isPresent();
  }

  /** Other endpoints may answer the process that whoami examines. */
  private boolean isInOtherNetwork() {
    return x.process().filter(ProcessComparison::isInOtherNetwork).isPresent();
  }
}
