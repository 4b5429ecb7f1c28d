package dev.whoami.diagnosis;

import dev.whoami.aws.Arn;
import dev.whoami.chain.Walk;
import java.util.Optional;

/**
 * A role that a program's configuration has it assume with the credentials of its chain. whoami
 * does not try this, so it does not know whether STS gives the role.
 */
final class ProgramRole {
  private ProgramRole() {}

  /** The role of a program that has credentials to ask STS with. */
  static Optional<Arn> of(Walk walk, Examination x) {
    return walk.winner().isPresent()
        ? x.programOf(walk).flatMap(it -> it.program().settings().role())
        : S3aAssumption.of(walk, x).flatMap(S3aAssumption::role);
  }

  /** The verdict on a client, including the role that its program assumes. */
  static Verdict after(Verdict verdict, Examination x) {
    boolean canAsk =
        verdict.kind() != IdentityKind.REFUSED
            && verdict.kind() != IdentityKind.UNKNOWN
            && verdict.kind() != IdentityKind.NONE;
    Optional<Arn> role = canAsk ? of(x.walk(), x) : Optional.empty();
    return role.map(verdict::beforeAssuming).orElse(verdict);
  }
}
