package dev.whoami.trust;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Statements that trust more callers than anybody means to. */
final class WideTrust {
  /** Everybody can have a token of these. */
  private static final Set<String> SHARED =
      new HashSet<>(
          Arrays.asList(
              WebIdentityClaims.GITHUB,
              "gitlab.com",
              "app.terraform.io",
              "agent.buildkite.com",
              "accounts.google.com"));

  private WideTrust() {}

  static List<String> of(JudgedStatement statement, TrustCaller caller) {
    List<String> warnings = new ArrayList<>();
    if (caller.kind() == TrustCaller.Kind.WEB_IDENTITY) {
      List<String> subjects = subjects(statement);
      if (subjects.isEmpty()) {
        warnings.add(withoutSubject(caller.name()));
      }
      subjects.forEach(it -> add(warnings, it));
    }
    boolean isEverybody = statement.named().contains("*") && statement.conditions().isEmpty();
    if (isEverybody && caller.kind() == TrustCaller.Kind.PRINCIPAL) {
      warnings.add("Any role and user of any AWS account can assume the role.");
    }
    return warnings;
  }

  /** What a statement without a condition on the subject lets in. */
  static String withoutSubject(String host) {
    if (host.equals(WebIdentityClaims.GITHUB)) {
      return "Without a condition on sub, any repository on GitHub can assume the role.";
    }
    return SHARED.contains(host)
        ? "Without a condition on sub, any customer of " + host + " can assume the role."
        : "Without a condition on sub, any token of this issuer can assume the role, such as that"
            + " of any ServiceAccount of a cluster.";
  }

  /** What a pattern of the subject lets in. */
  static void add(List<String> warnings, String pattern) {
    if (pattern.startsWith("repo:") && isAny(pattern.substring("repo:".length()))) {
      warnings.add(pattern + " lets in any repository on GitHub.");
    } else if (isAny(pattern)) {
      warnings.add(pattern + " lets in any subject of this issuer.");
    } else if (pattern.startsWith("repo:") && isAny(name(pattern))) {
      warnings.add(pattern + " lets in any repository of the organization.");
    } else if (pattern.startsWith("system:serviceaccount:*")) {
      warnings.add(pattern + " lets in any namespace of the cluster.");
    }
  }

  /** What is behind the organization, up to the colon. */
  private static String name(String pattern) {
    int slash = pattern.indexOf('/');
    String rest = slash < 0 ? "" : pattern.substring(slash + 1);
    return slash < 0 ? "-" : rest.split(":", 2)[0];
  }

  private static boolean isAny(String pattern) {
    return !pattern.isEmpty() && pattern.replace("*", "").isEmpty();
  }

  /** The values that conditions other than negated ones want of the subject. */
  private static List<String> subjects(JudgedStatement statement) {
    List<String> subjects = new ArrayList<>();
    for (JudgedCondition each : statement.conditions()) {
      boolean isNegated = each.known().map(ConditionOperator::isNegated).orElse(true);
      if (each.key().toLowerCase(Locale.ROOT).endsWith(":sub") && !isNegated) {
        subjects.addAll(each.wanted());
      }
    }
    return subjects;
  }
}
