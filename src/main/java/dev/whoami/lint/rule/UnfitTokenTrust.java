package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.declared.ShownName;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.pod.RoleAnnotation;
import dev.whoami.lint.model.role.Role;
import dev.whoami.lint.model.token.TokenDenial;
import dev.whoami.lint.model.token.TokenTrust;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A role that tokens of an OIDC provider may assume: by a ServiceAccount that its trust policy does
 * not name, or by whoever has a token.
 */
final class UnfitTokenTrust implements LintRule {
  @Override
  public List<LintFinding> judge(Declarations all) {
    List<LintFinding> findings = new ArrayList<>();
    for (RoleAnnotation each : all.roleAnnotations()) {
      Optional<Role> role = all.roleOf(each.role());
      Optional<String> subject = each.subject();
      Optional<TokenDenial> denial = role.flatMap(it -> subject.flatMap(its -> denial(it, its)));
      if (denial.isPresent()) {
        Finding finding = rejected(role.get(), each, subject.get(), denial.get());
        findings.add(LintFinding.of(finding, role.get().at()));
      }
    }
    Set<SourceLocation> reported =
        findings.stream().map(LintFinding::at).collect(Collectors.toSet());
    for (Role each : all.roles()) {
      if (each.trust().isForAnyToken()) {
        findings.add(LintFinding.of(open(each), each.at()));
      } else if (each.isAcrossFiles() && !reported.contains(each.at())) {
        TokenTrust.of(each)
            .flatMap(TokenTrust::denialByStars)
            .ifPresent(it -> findings.add(LintFinding.of(starred(each, it), each.at())));
      }
    }
    return findings;
  }

  private static Optional<TokenDenial> denial(Role role, String subject) {
    return TokenTrust.of(role).flatMap(it -> it.denialOf(subject));
  }

  static Finding rejected(
      Role role, RoleAnnotation annotation, String subject, TokenDenial denial) {
    return Finding.of(
            "Role "
                + role.shown()
                + " is the role of "
                + annotation.owner()
                + ", and its trust policy does not let that account assume it: STS refuses the"
                + " token of its pods, and they get no credentials."
                + denial.difference())
        .because("the subject of the token is " + ShownName.subject(subject))
        .because("the trust policy allows " + allowed(denial))
        .remedy(
            Remedy.of("Name the namespace and the name of the ServiceAccount.")
                .fix(
                    Fix.of("WHO804", "subject")
                        .with("subject", ShownName.subjectOr("SUBJECT", subject))));
  }

  /** The subjects; a policy that is only for EKS Pod Identity has none. */
  private static String allowed(TokenDenial denial) {
    return denial.shownSubjects().isEmpty()
        ? "no token"
        : String.join(", ", denial.shownSubjects());
  }

  private static Finding starred(Role role, TokenDenial denial) {
    return Finding.of(
            "Role "
                + role.shown()
                + " refuses every token: the subjects in its trust policy have a * under"
                + " StringEquals, where it is only a star, and no token has one in its subject.")
        .because("the trust policy allows " + allowed(denial))
        .remedy(
            Remedy.of("Move the condition on the subject to StringLike:")
                .fix(Fix.of("WHO804", "pattern").with("subject", denial.exampleOfSubject())));
  }

  private static Finding open(Role role) {
    return Finding.of(
            "Role "
                + role.shown()
                + " lets in every token of an OIDC provider: no condition limits the subject, so"
                + " each ServiceAccount of the cluster, or each repository of the forge, can"
                + " assume it.")
        .withSeverity(Severity.WARNING)
        .because("no condition of its trust policy is on a key that ends in :sub")
        .remedy(
            Remedy.of("Name who may assume it.")
                .fix(
                    Fix.of("WHO804", "subject")
                        .with("subject", "system:serviceaccount:NAMESPACE:NAME")));
  }
}
