package dev.whoami.diagnosis;

import dev.whoami.place.ProcessComparison;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The reasons why a verdict is LIKELY at most, whatever matches: whoami asked another server or
 * network than the client does, read less than the client does, or saw a contradiction.
 */
final class Caveats {
  private final Examination x;

  Caveats(Examination x) {
    this.x = x;
  }

  /** A clause each. */
  List<String> of(IdentityKind kind, @Nullable Observation source) {
    List<String> caveats = ofWalk();
    if (source != null) {
      caveats.addAll(Contradictions.of(SourceIdentity.of(source, x), x));
      elsewhere(source, kind).ifPresent(caveats::add);
    }
    return caveats;
  }

  /**
   * A server at an address that was set can invent the ID and the role: STS then proves an
   * instance, but not this one. IAM Roles Anywhere always uses such an address, and keys that STS
   * rejects are rejected wherever they come from.
   */
  private Optional<String> elsewhere(Observation source, IdentityKind kind) {
    boolean isSure = kind == IdentityKind.ROLES_ANYWHERE || kind == IdentityKind.REFUSED;
    return isSure
        ? Optional.empty()
        : x.imds()
            .addressElsewhere(source)
            .map(it -> "the instance metadata was asked at " + it + ", which is not EC2's address");
  }

  private List<String> ofWalk() {
    List<String> caveats = new ArrayList<>();
    if (isInOtherNetwork()) {
      caveats.add("that process has a network of its own, and whoami asked through another");
    }
    if (restsOnAnotherAnswer()) {
      caveats.add(
          "STS fails here at times, and was not asked as often as this client asks at its address");
    }
    Optional<StsStandIn> standIn = StsStandIn.in(x);
    standIn.map(Caveats::ofStandIn).ifPresent(caveats::add);
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
    if (x.completeness().isClientUnsure()) {
      caveats.add(
          "the search for the program and its client libraries did not end, so its client, or that"
              + " one's version, may be another");
    }
    return caveats;
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

  /** A proxy on this machine, or an emulator that knows its own keys, can refuse as well. */
  private boolean restsOnUnprovenRefusal() {
    return StsStandIn.isUnproven(x)
        && x.winner().flatMap(it -> SourceIdentity.refusal(it, x)).isPresent();
  }

  /** Whether STS may have given the client another answer than whoami. */
  private boolean restsOnAnotherAnswer() {
    return x.walk().passesUnsure() && !x.trial().isConclusive();
  }

  /**
   * Whether the client may still be reading where whoami stopped: a reply that is too large, or one
   * that kept the SDK itself busy until the time was up.
   */
  private boolean restsOnEndlessReply() {
    return !x.trial().isConclusive()
        && (x.walk().passes(Fault.TOO_LARGE) || (isBusy() && restsOnSilence()));
  }

  private boolean isBusy() {
    return x.trial().ending() == Trial.Ending.STOPPED;
  }

  /** Clients also ask the instance metadata without a session token if none arrives in time. */
  private boolean restsOnSilence() {
    return x.walk().passes(Fault.TIMED_OUT)
        || x.winner().filter(it -> it.outcome().isWithoutToken()).isPresent();
  }

  /** Other endpoints may answer the process that whoami examines. */
  private boolean isInOtherNetwork() {
    return x.process().filter(ProcessComparison::isInOtherNetwork).isPresent();
  }
}
