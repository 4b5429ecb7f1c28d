package dev.whoami.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The smallest change after which one condition holds. */
final class ConditionFix {
  private ConditionFix() {}

  static String of(String statement, JudgedCondition condition) {
    Optional<String> ofNearMiss =
        condition.nearMiss().flatMap(it -> ofNearMiss(it.kind(), statement, condition));
    if (ofNearMiss.isPresent()) {
      return ofNearMiss.get();
    }
    return statement
        + ": "
        + (condition.got().isAbsent() ? ofAbsentKey(condition) : ofValue(condition));
  }

  private static Optional<String> ofNearMiss(
      NearMiss.Kind kind, String statement, JudgedCondition condition) {
    String where = statement + ": ";
    String key = condition.shownKey();
    boolean isAbsent = condition.got().isAbsent();
    switch (kind) {
      case EXTERNAL_ID:
        return Optional.of(
            "Let the caller send the external ID of the policy (--external-id here).");
      case WILDCARD_IN_EQUALS:
        return Optional.of(
            where + "move " + key + " from " + condition.operator() + " to StringLike.");
      case SCHEME_IN_PROVIDER:
        return Optional.of(where + "write the key without https://.");
      case OTHER_ACCOUNT:
        return Optional.of(where + "in " + key + ", write the account of the role.");
      case BLANKS:
        return isAbsent
            ? Optional.of(where + "write the key without the space.")
            : Optional.empty();
      case AUDIENCE:
        return isAbsent ? Optional.empty() : Optional.of(ofAudience(statement, condition));
      default:
        return Optional.empty();
    }
  }

  private static String ofAudience(String statement, JudgedCondition condition) {
    return "Ask for a token with the audience that the policy names. Or in "
        + statement
        + ", add "
        + value(condition)
        + " to the values of "
        + condition.shownKey()
        + ".";
  }

  private static String ofAbsentKey(JudgedCondition condition) {
    return ProviderKey.isWithoutClaim(condition.key())
        ? "write the claim behind the issuer, as in ISSUER:sub."
        : "the request has no " + condition.shownKey() + ". Use a key that this caller sends.";
  }

  private static String ofValue(JudgedCondition condition) {
    String key = condition.shownKey();
    boolean isList =
        condition
            .known()
            .map(ConditionOperator::comparison)
            .filter(ConditionFix::isText)
            .isPresent();
    if (!isList) {
      return "change the value of " + key + ", for which the caller has " + value(condition) + ".";
    }
    boolean isNegated = condition.known().map(ConditionOperator::isNegated).orElse(false);
    return isNegated
        ? "take " + value(condition) + " out of the values of " + key + "."
        : "add " + value(condition) + " to the values of " + key + ".";
  }

  private static boolean isText(Comparison comparison) {
    return comparison.word().startsWith("string") || comparison.word().startsWith("arn");
  }

  private static String value(JudgedCondition condition) {
    return String.join(", ", condition.got().values());
  }

  /** Who else the fix lets in: other callers that the pattern matches, or that share the value. */
  static List<String> warnings(JudgedCondition condition) {
    List<String> warnings = new ArrayList<>();
    boolean isAnyPullRequest =
        condition.got().values().stream()
            .anyMatch(it -> it.startsWith("repo:") && it.endsWith(":pull_request"));
    if (isAnyPullRequest) {
      warnings.add("Every pull request of the repository has this subject, before any review.");
    }
    boolean isPattern =
        condition
            .nearMiss()
            .filter(it -> it.kind() == NearMiss.Kind.WILDCARD_IN_EQUALS)
            .isPresent();
    if (isPattern) {
      condition.wanted().forEach(it -> WideTrust.add(warnings, it));
    }
    return warnings;
  }
}
