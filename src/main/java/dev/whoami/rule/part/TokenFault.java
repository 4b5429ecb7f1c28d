package dev.whoami.rule.part;

import dev.whoami.aws.StsError;
import dev.whoami.aws.TokenClaims;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import java.util.Arrays;
import java.util.Optional;

/** Finds a fault at the web identity source. */
public final class TokenFault {
  private TokenFault() {}

  public static Optional<Observation> among(Judgement j, Fault... faults) {
    Observation seen = j.examination().seen().of(Source.WEB_IDENTITY);
    return seen.outcome().fault().filter(Arrays.asList(faults)::contains).map(fault -> seen);
  }

  /** Adds the claims of the token to the finding, if the token is readable. */
  public static Finding withClaims(Finding finding, Observation seen) {
    Optional<TokenClaims> claims = seen.outcome().detail().claims();
    if (!claims.isPresent()) {
      return finding;
    }
    String expiry = claims.get().expiry().map(Object::toString).orElse("not told");
    return finding
        .because("the token's issuer: " + claims.get().issuer())
        .because("its subject: " + claims.get().subject())
        .because("its audience: " + claims.get().audience())
        .because("its expiry: " + expiry);
  }

  /** The message of STS about the token or the request, if there is more than a code. */
  public static Optional<String> wordsOfSts(Observation seen) {
    return seen.outcome().detail().refusal().map(StsError::message).filter(it -> !it.isEmpty());
  }

  /** Fills in the partition and the account of the token's role. */
  public static Fix fix(String code, String id, Observation seen, Examination x) {
    Fix fix = FixHere.of(code, id, x);
    return seen.outcome()
        .role()
        .map(it -> fix.with("partition", it.partition().id()).with("account", it.account()))
        .orElse(fix);
  }
}
