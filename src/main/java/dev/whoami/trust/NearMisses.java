package dev.whoami.trust;

import dev.whoami.trust.NearMiss.Kind;
import dev.whoami.world.text.StarPattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The near misses of a condition: how the value of the caller differs from the one wanted. */
final class NearMisses {
  private static final String ACCOUNT = "system:serviceaccount:";

  private NearMisses() {}

  /** Empty if there is nothing to add to the two values. */
  static Optional<NearMiss> of(TrustCondition condition, KeyValue got, TrustCaller caller) {
    if (got.isAbsent()) {
      return ofAbsent(condition, caller);
    }
    Optional<ConditionOperator> operator = ConditionOperator.named(condition.operator());
    if (got.values().isEmpty() || !operator.isPresent() || operator.get().isNegated()) {
      return Optional.empty();
    }
    List<NearMiss> misses = new ArrayList<>();
    for (String wanted : condition.wanted()) {
      for (String value : got.values()) {
        ofValues(condition, operator.get(), wanted, value).ifPresent(misses::add);
      }
    }
    return misses.stream().min(Comparator.comparingInt(NearMisses::distance));
  }

  /** Ranks a near miss: another owner is farther away than another repository of the same owner. */
  private static int distance(NearMiss miss) {
    switch (miss.kind()) {
      case OTHER_ORGANIZATION:
        return 2;
      case OTHER_REPOSITORY:
      case OTHER_NAMESPACE:
        return 1;
      default:
        return 0;
    }
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
    if (ProviderKey.isWithoutClaim(key)) {
      return miss(
          Kind.KEY_NEVER_SENT, "The key has no claim. Write :sub or :aud behind the issuer.");
    }
    if (ProviderKey.isOne(key) && ProviderKey.hasBlank(key)) {
      return miss(Kind.BLANKS, "The key has a space in it, so no token has it. Remove the space.");
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
    return small(condition.key()).endsWith(":sub")
        ? ofSubject(condition, wanted, got, isLike)
        : Optional.empty();
  }

  private static Optional<NearMiss> ofSubject(
      TrustCondition condition, String wanted, String got, boolean isLike) {
    if (got.startsWith(ACCOUNT)) {
      return ofServiceAccount(wanted, got);
    }
    if (BitbucketMisses.isOne(got)) {
      return BitbucketMisses.of(wanted, got);
    }
    Optional<GitHubSubject> subject = GitHubSubject.in(got);
    if (subject.isPresent()) {
      return GitHubMisses.of(wanted, subject.get(), isLike);
    }
    boolean isOfGitHub = small(condition.key()).startsWith(WebIdentityClaims.GITHUB);
    return isOfGitHub && wanted.startsWith("repo:")
        ? Optional.of(GitHubContext.ofTemplate())
        : LabeledSubject.of(wanted).differenceTo(LabeledSubject.of(got));
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
