package dev.whoami.probe;

import dev.whoami.aws.Arn;
import dev.whoami.aws.StsError;
import dev.whoami.aws.StsResult;
import dev.whoami.aws.TokenClaims;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The facts about a role that a profile assumes, and about the source of the credentials for it.
 */
final class AssumedRoleDetail implements SourceDetail {
  private final @Nullable Arn role;
  private final Source drawnFrom;
  private final Outcome source;
  private final boolean deniedToItself;
  private final boolean unsure;
  private final @Nullable StsError refusal;
  private final boolean externalId;
  private final boolean mfa;

  private AssumedRoleDetail(
      @Nullable Arn role,
      Source drawnFrom,
      Outcome source,
      boolean deniedToItself,
      boolean unsure,
      @Nullable StsError refusal,
      boolean externalId,
      boolean mfa) {
    this.role = role;
    this.drawnFrom = drawnFrom;
    this.source = source;
    this.deniedToItself = deniedToItself;
    this.unsure = unsure;
    this.refusal = refusal;
    this.externalId = externalId;
    this.mfa = mfa;
  }

  static AssumedRoleDetail of(Optional<Arn> role, Source drawnFrom, Outcome source) {
    return new AssumedRoleDetail(
        role.orElse(null),
        drawnFrom,
        source,
        false,
        source.detail().isUnsure(),
        null,
        false,
        false);
  }

  /** The same detail, after STS denied the role. The caller is empty if STS does not name it. */
  AssumedRoleDetail deniedTo(Optional<Arn> caller) {
    Optional<Arn> known = caller.isPresent() ? caller : source.role();
    boolean isSame = role != null && known.filter(role::isSameRoleAs).isPresent();
    return new AssumedRoleDetail(role, drawnFrom, source, isSame, unsure, refusal, externalId, mfa);
  }

  /** The same detail, for a request with or without an external ID. */
  AssumedRoleDetail withExternalId(boolean isSent) {
    return new AssumedRoleDetail(
        role, drawnFrom, source, deniedToItself, unsure, refusal, isSent, mfa);
  }

  /** The same detail, for a profile with or without the device of a second factor. */
  AssumedRoleDetail withMfa(boolean isNamed) {
    return new AssumedRoleDetail(
        role, drawnFrom, source, deniedToItself, unsure, refusal, externalId, isNamed);
  }

  /** The same detail, with the answer of STS about the role. */
  AssumedRoleDetail answered(StsResult<?> answer) {
    return new AssumedRoleDetail(
        role,
        drawnFrom,
        source,
        deniedToItself,
        unsure || !answer.isSure(),
        answer.refusal().orElse(null),
        externalId,
        mfa);
  }

  /** The refusal of this role, or of one before it in a chain of roles. */
  @Override
  public Optional<StsError> refusal() {
    return refusal == null ? source.detail().refusalOfSource() : Optional.of(refusal);
  }

  @Override
  public Optional<StsError> refusalOfSource() {
    return refusal();
  }

  @Override
  public Optional<Arn> refusedRole() {
    return refusal == null ? source.detail().refusedRole() : role();
  }

  /** The previous role, if this one is part of a chain. */
  @Override
  public Optional<Arn> roleBeforeRefused() {
    return refusal == null ? source.detail().roleBeforeRefused() : source.role();
  }

  @Override
  public boolean hasExternalId() {
    return refusal == null ? source.detail().hasExternalId() : externalId;
  }

  @Override
  public boolean isMeantForMfa() {
    return refusal == null ? source.detail().isMeantForMfa() : mfa;
  }

  @Override
  public boolean isInChain() {
    return source.detail().firstRole().isPresent();
  }

  @Override
  public boolean isDeniedToItself() {
    return deniedToItself;
  }

  @Override
  public Optional<Arn> role() {
    return Optional.ofNullable(role);
  }

  @Override
  public Optional<Source> drawnFrom() {
    return Optional.of(drawnFrom);
  }

  @Override
  public Optional<Arn> firstRole() {
    Optional<Arn> ofSource = source.detail().firstRole();
    return ofSource.isPresent() ? ofSource : role();
  }

  /** The claims of the token that the role or its source is traded for. */
  @Override
  public Optional<TokenClaims> claims() {
    return source.detail().claims();
  }

  @Override
  public Optional<SignIn> lackingSignIn() {
    return source.detail().lackingSignIn();
  }

  @Override
  public boolean isSubjectConfirmed() {
    return source.detail().isSubjectConfirmed();
  }

  @Override
  public boolean isUnsure() {
    return unsure;
  }

  @Override
  public Optional<Duration> stsAhead() {
    return source.detail().stsAhead();
  }
}
