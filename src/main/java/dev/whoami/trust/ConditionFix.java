package dev.whoami.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The smallest change after which one condition holds. */
final class ConditionFix {
  private ConditionFix() {}

  static String of(String statement, JudgedCondition condition) {
    String where = statement + ": ";
    String key = condition.shownKey();
    Optional<NearMiss.Kind> miss = condition.nearMiss().map(NearMiss::kind);
    if (miss.filter(NearMiss.Kind.EXTERNAL_ID::equals).isPresent()) {
      return "Let the caller send the external ID of the policy (--external-id here).";
    }
    if (miss.filter(NearMiss.Kind.WILDCARD_IN_EQUALS::equals).isPresent()) {
      return where + "move " + key + " from " + condition.operator() + " to StringLike.";
    }
    if (miss.filter(NearMiss.Kind.SCHEME_IN_PROVIDER::equals).isPresent()) {
      return where + "write the key without https://.";
    }
    if (miss.filter(NearMiss.Kind.OTHER_ACCOUNT::equals).isPresent()) {
      return where + "in " + key + ", write the account of the role.";
    }
    if (condition.got().isAbsent() && miss.filter(NearMiss.Kind.BLANKS::equals).isPresent()) {
      return where + "write the key without the space.";
    }
    if (condition.got().isAbsent() && ProviderKey.isWithoutClaim(condition.key())) {
      return where + "write the claim behind the issuer, as in ISSUER:sub.";
    }
    if (condition.got().isAbsent()) {
      return where + "the request has no " + key + ". Use a key that this caller sends.";
    }
    if (miss.filter(NearMiss.Kind.AUDIENCE::equals).isPresent()) {
      return "Ask for a token with the audience that the policy names. Or in "
          + statement
          + ", add "
          + value(condition)
          + " to the values of "
          + key
          + ".";
    }
    boolean isNegated = condition.known().map(ConditionOperator::isNegated).orElse(false);
    boolean isList =
        condition
            .known()
            .map(ConditionOperator::comparison)
            .filter(ConditionFix::isText)
            .isPresent();
    if (!isList) {
      return where
          + "change the value of "
          + key
          + ", for which the caller has "
          + value(condition)
          + ".";
    }
    return isNegated
        ? where + "take " + value(condition) + " out of the values of " + key + "."
        : where + "add " + value(condition) + " to the values of " + key + ".";
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
