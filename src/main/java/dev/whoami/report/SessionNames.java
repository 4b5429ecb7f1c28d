package dev.whoami.report;

import dev.whoami.chain.SessionNaming;
import dev.whoami.chain.Walk;
import dev.whoami.diagnosis.Examination;
import dev.whoami.probe.Source;
import dev.whoami.probe.WebIdentityEvidence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How each client calls the session that it gets for a web identity token. */
final class SessionNames {
  private SessionNames() {}

  /** Below the table of all clients: those that change it at each renewal. */
  static void write(Examination x, TextWriter lines) {
    List<String> changing =
        x.walks().stream()
            .filter(each -> naming(each, x).isPresent())
            .filter(each -> each.client().sessionNaming() == SessionNaming.AT_EACH_RENEWAL)
            .map(each -> each.client().shortTitle())
            .distinct()
            .collect(Collectors.toList());
    if (!changing.isEmpty()) {
      lines.blank();
      lines.wrapped(
          "  ",
          "AWS_ROLE_SESSION_NAME is not set, so these call their session by another name at each"
              + " renewal, which Amazon MSK refuses: "
              + String.join(", ", changing)
              + ". More: whoami explain WHO117");
    }
  }

  /** In a few words; empty where the client gets its credentials otherwise. */
  static Optional<String> of(Walk walk, Examination x) {
    boolean takesToken = walk.winner().filter(it -> it.source() == Source.WEB_IDENTITY).isPresent();
    return takesToken
        ? Optional.of(
            naming(walk, x)
                .map(it -> it.words() + " (AWS_ROLE_SESSION_NAME is not set)")
                .orElse("that of AWS_ROLE_SESSION_NAME"))
        : Optional.empty();
  }

  private static Optional<SessionNaming> naming(Walk walk, Examination x) {
    boolean isNamed =
        x.seen()
            .outcomeOf(Source.WEB_IDENTITY)
            .facts(WebIdentityEvidence.class)
            .filter(WebIdentityEvidence::hasSessionName)
            .isPresent();
    boolean takesToken = walk.winner().filter(it -> it.source() == Source.WEB_IDENTITY).isPresent();
    return takesToken && !isNamed ? Optional.of(walk.client().sessionNaming()) : Optional.empty();
  }
}
