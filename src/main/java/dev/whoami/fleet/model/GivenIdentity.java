package dev.whoami.fleet.model;

import dev.whoami.aws.Arn;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was configured for a pod or task, or what it was given: a role and how; or nothing. */
public final class GivenIdentity {
  private static final GivenIdentity NOTHING = new GivenIdentity("", null);

  private final String role;
  private final @Nullable Mechanism mechanism;

  private GivenIdentity(String role, @Nullable Mechanism mechanism) {
    this.role = role;
    this.mechanism = mechanism;
  }

  public static GivenIdentity nothing() {
    return NOTHING;
  }

  /** The role is empty if it is not known. */
  public static GivenIdentity of(Mechanism mechanism, String role) {
    return new GivenIdentity(role, mechanism);
  }

  public boolean isNothing() {
    return mechanism == null;
  }

  public boolean is(Mechanism other) {
    return mechanism == other;
  }

  /** The role's ARN as it was written; empty if it is not known. */
  public Optional<String> role() {
    return Optional.of(role).filter(it -> !it.isEmpty());
  }

  /** Whether it is the ARN of a role, and nothing else: STS takes no blank around it. */
  public boolean namesRole() {
    return isArn(role);
  }

  /** Whether only blanks around it keep it from being one: the SDK for Java 2 removes these. */
  public boolean namesRoleInBlanks() {
    return !namesRole() && isArn(role.trim());
  }

  private static boolean isArn(String text) {
    return Arn.parse(text)
        .filter(it -> it.kind() == Arn.Kind.ROLE && it.toString().equals(text))
        .isPresent();
  }

  public Optional<Mechanism> mechanism() {
    return Optional.ofNullable(mechanism);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GivenIdentity
        && ((GivenIdentity) other).role.equals(role)
        && ((GivenIdentity) other).mechanism == mechanism;
  }

  @Override
  public int hashCode() {
    return Objects.hash(role, mechanism);
  }
}
