package dev.whoami.trust;

import dev.whoami.aws.Arn;
import dev.whoami.world.text.Alphabet;
import java.util.Locale;
import java.util.Optional;

/**
 * The account in a condition on aws:SourceArn. The resource is unknown before it runs. But a task
 * or a pod is always in the account of its role, so an ARN of another account never matches.
 */
final class SourceArnAccount {
  private static final int PARTS = 6;
  private static final int ACCOUNT = 4;
  private static final int DIGITS = 12;

  private SourceArnAccount() {}

  /** Whether each value is the ARN of an account other than the source's. */
  static boolean isOther(TrustCondition condition, Optional<String> ofSource) {
    boolean isSource = condition.key().toLowerCase(Locale.ROOT).equals("aws:sourcearn");
    boolean isOfArns =
        ConditionOperator.named(condition.operator())
            .filter(it -> !it.isNegated())
            .map(ConditionOperator::comparison)
            .filter(it -> it == Comparison.ARN_EQUALS || it == Comparison.ARN_LIKE)
            .isPresent();
    return isSource
        && isOfArns
        && ofSource.isPresent()
        && !condition.wanted().isEmpty()
        && condition.wanted().stream().allMatch(it -> isOfOther(it, ofSource.get()));
  }

  private static boolean isOfOther(String pattern, String account) {
    String[] parts = pattern.split(":", PARTS);
    return parts.length == PARTS
        && Alphabet.DIGITS.spells(parts[ACCOUNT], DIGITS, DIGITS)
        && !parts[ACCOUNT].equals(account);
  }

  static NearMiss miss(Arn role) {
    return new NearMiss(
        NearMiss.Kind.OTHER_ACCOUNT,
        "The policy names an ARN of another account. Tasks and pods are in the account of the"
            + " role, "
            + role.account()
            + ".");
  }
}
