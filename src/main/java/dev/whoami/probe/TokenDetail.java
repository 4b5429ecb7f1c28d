package dev.whoami.probe;

import dev.whoami.aws.Arn;
import dev.whoami.aws.StsError;
import dev.whoami.aws.StsResult;
import dev.whoami.aws.TokenClaims;
import dev.whoami.aws.WebIdentitySession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The facts about a role whose credentials STS gives for a web identity token. */
final class TokenDetail implements SourceDetail {
  private final @Nullable Arn role;
  private final String file;
  private final @Nullable TokenClaims claims;
  private final @Nullable StsResult<WebIdentitySession> answer;
  private final @Nullable Instant at;
  private final boolean isOtherMounted;

  private TokenDetail(
      @Nullable Arn role,
      String file,
      @Nullable TokenClaims claims,
      @Nullable StsResult<WebIdentitySession> answer,
      @Nullable Instant at,
      boolean isOtherMounted) {
    this.role = role;
    this.file = file;
    this.claims = claims;
    this.answer = answer;
    this.at = at;
    this.isOtherMounted = isOtherMounted;
  }

  static TokenDetail of(Optional<Arn> role, String file) {
    return new TokenDetail(role.orElse(null), file, null, null, null, false);
  }

  TokenDetail with(Optional<TokenClaims> newClaims) {
    return new TokenDetail(role, file, newClaims.orElse(null), answer, at, isOtherMounted);
  }

  /** The detail with the answer of STS, by this clock. */
  TokenDetail answered(StsResult<WebIdentitySession> newAnswer, Instant now) {
    return new TokenDetail(role, file, claims, newAnswer, now, isOtherMounted);
  }

  /** A copy that says whether the token that EKS mounts is here in another file. */
  TokenDetail besideMounted(boolean newIsOtherMounted) {
    return new TokenDetail(role, file, claims, answer, at, newIsOtherMounted);
  }

  @Override
  public boolean hasStsFailed() {
    return answer != null && answer.hasFailed();
  }

  @Override
  public Optional<Arn> role() {
    return Optional.ofNullable(role);
  }

  @Override
  public Optional<TokenClaims> claims() {
    return Optional.ofNullable(claims);
  }

  @Override
  public boolean isTokenExpired() {
    return at != null && claims != null && claims.isExpiredAt(at);
  }

  @Override
  public Optional<String> tokenFile() {
    return Optional.of(file);
  }

  @Override
  public boolean isOtherTokenMounted() {
    return isOtherMounted;
  }

  @Override
  public Optional<StsError> refusal() {
    return Optional.ofNullable(answer).flatMap(StsResult::refusal);
  }

  @Override
  public boolean isSubjectConfirmed() {
    Optional<String> recognized =
        Optional.ofNullable(answer).flatMap(StsResult::value).map(WebIdentitySession::subject);
    return recognized.isPresent() && recognized.equals(claims().map(TokenClaims::subject));
  }

  @Override
  public boolean isPastItsEnd() {
    return at != null
        && Optional.ofNullable(answer)
            .flatMap(StsResult::value)
            .filter(it -> it.credentials().isExpiredAt(at))
            .isPresent();
  }

  @Override
  public boolean isUnsure() {
    return answer != null && !answer.isSure();
  }

  @Override
  public Optional<Duration> stsAhead() {
    return Optional.ofNullable(answer).flatMap(StsResult::ahead);
  }
}
