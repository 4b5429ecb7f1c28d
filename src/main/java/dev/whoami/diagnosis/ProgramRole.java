package dev.whoami.diagnosis;

import dev.whoami.aws.Arn;
import dev.whoami.chain.Walk;
import java.util.Optional;

/**
 * The role that a program assumes with what its chain gives, as its configuration says. It is not
 * tried: whether STS gives it is not known.
 */
final class ProgramRole {
  private ProgramRole() {}

  /** The role of a program that has credentials to ask STS with. */
  static Optional<Arn> of(Walk walk, Examination x) {
    return walk.winner().isPresent()
        ? x.programOf(walk).flatMap(it -> it.program().settings().role())
        : S3aAssumption.of(walk, x).flatMap(S3aAssumption::role);
  }

  /** The verdict of a client, as it is in the end. */
  static Verdict after(Verdict verdict, Examination x) {
    boolean canAsk =
        verdict.kind() != IdentityKind.REFUSED
            && verdict.kind() != IdentityKind.UNKNOWN
            && verdict.kind() != IdentityKind.NONE;
    Optional<Arn> role = canAsk ? of(x.walk(), x) : Optional.empty();
    return role.map(verdict::beforeAssuming).orElse(verdict);
  }
}
