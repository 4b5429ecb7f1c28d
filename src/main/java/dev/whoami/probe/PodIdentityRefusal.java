package dev.whoami.probe;

import dev.whoami.aws.PodIdentityError;
import dev.whoami.aws.TokenClaims;
import dev.whoami.world.http.HttpReply;
import dev.whoami.world.secret.Redaction;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why the agent of EKS Pod Identity refused a request: its own error, or a flaw of the token that
 * was sent. The agent and EKS take only tokens for one audience, until they expire.
 */
public final class PodIdentityRefusal implements SourceDetail {
  /** The audience of the tokens that the kubelet makes for EKS Pod Identity. */
  public static final String AUDIENCE = "pods.eks.amazonaws.com";

  private final PodIdentityError.Cause cause;
  private final @Nullable String code;
  private final @Nullable TokenClaims claims;
  private final Instant at;
  private final @Nullable Instant timeOfEks;

  private PodIdentityRefusal(
      PodIdentityError.Cause cause,
      @Nullable String code,
      @Nullable TokenClaims claims,
      Instant at,
      @Nullable Instant timeOfEks) {
    this.cause = cause;
    this.code = code;
    this.claims = claims;
    this.at = at;
    this.timeOfEks = timeOfEks;
  }

  /** Empty where neither the answer nor the token says why. */
  static Optional<PodIdentityRefusal> of(
      HttpReply reply, Optional<TokenClaims> claims, Instant now) {
    Optional<PodIdentityError> told = PodIdentityError.in(reply);
    boolean isOpen =
        told.map(it -> it.cause() == PodIdentityError.Cause.TOKEN_REJECTED)
            .orElse(reply.status() >= 400 && reply.status() <= 403);
    Optional<PodIdentityError.Cause> ofToken =
        isOpen ? claims.flatMap(it -> flaw(it, now)) : Optional.empty();
    Optional<PodIdentityError.Cause> cause =
        ofToken.isPresent() ? ofToken : told.map(PodIdentityError::cause);
    return cause.map(
        it ->
            new PodIdentityRefusal(
                it,
                told.flatMap(PodIdentityError::code).orElse(null),
                claims.orElse(null),
                now,
                told.flatMap(PodIdentityError::time).orElse(null)));
  }

  private static Optional<PodIdentityError.Cause> flaw(TokenClaims claims, Instant now) {
    if (claims.isExpiredAt(now)) {
      return Optional.of(PodIdentityError.Cause.TOKEN_EXPIRED);
    }
    return claims.isFor(AUDIENCE)
        ? Optional.empty()
        : Optional.of(PodIdentityError.Cause.WRONG_AUDIENCE);
  }

  public PodIdentityError.Cause cause() {
    return cause;
  }

  /** The code of EKS's API, which may be shown; empty where the agent itself refused. */
  public Optional<String> code() {
    return Optional.ofNullable(code);
  }

  /** The claims of the token that was sent. */
  @Override
  public Optional<TokenClaims> claims() {
    return Optional.ofNullable(claims);
  }

  @Override
  public boolean isTokenExpired() {
    return claims != null && claims.isExpiredAt(at);
  }

  /** Whether a token is called expired, and the one that was sent lasts by the clock here. */
  public boolean isExpiredElsewhere() {
    return cause == PodIdentityError.Cause.TOKEN_EXPIRED
        && claims().flatMap(TokenClaims::expiry).isPresent()
        && !isTokenExpired();
  }

  /** Whether that is so because the clock here is behind the one of EKS, which EKS names. */
  public boolean isByOtherClock() {
    return isExpiredElsewhere()
        && timeOfEks != null
        && claims().filter(it -> it.isExpiredAt(timeOfEks)).isPresent();
  }

  /** The audience of that token, as it may be shown. */
  public String shownAudience() {
    return claims()
        .map(TokenClaims::audience)
        .filter(it -> !it.equals("?"))
        .map(it -> it.startsWith("https://") ? Redaction.url(it) : Redaction.word(it))
        .orElse("another audience");
  }

  @Override
  public Optional<PodIdentityRefusal> podIdentityRefusal() {
    return Optional.of(this);
  }
}
