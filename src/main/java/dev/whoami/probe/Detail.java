package dev.whoami.probe;

import dev.whoami.aws.Arn;
import dev.whoami.aws.InstanceDetails;
import dev.whoami.aws.TokenClaims;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a source tells beside its credentials, whether it delivers or not. */
final class Detail {
  private final @Nullable InstanceDetails instance;
  private final @Nullable String instanceRole;
  private final @Nullable TokenClaims claims;
  private final @Nullable Arn role;
  private final boolean subjectConfirmed;
  private final @Nullable Source drawnFrom;
  private final @Nullable Duration stsAhead;

  private Detail(
      @Nullable InstanceDetails instance,
      @Nullable String instanceRole,
      @Nullable TokenClaims claims,
      @Nullable Arn role,
      boolean subjectConfirmed,
      @Nullable Source drawnFrom,
      @Nullable Duration stsAhead) {
    this.instance = instance;
    this.instanceRole = instanceRole;
    this.claims = claims;
    this.role = role;
    this.subjectConfirmed = subjectConfirmed;
    this.drawnFrom = drawnFrom;
    this.stsAhead = stsAhead;
  }

  static Detail ofInstance(InstanceDetails instance, @Nullable String role) {
    return new Detail(instance, role, null, null, false, null, null);
  }

  static Detail ofToken(Optional<TokenClaims> claims, Optional<Arn> role) {
    return new Detail(null, null, claims.orElse(null), role.orElse(null), false, null, null);
  }

  /** Of a role that is assumed with the credentials of another source. */
  static Detail ofAssumed(Optional<Arn> role, Optional<Source> drawnFrom) {
    return new Detail(null, null, null, role.orElse(null), false, drawnFrom.orElse(null), null);
  }

  Detail confirmedBy(String subject) {
    boolean same = claims != null && claims.subject().equals(subject);
    return new Detail(instance, instanceRole, claims, role, same, drawnFrom, stsAhead);
  }

  /** With how far the clock of STS, which answered, is ahead of this one. */
  Detail timed(Optional<Duration> ahead) {
    return new Detail(
        instance, instanceRole, claims, role, subjectConfirmed, drawnFrom, ahead.orElse(null));
  }

  Optional<InstanceDetails> instance() {
    return Optional.ofNullable(instance);
  }

  Optional<String> instanceRole() {
    return Optional.ofNullable(instanceRole);
  }

  Optional<TokenClaims> claims() {
    return Optional.ofNullable(claims);
  }

  Optional<Arn> role() {
    return Optional.ofNullable(role);
  }

  Optional<Source> drawnFrom() {
    return Optional.ofNullable(drawnFrom);
  }

  Optional<Duration> stsAhead() {
    return Optional.ofNullable(stsAhead);
  }

  boolean isSubjectConfirmed() {
    return subjectConfirmed;
  }
}
