package dev.whoami.probe;

import dev.whoami.aws.Arn;
import dev.whoami.aws.InstanceFacts;
import dev.whoami.aws.TokenClaims;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a source tells beside its credentials, whether it delivers or not. */
final class Detail {
  private final @Nullable InstanceFacts instance;
  private final @Nullable String instanceRole;
  private final @Nullable TokenClaims claims;
  private final @Nullable Arn role;
  private final boolean subjectConfirmed;

  private Detail(
      @Nullable InstanceFacts instance,
      @Nullable String instanceRole,
      @Nullable TokenClaims claims,
      @Nullable Arn role,
      boolean subjectConfirmed) {
    this.instance = instance;
    this.instanceRole = instanceRole;
    this.claims = claims;
    this.role = role;
    this.subjectConfirmed = subjectConfirmed;
  }

  static Detail ofInstance(InstanceFacts instance, @Nullable String role) {
    return new Detail(instance, role, null, null, false);
  }

  static Detail ofToken(Optional<TokenClaims> claims, Optional<Arn> role) {
    return new Detail(null, null, claims.orElse(null), role.orElse(null), false);
  }

  Detail confirmedBy(String subject) {
    boolean same = claims != null && claims.subject().equals(subject);
    return new Detail(instance, instanceRole, claims, role, same);
  }

  Optional<InstanceFacts> instance() {
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

  boolean isSubjectConfirmed() {
    return subjectConfirmed;
  }
}
