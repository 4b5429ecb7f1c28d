package dev.whoami.aws;

import dev.whoami.world.http.HttpReply;
import dev.whoami.world.work.Crash;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The value from STS, its refusal, or the reason why it could not be called. */
public final class StsResult<T> {
  /** Why there is neither a value nor an error of STS. */
  private enum Failure {
    NONE,
    MISCONFIGURED,
    UNREACHABLE,
    FAILED,
    CUT_SHORT,
    CRASHED
  }

  private final @Nullable T value;
  private final @Nullable StsError error;
  private final String problem;
  private final Failure failure;
  private final @Nullable Duration ahead;
  private final @Nullable Crash crash;
  private final List<HttpReply> replies;
  private final boolean sure;

  private StsResult(
      @Nullable T value,
      @Nullable StsError error,
      String problem,
      Failure failure,
      @Nullable Duration ahead) {
    this(value, error, problem, failure, ahead, null, Collections.emptyList(), true);
  }

  private StsResult(
      @Nullable T value,
      @Nullable StsError error,
      String problem,
      Failure failure,
      @Nullable Duration ahead,
      @Nullable Crash crash,
      List<HttpReply> replies,
      boolean sure) {
    this.value = value;
    this.error = error;
    this.problem = problem;
    this.failure = failure;
    this.ahead = ahead;
    this.crash = crash;
    this.replies = replies;
    this.sure = sure;
  }

  static <T> StsResult<T> of(T value) {
    return new StsResult<>(value, null, "", Failure.NONE, null);
  }

  static <T> StsResult<T> refused(StsError error) {
    return new StsResult<>(null, error, "", Failure.NONE, null);
  }

  /** STS answered with a server error, or with 429. */
  static <T> StsResult<T> failed(StsError error) {
    return new StsResult<>(null, null, "answered " + error.code(), Failure.FAILED, null);
  }

  /** The settings keep the SDK from sending the request: one clause. */
  static <T> StsResult<T> misconfigured(String why) {
    return new StsResult<>(null, null, why, Failure.MISCONFIGURED, null);
  }

  static <T> StsResult<T> unreachable(HttpReply reply) {
    return reply.ending() == HttpReply.Ending.CUT_SHORT
        ? cutShort(reply.summary())
        : unreachable(reply.summary());
  }

  /** STS could not be called, or was not: one clause. */
  public static <T> StsResult<T> unreachable(String why) {
    return new StsResult<>(null, null, why, Failure.UNREACHABLE, null);
  }

  static <T> StsResult<T> notXml(HttpReply reply) {
    return unreachable("answered " + reply.status() + " with something other than STS's XML");
  }

  /** The request could not be sent because of a failure in whoami or in its JVM. */
  public static <T> StsResult<T> crashed(Crash crash) {
    return new StsResult<>(
        null, null, crash.where(), Failure.CRASHED, null, crash, Collections.emptyList(), true);
  }

  /** whoami's own limit ended the request before an answer: one clause with the reason. */
  public static <T> StsResult<T> cutShort(String why) {
    return new StsResult<>(null, null, why, Failure.CUT_SHORT, null);
  }

  /** The result with the ending of each request, and how far the clock of STS is ahead. */
  StsResult<T> after(List<HttpReply> newReplies, Optional<Duration> difference) {
    return new StsResult<>(
        value,
        error,
        problem,
        failure,
        difference.orElse(null),
        crash,
        Collections.unmodifiableList(newReplies),
        sure);
  }

  /** The result, marked as possibly different for the client in question. */
  StsResult<T> unsure() {
    return new StsResult<>(value, error, problem, failure, ahead, crash, replies, false);
  }

  /**
   * Whether the client in question gets this result: STS was called at its address, and as often as
   * it does.
   */
  public boolean isSure() {
    return sure;
  }

  /** Whether the latest request ended like this. */
  public boolean hasEndedIn(HttpReply.Ending ending) {
    return !replies.isEmpty() && replies.get(replies.size() - 1).ending() == ending;
  }

  /** The replies to all requests, the latest last; one, unless the first was worth another try. */
  List<HttpReply> replies() {
    return replies;
  }

  public Optional<T> value() {
    return Optional.ofNullable(value);
  }

  public Optional<StsError> refusal() {
    return Optional.ofNullable(error);
  }

  public boolean isUnreachable() {
    return failure == Failure.UNREACHABLE || hasFailed();
  }

  /** Whether STS was reached, but answered with a temporary error. */
  public boolean hasFailed() {
    return failure == Failure.FAILED;
  }

  /** Whether the settings keep the SDK from sending the request. */
  public boolean isMisconfigured() {
    return failure == Failure.MISCONFIGURED;
  }

  /** Whether whoami's own limit came before an answer, so that nothing is known about STS. */
  public boolean isCutShort() {
    return failure == Failure.CUT_SHORT;
  }

  /** The bug, if whoami itself and not the network prevented the call. */
  public Optional<Crash> crash() {
    return Optional.ofNullable(crash);
  }

  /** Why there is no answer of STS, as one clause; empty if there is one. */
  public String problem() {
    return problem;
  }

  /** How far the clock of STS is ahead of this machine's; empty if the answer had no date. */
  public Optional<Duration> ahead() {
    return Optional.ofNullable(ahead);
  }

  <R> StsResult<R> map(Function<T, R> function) {
    R mapped = value == null ? null : function.apply(value);
    return new StsResult<>(mapped, error, problem, failure, ahead, crash, replies, sure);
  }
}
