package dev.whoami.rule.token;

import dev.whoami.aws.StsError;
import dev.whoami.aws.TokenClaims;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.rule.part.Rule;
import dev.whoami.rule.part.TokenFault;
import java.util.Optional;

/** The token is too old, has another audience, or is not one that STS can check. */
public final class TokenExpired implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    return TokenFault.among(j, Fault.EXPIRED, Fault.TOKEN_REJECTED).map(seen -> finding(seen, x));
  }

  private static Finding finding(Observation seen, Examination x) {
    Finding finding =
        TokenFault.withClaims(
            Finding.of("STS rejects the web identity token: " + why(seen) + ".")
                .because(seen.evidence()),
            seen);
    if (isOfAudience(seen)) {
      return TokenAudience.fixed(finding, seen, x);
    }
    if (seen.outcome().has(Fault.EXPIRED)) {
      return TokenRenewal.fixed(finding, seen, x);
    }
    return finding.remedy(claims(seen).isPresent() ? corrected() : replaced());
  }

  private static boolean isOfAudience(Observation seen) {
    return seen.outcome().detail().refusal().filter(StsError::isOfAudience).isPresent();
  }

  private static Optional<TokenClaims> claims(Observation seen) {
    return seen.outcome().detail().claims();
  }

  private static String why(Observation seen) {
    if (isOfAudience(seen)) {
      return TokenAudience.fact(seen);
    }
    if (seen.outcome().has(Fault.EXPIRED)) {
      return TokenRenewal.fact(seen);
    }
    return claims(seen).isPresent()
        ? TokenFault.wordsOfSts(seen).map(it -> "\"" + it + "\"").orElse("it is not valid")
        : "the token file does not hold a token (a JSON Web Token)";
  }

  private static Remedy corrected() {
    return Remedy.of("Correct what STS names. The page has its messages, and what each one means.");
  }

  private static Remedy replaced() {
    return Remedy.of(
            "Let AWS_WEB_IDENTITY_TOKEN_FILE name the file that holds the token, and let nothing"
                + " else write to it. A token has three parts with a dot between them:")
        .fix(Fix.of("WHO404", "three-parts"));
  }
}
