package dev.whoami.probe;

import dev.whoami.aws.Arn;
import dev.whoami.aws.TokenClaims;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of a role that a profile assumes, and of the source that it assumes it with. */
final class AssumedRoleDetail implements Detail {
  private final @Nullable Arn role;
  private final Source drawnFrom;
  private final Outcome source;

  private AssumedRoleDetail(@Nullable Arn role, Source drawnFrom, Outcome source) {
    this.role = role;
    this.drawnFrom = drawnFrom;
    this.source = source;
  }

  static AssumedRoleDetail of(Optional<Arn> role, Source drawnFrom, Outcome source) {
    return new AssumedRoleDetail(role.orElse(null), drawnFrom, source);
  }

  @Override
  public Optional<Arn> role() {
    return Optional.ofNullable(role);
  }

  @Override
  public Optional<Source> drawnFrom() {
    return Optional.of(drawnFrom);
  }

  /** Of a token that the role or its source is traded for. */
  @Override
  public Optional<TokenClaims> claims() {
    return source.claims();
  }

  @Override
  public boolean isSubjectConfirmed() {
    return source.isSubjectConfirmed();
  }

  @Override
  public Optional<Duration> stsAhead() {
    return source.stsAhead();
  }
}
