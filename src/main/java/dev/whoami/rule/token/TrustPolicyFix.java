package dev.whoami.rule.token;

import dev.whoami.aws.Arn;
import dev.whoami.aws.TokenClaims;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.ShellWord;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.Observation;
import dev.whoami.rule.part.TokenFault;
import java.util.Optional;

/**
 * The fixes for a role's trust policy that does not trust the token: show it, compare it with the
 * token, and add the missing statement.
 */
final class TrustPolicyFix {
  private TrustPolicyFix() {}

  static Fix show(Observation seen) {
    return Fix.of("WHO403", "show-trust").with("role", roleWord(seen));
  }

  /** The missing statement, if the claims of the token are known. */
  static Remedy statementNeeded(Observation seen, Examination x) {
    Optional<TokenClaims> claims = seen.outcome().detail().claims();
    String role = seen.outcome().role().flatMap(Arn::roleName).orElse("the role");
    String subject = claims.map(TokenClaims::subject).orElse("this token");
    Remedy remedy =
        Remedy.of(
            "The trust policy of "
                + role
                + " must allow "
                + subject
                + "."
                + (claims.isPresent()
                    ? " Add this to its Statement list:"
                    : " Add a statement that does."));
    return statement(seen, x).map(remedy::fix).orElse(remedy);
  }

  static Remedy update(String change, Observation seen) {
    return Remedy.of(
            "With the AWS CLI: fetch the policy (NoSuchEntity: there is no such role), "
                + change
                + ", and put it back.")
        .fix(Fix.of("WHO403", "update-trust").with("role", roleWord(seen)));
  }

  /** Only someone who may read the role can fetch its policy; whoami then judges it here. */
  static Remedy compare(Observation seen, Examination x) {
    return Remedy.of(
            "To see which condition says no, fetch the policy, copy role.json into the container,"
                + " and compare:")
        .fix(
            TokenFault.fix("WHO403", "compare-trust", seen, x)
                .with("role", roleWord(seen))
                .with("tokenFile", MountedToken.file(seen)));
  }

  /** The statement for the token; empty if its claims are not known. */
  static Optional<Fix> statement(Observation seen, Examination x) {
    return seen.outcome().detail().claims().map(it -> statement(it, seen, x));
  }

  private static Fix statement(TokenClaims claims, Observation seen, Examination x) {
    return TokenFault.fix("WHO403", "statement", seen, x)
        .with("provider", claims.issuer().replaceFirst("https://", ""))
        .with("subject", claims.subject())
        .with("audience", claims.audience());
  }

  /** The name of the token's role for a command. */
  private static String roleWord(Observation seen) {
    return ShellWord.nameOr("ROLE", seen.outcome().role().flatMap(Arn::roleName));
  }
}
