package dev.whoami.probe;

import dev.whoami.aws.Arn;
import dev.whoami.aws.Credentials;
import dev.whoami.aws.InstanceDetails;
import dev.whoami.aws.StsResult;
import dev.whoami.aws.TokenClaims;
import dev.whoami.world.Crash;
import dev.whoami.world.HttpReply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a probe found: credentials, or precisely why there are none. */
public final class Outcome {
  /** What a probe can end in. */
  public enum Kind {
    ABSENT,
    BROKEN,
    FAILED,
    FOUND,
    CRASHED
  }

  private final Kind kind;
  private final @Nullable Fault fault;
  private final String reason;
  private final @Nullable Credentials credentials;
  private final int status;
  private final @Nullable Detail detail;
  private final @Nullable SourceEvidence facts;
  private final @Nullable Crash crash;

  private Outcome(
      Kind kind,
      @Nullable Fault fault,
      String reason,
      @Nullable Credentials credentials,
      int status,
      @Nullable Detail detail,
      @Nullable SourceEvidence facts) {
    this(kind, fault, reason, credentials, status, detail, facts, null);
  }

  private Outcome(
      Kind kind,
      @Nullable Fault fault,
      String reason,
      @Nullable Credentials credentials,
      int status,
      @Nullable Detail detail,
      @Nullable SourceEvidence facts,
      @Nullable Crash crash) {
    this.kind = kind;
    this.fault = fault;
    this.reason = reason;
    this.credentials = credentials;
    this.status = status;
    this.detail = detail;
    this.facts = facts;
    this.crash = crash;
  }

  /** The source is not configured. */
  public static Outcome absent(String reason) {
    return new Outcome(Kind.ABSENT, null, reason, null, 0, null, null);
  }

  /** The source cannot be used, because it is turned off or blocked on purpose. */
  public static Outcome absent(Fault fault, String reason) {
    return new Outcome(Kind.ABSENT, fault, reason, null, 0, null, null);
  }

  /** Configured, but the settings are wrong. */
  public static Outcome broken(Fault fault, String reason) {
    return new Outcome(Kind.BROKEN, fault, reason, null, 0, null, null);
  }

  /** Configured and asked, and it did not deliver. */
  public static Outcome failed(Fault fault, String reason) {
    return new Outcome(Kind.FAILED, fault, reason, null, 0, null, null);
  }

  static Outcome failed(HttpReply reply, String reason) {
    return new Outcome(Kind.FAILED, Fault.of(reply), reason, null, reply.status(), null, null);
  }

  /** Nothing is known about the source, because our own time limit ended the check. */
  static Outcome cutShort(String reason) {
    return failed(Fault.CUT_SHORT, reason);
  }

  /** Delivered, but what it delivered is past its expiry. */
  public static Outcome expired(Credentials credentials, String reason) {
    return new Outcome(Kind.FAILED, Fault.EXPIRED, reason, credentials, 0, null, null);
  }

  public static Outcome found(Credentials credentials, String reason) {
    return new Outcome(Kind.FOUND, null, reason, credentials, 0, null, null);
  }

  /** A bug of ours: its class and place, never its message, which may hold a secret. */
  static Outcome crashed(Crash crash) {
    return new Outcome(Kind.CRASHED, null, crash.where(), null, 0, null, null, crash);
  }

  /** STS, which the source needs, could not be asked. */
  static Outcome unanswered(StsResult<?> answer, String prefix) {
    if (answer.crash().isPresent()) {
      return crashed(answer.crash().get());
    }
    if (answer.isMisconfigured()) {
      return broken(Fault.STS_MISCONFIGURED, prefix + answer.problem());
    }
    return answer.isCutShort()
        ? cutShort(prefix + answer.problem())
        : failed(Fault.STS_UNREACHABLE, prefix + answer.problem());
  }

  Outcome with(Detail newDetail) {
    return new Outcome(kind, fault, reason, credentials, status, newDetail, facts, crash);
  }

  Outcome withFault(Fault newFault) {
    return new Outcome(kind, newFault, reason, credentials, status, detail, facts, crash);
  }

  /** With the finer facts that the clients' own views of the source rest on. */
  public Outcome with(SourceEvidence newFacts) {
    return new Outcome(kind, fault, reason, credentials, status, detail, newFacts, crash);
  }

  public Kind kind() {
    return kind;
  }

  public Optional<Fault> fault() {
    return Optional.ofNullable(fault);
  }

  public boolean has(Fault wanted) {
    return fault == wanted;
  }

  /** One clause in lower case that follows a colon. */
  public String reason() {
    return reason;
  }

  /** The fault in few words, with the status if there was one; empty where there is none. */
  public String shortReason() {
    if (has(Fault.STATUS) || has(Fault.STALE_ID) || has(Fault.UNINITIALIZED)) {
      return "answered " + status;
    }
    return fault().map(Fault::words).orElse("");
  }

  /** Also present where they are expired. */
  public Optional<Credentials> credentials() {
    return Optional.ofNullable(credentials);
  }

  /** The HTTP status that the source answered with, or 0. */
  public int status() {
    return status;
  }

  public boolean isFound() {
    return kind == Kind.FOUND;
  }

  /** The bug of ours that ended the look, so that nothing is known of the source. */
  public Optional<Crash> crash() {
    return Optional.ofNullable(crash);
  }

  public boolean isAbsent() {
    return kind == Kind.ABSENT;
  }

  /** Whether our own time limit ended the check, so that nothing is known about the source. */
  public boolean isCutShort() {
    return has(Fault.CUT_SHORT);
  }

  /** The same, or so it is for some client only: of one of its addresses, tokens or versions. */
  public boolean hasCutShort() {
    return isCutShort() || (facts != null && facts.isCutShort());
  }

  /** Whether this source is known to be configured. */
  public boolean isConfigured() {
    return !isAbsent() && !isCutShort() && crash == null;
  }

  /** This source is configured and cannot be used. */
  public boolean isConfiguredInVain() {
    return (kind == Kind.BROKEN || kind == Kind.FAILED) && !isCutShort();
  }

  public Optional<InstanceDetails> instance() {
    return detail().flatMap(Detail::instance);
  }

  public Optional<TokenClaims> claims() {
    return detail().flatMap(Detail::claims);
  }

  /** The role that the source names: as it serves it with the keys, else as its settings do. */
  public Optional<Arn> role() {
    Optional<Arn> served = credentials().flatMap(Credentials::role);
    return served.isPresent() ? served : configuredRole();
  }

  /** The role that the settings of the source name. */
  public Optional<Arn> configuredRole() {
    return detail().flatMap(Detail::role);
  }

  /** The name of the role that the instance metadata lists. */
  public Optional<String> instanceRole() {
    return detail().flatMap(Detail::instanceRole);
  }

  /** Whether these keys came from the instance metadata without a session token (IMDSv1). */
  public boolean isWithoutToken() {
    return isFound() && detail().map(Detail::isWithoutToken).orElse(false);
  }

  /** Whether STS recognised the token's subject as the one that the token itself names. */
  public boolean isSubjectConfirmed() {
    return detail().map(Detail::isSubjectConfirmed).orElse(false);
  }

  /** Whether a credential_process gives the credentials, which is IAM Roles Anywhere's helper. */
  public boolean isOfSigningHelper() {
    return detail().map(Detail::isOfSigningHelper).orElse(false);
  }

  /** How far the clock of STS, which the source asked, is ahead of this one. */
  public Optional<Duration> stsAhead() {
    return detail().flatMap(Detail::stsAhead);
  }

  /**
   * The source whose credentials or token a profile assumes its role with: the profile itself where
   * its own files have the keys. Empty where no role is assumed.
   */
  public Optional<Source> drawnFrom() {
    return detail().flatMap(Detail::drawnFrom);
  }

  /** Whether these are keys of STS that have ended by the clock of this machine. */
  public boolean isPastItsEnd() {
    return detail().map(Detail::isPastItsEnd).orElse(false);
  }

  /** Whether the client that is meant may have met another answer of STS. */
  public boolean isUnsure() {
    return detail().map(Detail::isUnsure).orElse(false);
  }

  /** Whether a role is to assume itself, and STS denies it. */
  public boolean isDeniedToItself() {
    return detail().map(Detail::isDeniedToItself).orElse(false);
  }

  /** The details of the source; empty if the check was cut short. */
  public <F extends SourceEvidence> Optional<F> facts(Class<F> type) {
    return Optional.ofNullable(facts).filter(type::isInstance).map(type::cast);
  }

  /** Whose owner is to be asked of STS: what some client can get here, expired or not. */
  public List<Credentials> credentialsToIdentify() {
    return ofEveryClient();
  }

  /** Whether some client takes the key with this ID here. */
  public boolean hasKey(String accessKeyId) {
    return ofEveryClient().stream().anyMatch(it -> it.accessKeyId().equals(accessKeyId));
  }

  /** Its own credentials, and those that only clients with another view of the source take. */
  private List<Credentials> ofEveryClient() {
    List<Credentials> all = new ArrayList<>();
    credentials().ifPresent(all::add);
    if (facts != null) {
      all.addAll(facts.credentials());
    }
    return all;
  }

  private Optional<Detail> detail() {
    return Optional.ofNullable(detail);
  }
}
