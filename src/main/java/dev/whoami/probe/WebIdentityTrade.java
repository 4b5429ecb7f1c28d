package dev.whoami.probe;

import dev.whoami.aws.Arn;
import dev.whoami.aws.Refusal;
import dev.whoami.aws.Sts;
import dev.whoami.aws.StsAnswer;
import dev.whoami.aws.TokenClaims;
import dev.whoami.aws.WebIdentitySession;
import dev.whoami.world.Disclosure;
import dev.whoami.world.Reading;
import dev.whoami.world.Secret;
import dev.whoami.world.Witness;
import java.util.Optional;
import java.util.function.Supplier;

/** Trades the token in a file for the credentials of a role. */
final class WebIdentityTrade {
  private final String role;
  private final String session;
  private final String file;

  WebIdentityTrade(String role, String session, String file) {
    this.role = role;
    this.session = session.trim().isEmpty() ? "whoami" : session;
    this.file = file;
  }

  Outcome observe(Witness w, Supplier<Sts> sts, Options options) {
    Reading text = w.file(file);
    Detail named = Detail.ofToken(Optional.empty(), Arn.parse(role));
    String shownFile = "the token file " + Disclosure.path(file);
    if (text.isAbsent()) {
      return Outcome.broken(Fault.of(text), shownFile + " " + text.why()).with(named);
    }
    if (text.isBlank()) {
      return Outcome.broken(Fault.UNPARSABLE, shownFile + " is empty").with(named);
    }
    Secret token = Secret.of(text.text().trim());
    Optional<TokenClaims> claims = TokenClaims.in(token);
    Detail detail = Detail.ofToken(claims, Arn.parse(role));
    if (options.isOffline()) {
      return Outcome.failed(Fault.NOT_RUN, "STS is not asked offline").with(detail);
    }
    StsAnswer<WebIdentitySession> answer =
        sts.get().assumeRoleWithWebIdentity(role, session, token, w);
    return judge(answer, claims, w).with(confirmed(detail, answer).timed(answer.ahead()));
  }

  private static Detail confirmed(Detail detail, StsAnswer<WebIdentitySession> answer) {
    return answer.value().map(it -> detail.confirmedBy(it.subject())).orElse(detail);
  }

  private Outcome judge(
      StsAnswer<WebIdentitySession> answer, Optional<TokenClaims> claims, Witness w) {
    if (answer.value().isPresent()) {
      String shown = Arn.parse(role).flatMap(Arn::roleName).orElse("a role");
      String to = claims.map(it -> ", to " + it.subject()).orElse("");
      return Outcome.found(answer.value().get().credentials(), "STS gave the role " + shown + to);
    }
    if (answer.refusal().isPresent()) {
      Refusal refusal = answer.refusal().get();
      boolean old = claims.map(it -> it.isExpiredAt(w.now())).orElse(false);
      Fault fault = old || isTokenFault(refusal) ? Fault.EXPIRED : Fault.DENIED;
      return Outcome.failed(fault, "STS answered " + refusal.code());
    }
    return Outcome.unanswered(answer, "STS: ");
  }

  /** STS's codes for a token that is too old, or was made for somebody else. */
  private static boolean isTokenFault(Refusal refusal) {
    return refusal.code().equals("ExpiredTokenException")
        || refusal.code().equals("ExpiredToken")
        || refusal.code().equals("InvalidIdentityToken");
  }
}
