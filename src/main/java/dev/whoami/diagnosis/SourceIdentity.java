package dev.whoami.diagnosis;

import dev.whoami.aws.Arn;
import dev.whoami.aws.CallerIdentity;
import dev.whoami.aws.StsError;
import dev.whoami.aws.StsResult;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The owner of a source's keys. It comes from the answer or the denial of STS. Without one, it
 * comes from the source itself.
 */
final class SourceIdentity {
  private final Observation source;
  private final IdentityKind kind;
  private final @Nullable Arn arn;
  private final boolean isTold;

  private SourceIdentity(Observation source, IdentityKind kind, @Nullable Arn arn, boolean isTold) {
    this.source = source;
    this.kind = kind;
    this.arn = arn;
    this.isTold = isTold;
  }

  static SourceIdentity of(Observation source, Examination x) {
    if (refusal(source, x).isPresent()) {
      return new SourceIdentity(source, IdentityKind.REFUSED, null, false);
    }
    Classification classification = new Classification(x);
    Optional<Arn> told = told(source, x);
    if (told.isPresent()) {
      return new SourceIdentity(source, classification.of(source, told.get()), told.get(), true);
    }
    IdentityKind kind = classification.ofUnconfirmed(source);
    // The name of an instance's role comes from its list, which has no account.
    boolean isWithoutArn =
        kind == IdentityKind.UNKNOWN || source.source() == Source.INSTANCE_METADATA;
    @Nullable Arn role = isWithoutArn ? null : source.outcome().role().orElse(null);
    return new SourceIdentity(source, kind, role, false);
  }

  /** The error with which STS rejected the keys; a server in its place proves nothing. */
  static Optional<StsError> refusal(Observation source, Examination x) {
    return x.identityOf(source)
        .flatMap(it -> it.answer().refusal())
        .filter(it -> it.isOfCredentials() && !StsStandIn.isOfAnother(it, x));
  }

  static Optional<Arn> told(Observation source, Examination x) {
    Optional<StsResult<CallerIdentity>> answer = x.identityOf(source).map(Identification::answer);
    Optional<Arn> told = answer.flatMap(StsResult::value).map(CallerIdentity::arn);
    return told.isPresent() ? told : answer.flatMap(StsResult::refusal).flatMap(StsError::caller);
  }

  Observation source() {
    return source;
  }

  IdentityKind kind() {
    return kind;
  }

  Optional<Arn> arn() {
    return Optional.ofNullable(arn);
  }

  /** The role's name without its path. */
  Optional<String> role() {
    if (arn != null) {
      return arn.roleName();
    }
    // The name that a service lists is not the name of the role that it gives.
    return kind == IdentityKind.REFUSED || kind == IdentityKind.SERVICE_ROLE
        ? Optional.empty()
        : source.outcome().detail().instanceRole();
  }

  /** Whether the owner comes from STS. */
  boolean isTold() {
    return isTold;
  }
}
