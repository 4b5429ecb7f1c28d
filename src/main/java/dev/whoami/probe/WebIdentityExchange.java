package dev.whoami.probe;

import dev.whoami.aws.Arn;
import dev.whoami.aws.StsError;
import dev.whoami.aws.StsResult;
import dev.whoami.aws.TokenClaims;
import dev.whoami.aws.WebIdentitySession;
import dev.whoami.place.Pod;
import dev.whoami.probe.profile.ClientSts;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import dev.whoami.world.secret.Redaction;
import dev.whoami.world.secret.Secret;
import java.util.Optional;

/** Trades the token in a file for the credentials of a role. */
final class WebIdentityExchange {
  private final String role;
  private final String session;
  private final String file;

  WebIdentityExchange(String role, String session, String file) {
    this.role = role;
    this.session = session.trim().isEmpty() ? "whoami" : session;
    this.file = file;
  }

  /** The outcome of a client's exchange of the token, which is the text of the file. */
  Outcome observe(Reading text, ClientSts.Trade trade, Witness w, ProbeOptions options) {
    TokenDetail named = TokenDetail.of(Arn.parse(role), file);
    String shownFile = "the token file " + Redaction.path(file);
    if (text.isAbsent()) {
      return Outcome.unread(Fault.of(text), shownFile + " " + text.why())
          .with(named.besideMounted(isOtherMounted(w)));
    }
    if (text.isBlank()) {
      return Outcome.broken(Fault.UNPARSABLE, shownFile + " is empty")
          .with(named.besideMounted(isOtherMounted(w)));
    }
    Secret token = Secret.of(text.text().trim());
    Optional<TokenClaims> claims = TokenClaims.in(token);
    TokenDetail detail = named.with(claims);
    if (options.isOffline()) {
      return Outcome.failed(Fault.NOT_RUN, "STS is not asked offline").with(detail);
    }
    StsResult<WebIdentitySession> answer = trade.of(role, session, token);
    boolean isOther = answer.refusal().isPresent() && isOtherMounted(w);
    return judge(answer, claims, w).with(detail.answered(answer, w.now()).besideMounted(isOther));
  }

  /** Checked only if the file that is named is unusable. */
  private boolean isOtherMounted(Witness w) {
    return !file.equals(Pod.IRSA_TOKEN) && w.file(Pod.IRSA_TOKEN).hasText();
  }

  private Outcome judge(
      StsResult<WebIdentitySession> answer, Optional<TokenClaims> claims, Witness w) {
    if (answer.value().isPresent()) {
      String shown = Arn.parse(role).flatMap(Arn::roleName).orElse("a role");
      String to = claims.map(it -> ", to " + it.subject()).orElse("");
      return Outcome.found(answer.value().get().credentials(), "STS gave the role " + shown + to);
    }
    if (answer.refusal().isPresent()) {
      StsError error = answer.refusal().get();
      boolean old = claims.map(it -> it.isExpiredAt(w.now())).orElse(false);
      return Outcome.failed(TokenRefusal.of(error, old), "STS answered " + error.code());
    }
    return Outcome.unanswered(answer, "STS: ");
  }
}
