package dev.whoami.chain;

import dev.whoami.probe.Observations;
import dev.whoami.probe.Source;
import dev.whoami.probe.WebIdentityEvidence;
import java.util.Optional;

/** How a client names the session of a web identity if AWS_ROLE_SESSION_NAME is not set. */
public enum SessionNaming {
  /** Another name each time that it asks STS. */
  AT_EACH_RENEWAL("a new one at each renewal"),
  /** A name that its provider of credentials keeps as long as it lives. */
  ONCE_A_PROVIDER("a new one in each process, or provider of credentials, and kept in it"),
  /** The same name in every session. */
  FIXED("always the same");

  private final String words;

  SessionNaming(String words) {
    this.words = words;
  }

  /**
   * How the client names the session; empty if it uses no web identity, or AWS_ROLE_SESSION_NAME
   * gives the name.
   */
  public static Optional<SessionNaming> of(Walk walk, Observations seen) {
    boolean isNamed =
        seen.outcomeOf(Source.WEB_IDENTITY)
            .facts(WebIdentityEvidence.class)
            .filter(WebIdentityEvidence::hasSessionName)
            .isPresent();
    return walk.takesWebIdentity() && !isNamed
        ? Optional.of(walk.client().sessionNaming())
        : Optional.empty();
  }

  /** In a few words that follow a colon. */
  public String words() {
    return words;
  }
}
