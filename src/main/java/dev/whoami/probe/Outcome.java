package dev.whoami.probe;

import dev.whoami.aws.Arn;
import dev.whoami.aws.Credentials;
import dev.whoami.aws.StsResult;
import dev.whoami.client.behavior.CredentialsReader;
import dev.whoami.client.behavior.RetryPolicy;
import dev.whoami.world.http.HttpReply;
import dev.whoami.world.work.Crash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The result of a probe: credentials, or the exact reason why there are none. */
public final class Outcome {
  /** The ways in which a probe can end. */
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
  private final SourceDetail detail;
  private final @Nullable SourceEvidence facts;
  private final @Nullable Crash crash;

  private Outcome(
      Kind kind,
      @Nullable Fault fault,
      String reason,
      @Nullable Credentials credentials,
      int status) {
    this(kind, fault, reason, credentials, status, SourceDetail.NONE, null, null);
  }

  private Outcome(
      Kind kind,
      @Nullable Fault fault,
      String reason,
      @Nullable Credentials credentials,
      int status,
      SourceDetail detail,
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
    return new Outcome(Kind.ABSENT, null, reason, null, 0);
  }

  /** The source cannot be used, because it is turned off or blocked on purpose. */
  static Outcome absent(Fault fault, String reason) {
    return new Outcome(Kind.ABSENT, fault, reason, null, 0);
  }

  /** Configured, but the settings are wrong. */
  public static Outcome broken(Fault fault, String reason) {
    return new Outcome(Kind.BROKEN, fault, reason, null, 0);
  }

  /** Configured, but its file gives nothing; or whoami, unlike the client, did not read it. */
  static Outcome unread(Fault fault, String reason) {
    return fault == Fault.NOT_READ ? failed(fault, reason) : broken(fault, reason);
  }

  /** The source is configured and was asked, but gave no credentials. */
  public static Outcome failed(Fault fault, String reason) {
    return new Outcome(Kind.FAILED, fault, reason, null, 0);
  }

  static Outcome failed(HttpReply reply, String reason) {
    return new Outcome(Kind.FAILED, Fault.of(reply), reason, null, reply.status());
  }

  /** Nothing is known about the source, because our own time limit ended the check. */
  static Outcome cutShort(String reason) {
    return failed(Fault.CUT_SHORT, reason);
  }

  /** The source gave credentials that have expired. */
  public static Outcome expired(Credentials credentials, String reason) {
    return new Outcome(Kind.FAILED, Fault.EXPIRED, reason, credentials, 0);
  }

  public static Outcome found(Credentials credentials, String reason) {
    return new Outcome(Kind.FOUND, null, reason, credentials, 0);
  }

  /** A bug in whoami: its class and place, never its message, which may hold a secret. */
  static Outcome crashed(Crash crash) {
    return new Outcome(Kind.CRASHED, null, crash.where(), null, 0, SourceDetail.NONE, null, crash);
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

  Outcome with(SourceDetail newDetail) {
    return new Outcome(kind, fault, reason, credentials, status, newDetail, facts, crash);
  }

  Outcome withFault(Fault newFault) {
    return new Outcome(kind, newFault, reason, credentials, status, detail, facts, crash);
  }

  /** A copy with the finer facts from which each client's own view of the source is made. */
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

  /**
   * The fault in a few words that follow the name of its source, with the status if there was one;
   * empty if there is no fault.
   */
  public String shortReason(Source source) {
    if (has(Fault.STATUS) || has(Fault.STALE_ID) || has(Fault.UNINITIALIZED)) {
      return "answered " + status;
    }
    return fault().map(it -> it.words(source)).orElse("");
  }

  /** The credentials, even if they have expired. */
  public Optional<Credentials> credentials() {
    return Optional.ofNullable(credentials);
  }

  /** The HTTP status that the source answered with, or 0. */
  public int status() {
    return status;
  }

  /** The outcome of the reply for a client with this reader. */
  Outcome readBy(CredentialsReader reader) {
    return facts(CredentialsReply.class).map(it -> it.as(reader).with(detail())).orElse(this);
  }

  /** Whether a client with this policy asks again after it. */
  boolean isRetriedUnder(RetryPolicy policy) {
    boolean lostConnection =
        has(Fault.CONNECTION_REFUSED) || has(Fault.TIMED_OUT) || has(Fault.CLOSED_EARLY);
    return policy.covers(status, lostConnection, credentials != null);
  }

  /** Whether the source answered with a redirect. */
  boolean isRedirect() {
    return status > 300 && status < 309 && status != 304;
  }

  public boolean isFound() {
    return kind == Kind.FOUND;
  }

  /** The bug in whoami that ended the lookup, so that the source is unknown. */
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

  /**
   * Whether our own time limit also ended a part of the check that only some client depends on: an
   * address, a token or a version.
   */
  public boolean hasCutShort() {
    return isCutShort() || (facts != null && facts.isCutShort());
  }

  /** Whether the client asks the source, but whoami deliberately did not. */
  public boolean isLeftAlone() {
    return has(Fault.NOT_RUN) || has(Fault.NOT_READ);
  }

  /** Whether this source is known to be configured. */
  public boolean isConfigured() {
    return !isAbsent() && !isCutShort() && crash == null;
  }

  /** This source is configured and cannot be used. */
  public boolean isConfiguredInVain() {
    return (kind == Kind.BROKEN || kind == Kind.FAILED) && !isCutShort();
  }

  /** The detail that the source reveals in addition to credentials. */
  public SourceDetail detail() {
    return detail;
  }

  /** The role that the source names with the keys. If it names none, the role of its settings. */
  public Optional<Arn> role() {
    Optional<Arn> served = credentials().flatMap(Credentials::role);
    return served.isPresent() ? served : detail().role();
  }

  /** Whether these keys came from the instance metadata without a session token (IMDSv1). */
  public boolean isWithoutToken() {
    return isFound() && detail().isWithoutToken();
  }

  /** The details of the source; empty if the check was cut short. */
  public <F extends SourceEvidence> Optional<F> facts(Class<F> type) {
    return Optional.ofNullable(facts).filter(type::isInstance).map(type::cast);
  }

  /**
   * The credentials whose owner whoami asks STS for: all that some client can get here, expired or
   * not.
   */
  public List<Credentials> credentialsToIdentify() {
    return ofEveryClient();
  }

  /** Whether some client takes the key with this ID here. */
  public boolean hasKey(String accessKeyId) {
    return ofEveryClient().stream().anyMatch(it -> it.accessKeyId().equals(accessKeyId));
  }

  /** Whether some client takes these credentials here. */
  public boolean has(Credentials keys) {
    return ofEveryClient().stream().anyMatch(keys::signsAs);
  }

  /**
   * The outcome's own credentials, and those that only clients with another view of the source
   * take.
   */
  private List<Credentials> ofEveryClient() {
    List<Credentials> all = new ArrayList<>();
    credentials().ifPresent(all::add);
    if (facts != null) {
      all.addAll(facts.credentials());
    }
    return all;
  }
}
