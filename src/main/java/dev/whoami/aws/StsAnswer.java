package dev.whoami.aws;

import dev.whoami.world.HttpReply;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What STS gave, or its refusal, or why it could not be asked. */
public final class StsAnswer<T> {
  private final @Nullable T value;
  private final @Nullable Refusal refusal;
  private final String trouble;
  private final boolean cutShort;
  private final @Nullable Duration ahead;

  private StsAnswer(
      @Nullable T value,
      @Nullable Refusal refusal,
      String trouble,
      boolean cutShort,
      @Nullable Duration ahead) {
    this.value = value;
    this.refusal = refusal;
    this.trouble = trouble;
    this.cutShort = cutShort;
    this.ahead = ahead;
  }

  static <T> StsAnswer<T> of(T value) {
    return new StsAnswer<>(value, null, "", false, null);
  }

  static <T> StsAnswer<T> refused(Refusal refusal) {
    return new StsAnswer<>(null, refusal, "", false, null);
  }

  static <T> StsAnswer<T> unreachable(HttpReply reply) {
    return reply.ending() == HttpReply.Ending.CUT_SHORT
        ? cutShort(reply.summary())
        : unreachable(reply.summary());
  }

  static <T> StsAnswer<T> unreachable(String why) {
    return new StsAnswer<>(null, null, why, false, null);
  }

  /** Our own limit came before an answer, for this reason: one clause. */
  public static <T> StsAnswer<T> cutShort(String why) {
    return new StsAnswer<>(null, null, why, true, null);
  }

  StsAnswer<T> dated(Optional<Duration> difference) {
    return new StsAnswer<>(value, refusal, trouble, cutShort, difference.orElse(null));
  }

  public Optional<T> value() {
    return Optional.ofNullable(value);
  }

  public Optional<Refusal> refusal() {
    return Optional.ofNullable(refusal);
  }

  public boolean isUnreachable() {
    return value == null && refusal == null && !cutShort;
  }

  /** Whether our own limit came before an answer, so that nothing is known of STS. */
  public boolean isCutShort() {
    return cutShort;
  }

  /** Why there is no answer of STS, as one clause; empty where there is one. */
  public String trouble() {
    return trouble;
  }

  /** How far the clock of STS is ahead of this machine's; empty where the answer had no date. */
  public Optional<Duration> ahead() {
    return Optional.ofNullable(ahead);
  }

  <R> StsAnswer<R> map(Function<T, R> function) {
    R mapped = value == null ? null : function.apply(value);
    return new StsAnswer<>(mapped, refusal, trouble, cutShort, ahead);
  }
}
