package dev.whoami.trust;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Statements that trust more callers than their author can have intended. */
final class WideTrust {
  /** Issuers from which anyone can get a token. */
  private static final Set<String> SHARED =
      new HashSet<>(
          Arrays.asList(
              WebIdentityClaims.GITHUB,
              "gitlab.com",
              "app.terraform.io",
              "agent.buildkite.com",
              "accounts.google.com"));

  private static final String GITHUB = "repo:";
  private static final String GITLAB = "project_path:";

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

  /** Warns who can assume the role if no condition limits the subject. */
  static String withoutSubject(String host) {
    if (host.equals(WebIdentityClaims.GITHUB)) {
      return "Without a condition on sub, any repository on GitHub can assume the role.";
    }
    if (host.startsWith("oidc.circleci.com/org/")) {
      return "Without a condition on sub, any project of the organization can assume the role.";
    }
    if (host.startsWith("api.bitbucket.org/2.0/workspaces/")) {
      return "Without a condition on sub, any repository of the workspace can assume the role.";
    }
    return SHARED.contains(host)
        ? "Without a condition on sub, any customer of " + host + " can assume the role."
        : "Without a condition on sub, any token of this issuer can assume the role, such as that"
            + " of any ServiceAccount of a cluster.";
  }

  /** Warns who else a pattern of the subject lets in. */
  static void add(List<String> warnings, String pattern) {
    others(pattern).ifPresent(it -> warnings.add(pattern + " lets in any " + it + "."));
  }

  private static Optional<String> others(String pattern) {
    if (isAny(pattern)) {
      return Optional.of("subject of this issuer");
    }
    if (pattern.startsWith(GITHUB)) {
      return ofGitHub(pattern.substring(GITHUB.length()));
    }
    if (pattern.startsWith(GITLAB)) {
      return ofGitLab(pattern.substring(GITLAB.length()));
    }
    if (pattern.startsWith("system:serviceaccount:*")) {
      return Optional.of("namespace of the cluster");
    }
    if (pattern.startsWith("organization:*")) {
      return Optional.of("organization of this issuer");
    }
    return pattern.startsWith("org/") && pattern.contains("/project/*")
        ? Optional.of("project of the organization")
        : Optional.empty();
  }

  /** A star in the owner may also match the repository and the context. */
  private static Optional<String> ofGitHub(String rest) {
    String[] names = rest.split(":", 2)[0].split("/", 2);
    String owner = names[0];
    String name = names.length > 1 ? names[1] : "*";
    if (owner.indexOf('*') < 0) {
      return names.length > 1 && isAny(name)
          ? Optional.of("repository of the organization")
          : Optional.empty();
    }
    if (isAny(owner) && isAny(name)) {
      return Optional.of("repository on GitHub");
    }
    String owners = isAny(owner) ? "any owner on GitHub" : "every owner that fits " + owner;
    return Optional.of(
        isAny(name)
            ? "repository of " + owners
            : "repository with the name " + name + ", of " + owners);
  }

  private static Optional<String> ofGitLab(String rest) {
    String path = rest.split(":", 2)[0];
    if (isAny(path)) {
      return Optional.of("project of this GitLab");
    }
    return path.endsWith("/*") ? Optional.of("project of the group") : Optional.empty();
  }

  private static boolean isAny(String pattern) {
    return !pattern.isEmpty() && pattern.replace("*", "").isEmpty();
  }

  /** The values that conditions require of the subject, without the negated conditions. */
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
