package dev.whoami.trust;

import dev.whoami.trust.NearMiss.Kind;
import dev.whoami.world.text.StarPattern;
import java.util.Locale;
import java.util.Optional;

/** The near misses of a condition: how the value of the caller differs from the one wanted. */
final class NearMisses {
  private static final String ACCOUNT = "system:serviceaccount:";

  private NearMisses() {}

  /** Empty where nothing more than the two values can be said. */
  static Optional<NearMiss> of(TrustCondition condition, KeyValue got, TrustCaller caller) {
    if (got.isAbsent()) {
      return ofAbsent(condition, caller);
    }
    Optional<ConditionOperator> operator = ConditionOperator.named(condition.operator());
    if (got.values().isEmpty() || !operator.isPresent() || operator.get().isNegated()) {
      return Optional.empty();
    }
    for (String wanted : condition.wanted()) {
      for (String value : got.values()) {
        Optional<NearMiss> miss = ofValues(condition, operator.get(), wanted, value);
        if (miss.isPresent()) {
          return miss;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<NearMiss> ofAbsent(TrustCondition condition, TrustCaller caller) {
    String key = condition.key().toLowerCase(Locale.ROOT);
    int colon = condition.key().lastIndexOf(':');
    if (key.equals("sts:externalid")) {
      return miss(
          Kind.EXTERNAL_ID,
          "The caller sends no external ID. The policy wants the one that the owner of the role"
              + " agreed on with the caller.");
    }
    if (key.startsWith("https://")) {
      return miss(
          Kind.SCHEME_IN_PROVIDER,
          "The condition key begins with https://, so no token has it. Leave the scheme out.");
    }
    if (caller.kind() == TrustCaller.Kind.WEB_IDENTITY && key.indexOf('.') > 0 && colon > 0) {
      return miss(
          Kind.CLAIM_OF_OTHER_ISSUER,
          "The key is a claim of the issuer "
              + condition.key().substring(0, colon)
              + ", and the token comes from "
              + caller.name()
              + ".");
    }
    return miss(
        Kind.KEY_NEVER_SENT,
        "This caller's request does not have the key " + condition.key() + ".");
  }

  private static Optional<NearMiss> ofValues(
      TrustCondition condition, ConditionOperator operator, String wanted, String got) {
    if (wanted.equals(got)) {
      return Optional.empty();
    }
    if (wanted.trim().equals(got.trim())) {
      return miss(Kind.BLANKS, "The two differ only in spaces at the beginning or the end.");
    }
    if (wanted.equalsIgnoreCase(got)) {
      return miss(Kind.CASE, "The two differ only in upper and lower case, which AWS compares.");
    }
    boolean isLike = operator.comparison() == Comparison.STRING_LIKE;
    if (StarPattern.matches(wanted, got) && !isLike) {
      return miss(
          Kind.WILDCARD_IN_EQUALS,
          condition.operator() + " takes * and ? as plain characters. StringLike matches them.");
    }
    if (isLike && StarPattern.matches(small(wanted), small(got))) {
      return miss(Kind.CASE, "The two differ only in upper and lower case, which AWS compares.");
    }
    if (small(condition.key()).endsWith(":aud")) {
      return miss(Kind.AUDIENCE, "The token is for another audience than the policy names.");
    }
    Optional<GitHubSubject> subject = GitHubSubject.in(got);
    if (subject.isPresent()) {
      return ofGitHub(wanted, subject.get(), isLike);
    }
    return got.startsWith(ACCOUNT) ? ofServiceAccount(wanted, got) : Optional.empty();
  }

  private static Optional<NearMiss> ofGitHub(String wanted, GitHubSubject got, boolean isLike) {
    String plain = got.withoutIds();
    boolean fits = isLike ? StarPattern.matches(wanted, plain) : wanted.equals(plain);
    if (got.hasIds() && fits) {
      return miss(
          Kind.IMMUTABLE_ID,
          "The token has GitHub's new form of the subject, with the numbers of owner and"
              + " repository behind an @. The policy has the old form.");
    }
    Optional<GitHubSubject> other = GitHubSubject.in(wanted);
    if (!other.isPresent()) {
      return Optional.empty();
    }
    GitHubSubject policy = other.get();
    if (!fits(policy.owner(), got.owner())) {
      return miss(
          Kind.OTHER_ORGANIZATION,
          "The token is of the owner "
              + got.owner()
              + "; the policy names "
              + policy.owner()
              + ".");
    }
    if (!fits(policy.fullName(), got.fullName())) {
      return miss(
          Kind.OTHER_REPOSITORY,
          "The token is of the repository "
              + got.fullName()
              + "; the policy names "
              + policy.fullName()
              + ".");
    }
    if (policy.contextKind().equals(got.contextKind())) {
      return miss(
          Kind.OTHER_REF,
          "The job runs with " + got.context() + "; the policy names " + policy.context() + ".");
    }
    return miss(
        Kind.OTHER_CONTEXT,
        "The subject ends with "
            + got.context()
            + ", and the policy wants "
            + policy.context()
            + ". In a job with an environment, GitHub names the environment in place of the"
            + " branch.");
  }

  private static boolean fits(String pattern, String text) {
    return StarPattern.matches(pattern, text);
  }

  private static Optional<NearMiss> ofServiceAccount(String wanted, String got) {
    String[] want = wanted.split(":", -1);
    String[] have = got.split(":", -1);
    if (want.length != 4 || have.length != 4) {
      return Optional.empty();
    }
    if (!fits(want[2], have[2])) {
      return miss(
          Kind.OTHER_NAMESPACE,
          "The ServiceAccount is in the namespace "
              + have[2]
              + "; the policy names "
              + want[2]
              + ".");
    }
    return miss(
        Kind.OTHER_SERVICE_ACCOUNT,
        "The pod has the ServiceAccount " + have[3] + "; the policy names " + want[3] + ".");
  }

  private static String small(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static Optional<NearMiss> miss(Kind kind, String text) {
    return Optional.of(new NearMiss(kind, text));
  }
}
