package dev.whoami.diagnosis;

import dev.whoami.chain.Client;
import dev.whoami.chain.ProviderChoice;
import dev.whoami.chain.Walk;
import dev.whoami.chain.link.Reaction;
import dev.whoami.chain.link.Visit;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import java.util.Optional;

/**
 * A client that passed a source that failed, found credentials at a later one, and keeps these for
 * the life of the process, even if the first source recovers.
 */
public final class Fallback {
  private final Client client;
  private final Source failed;
  private final String evidence;
  private final IdentityKind became;

  private Fallback(Client client, Source failed, String evidence, IdentityKind became) {
    this.client = client;
    this.failed = failed;
    this.evidence = evidence;
    this.became = became;
  }

  /** The fallback of the headline's client to this identity, if it fell back. */
  static Optional<Fallback> in(Examination x, IdentityKind became) {
    Walk walk = x.walk();
    return walk.stumble()
        .filter(Fallback::mayPass)
        .filter(
            it -> walk.winner().isPresent() && walk.client().choice() == ProviderChoice.FOR_LIFE)
        .map(Visit::observation)
        .map(it -> new Fallback(walk.client(), it.source(), it.evidence(), became));
  }

  private static boolean mayPass(Visit visit) {
    return visit.observation().outcome().kind() == Outcome.Kind.FAILED
        && visit.reaction().filter(it -> it == Reaction.GO_ON).isPresent();
  }

  public Client client() {
    return client;
  }

  /** The source that failed. */
  public Source failed() {
    return failed;
  }

  /** The source's answer when it gave no credentials, in one line. */
  public String evidence() {
    return evidence;
  }

  /** The identity that the client had then. */
  public IdentityKind became() {
    return became;
  }
}
