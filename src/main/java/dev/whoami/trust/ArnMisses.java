package dev.whoami.trust;

import dev.whoami.aws.Arn;
import dev.whoami.trust.NearMiss.Kind;
import dev.whoami.world.text.Alphabet;
import java.util.Optional;

/**
 * The near misses of a role or user: an ARN in the Principal that AWS rejects, or that is nearly
 * the caller's.
 */
final class ArnMisses {
  private static final Alphabet UNIQUE_ID = Alphabet.of("A-Z0-9");
  private static final int SHORTEST_ID = 16;
  private static final int LONGEST_ID = 128;

  private ArnMisses() {}

  static Optional<NearMiss> of(String name, TrustCaller caller) {
    boolean isId =
        UNIQUE_ID.spells(name, SHORTEST_ID, LONGEST_ID)
            && (name.startsWith("AROA") || name.startsWith("AIDA"));
    if (isId) {
      return miss(
          Kind.DELETED_PRINCIPAL,
          "The policy holds the unique ID "
              + name
              + " of a role or user that was deleted. A new one of the same name has another ID;"
              + " write its ARN into the policy again.");
    }
    if (name.startsWith("arn:") && (name.contains("*") || name.contains("?"))) {
      return miss(
          Kind.WILDCARD_IN_PRINCIPAL,
          "Principal takes no wildcard in an ARN. Name the account, and use the condition ArnLike"
              + " with aws:PrincipalArn.");
    }
    if (name.trim().startsWith("arn:") && !PrincipalForm.isIdentity(name)) {
      return miss(
          Kind.PRINCIPAL_FORM,
          name.trim()
              + " is not an ARN that AWS takes here. A role is arn:aws:iam::ACCOUNT:role/NAME, with"
              + " the 12 digits of the account.");
    }
    Optional<Arn> wanted = Arn.parse(name);
    Optional<Arn> own = caller.arn();
    if (!wanted.isPresent() || !own.isPresent()) {
      return Optional.empty();
    }
    return ofArns(wanted.get(), own.get());
  }

  private static Optional<NearMiss> ofArns(Arn wanted, Arn own) {
    if (wanted.partition() != own.partition()) {
      return miss(
          Kind.OTHER_PARTITION,
          "The policy names an ARN of the partition "
              + wanted.partition().id()
              + ", and the caller is of "
              + own.partition().id()
              + ".");
    }
    if (wanted.toString().equalsIgnoreCase(own.toString())) {
      return miss(Kind.CASE, "The two ARNs differ only in upper and lower case.");
    }
    if (wanted.isSameRoleAs(own)) {
      return miss(
          Kind.OTHER_PATH,
          "The policy and the caller name the same role with another path or session.");
    }
    boolean isNamedAlike = wanted.lastElement().equals(own.lastElement());
    return isNamedAlike && !wanted.account().equals(own.account())
        ? miss(
            Kind.OTHER_ACCOUNT,
            "The policy names it in the account "
                + wanted.account()
                + ", and the caller is of the account "
                + own.account()
                + ".")
        : Optional.empty();
  }

  private static Optional<NearMiss> miss(Kind kind, String text) {
    return Optional.of(new NearMiss(kind, text));
  }
}
