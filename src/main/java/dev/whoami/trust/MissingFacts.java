package dev.whoami.trust;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The facts that must be known before a trust policy has an answer: a condition key of the request,
 * the form of a statement, or what the caller's own policies allow.
 */
final class MissingFacts {
  /** The entry for an answer that depends only on the caller's own policies. */
  private static final String OWN_POLICY = "the caller's own policies";

  private static final String TRANSITIVE_TAGS =
      "whether the session passes on tags (EKS Pod Identity does), since the policy does not allow"
          + " sts:TagSession";

  private static final String ACCOUNT = "the account of the role";

  private MissingFacts() {}

  /** Each fact in a few words; empty unless the answer is DEPENDS. */
  static List<String> of(TrustAnswer answer) {
    Set<String> missing = new LinkedHashSet<>();
    if (answer.kind() != TrustAnswer.Kind.DEPENDS) {
      return new ArrayList<>(missing);
    }
    for (JudgedStatement each : answer.statements()) {
      boolean isUnknownEffect =
          each.effectKind() == TrustStatement.Effect.UNKNOWN && each.applies() != Truth.NO;
      if (each.applies() == Truth.UNKNOWN || isUnknownEffect || each.isOdd()) {
        addTo(missing, each, answer.caller());
      }
    }
    if (answer.lacksTagSession()) {
      missing.add(TRANSITIVE_TAGS);
    }
    if (answer.ofPolicy() == TrustAnswer.Kind.ALLOWED) {
      missing.add(answer.policy().role().isPresent() || !answer.isNamed() ? OWN_POLICY : ACCOUNT);
    }
    return new ArrayList<>(missing);
  }

  private static void addTo(Set<String> missing, JudgedStatement statement, TrustCaller caller) {
    if (statement.principal() == Truth.UNKNOWN) {
      boolean isIssuer = caller.name().isEmpty();
      missing.add(isIssuer ? "the issuer of the token" : "the Principal of " + title(statement));
    }
    for (JudgedCondition each : statement.conditions()) {
      if (each.holds() == Truth.UNKNOWN) {
        boolean isKey = !each.got().isKnown() && each.known().isPresent();
        missing.add(isKey ? each.key() : (each.operator() + " " + each.key()).trim());
      }
    }
    boolean isOpen = statement.actions().containsValue(Truth.UNKNOWN);
    if (isOpen || statement.isOdd() || statement.effectKind() == TrustStatement.Effect.UNKNOWN) {
      missing.add("the form of " + title(statement));
    }
  }

  private static String title(JudgedStatement statement) {
    return "statement " + statement.number();
  }
}
