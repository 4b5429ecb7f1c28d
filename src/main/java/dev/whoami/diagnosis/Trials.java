package dev.whoami.diagnosis;

import dev.whoami.aws.Version;
import dev.whoami.chain.Client;
import dev.whoami.chain.Walk;
import dev.whoami.chain.view.StsDefect;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;
import dev.whoami.probe.Source;
import dev.whoami.trial.HadoopTrial;
import dev.whoami.trial.Trial;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The libraries that were run here, each with the walk that predicts what it does. */
final class Trials {
  /** The sources for which STS creates new keys for each client. */
  private static final Set<Source> MINTED = EnumSet.of(Source.WEB_IDENTITY, Source.PROFILE);

  private final Facts facts;
  private final Observations seen;

  Trials(Facts facts, Observations seen) {
    this.facts = facts;
    this.seen = seen;
  }

  /** The trial of this walk's library, if the library was run and is evidence. */
  Trial of(Walk one) {
    Trial tried = libraryOf(one);
    boolean isAsWalked = !one.isUnknown() && predicted(one).equals(sourceOf(tried, one));
    return tried.isStarved() && !isAsWalked ? tried.withoutAnswer() : tried;
  }

  private Trial libraryOf(Walk one) {
    Client tried = Client.AWS_SDK_JAVA_V2;
    if (one.client() == tried && one.version().equals(tried.newest())) {
      return canAskSts(one)
          ? facts.trial
          : Trial.notRun("not tried: that of the program cannot ask STS");
    }
    Optional<HadoopTrial> ofHadoop = installationOf(one).flatMap(it -> it.trialOf(one));
    if (ofHadoop.isPresent()) {
      return ofHadoop.get().trial();
    }
    Trial untried = Trial.notRun("not tried: the " + one.client().title() + " is not run here");
    Trial other = facts.externalTrials.getOrDefault(one.client().id(), untried);
    return isOf(other, one) ? other : untried;
  }

  /**
   * Whether the library that was found here has all it needs for STS, like the one that is tried.
   */
  private boolean canAskSts(Walk one) {
    return facts.clients.stream()
        .noneMatch(it -> it.version().isOf(one) && it.defect() != StsDefect.NONE);
  }

  /** Whether this version was run, if the library reported its version. */
  private static boolean isOf(Trial tried, Walk one) {
    return !tried
        .version()
        .flatMap(Version::parse)
        .filter(it -> !it.equals(one.version()))
        .isPresent();
  }

  /** Whether the walk ends where its library did; true if that is unknown. */
  boolean isAsPredicted(Walk one) {
    Trial tried = of(one);
    return !tried.isConclusive() || one.isUnknown() || predicted(one).equals(sourceOf(tried, one));
  }

  private static Optional<Source> predicted(Walk one) {
    return one.winner().map(Observation::source);
  }

  /**
   * The source of a library's credentials: what the library says itself, otherwise the source with
   * the same key. STS creates new keys for each call, so a key that no source has belongs to a
   * predicted role.
   */
  Optional<Source> sourceOf(Trial tried, Walk one) {
    if (tried.source().isPresent() || !tried.accessKeyId().isPresent()) {
      return tried.source();
    }
    String key = tried.accessKeyId().get();
    Observations asSeenByIt = installationOf(one).map(HadoopDiagnosis::seen).orElse(seen);
    Optional<Source> owner =
        asSeenByIt.all().stream()
            .filter(it -> it.outcome().hasKey(key))
            .map(Observation::source)
            .findFirst();
    return owner.isPresent()
        ? owner
        : one.winner().map(Observation::source).filter(MINTED::contains);
  }

  /** The installation whose walk this is. */
  Optional<HadoopDiagnosis> installationOf(Walk one) {
    return facts.hadoop.installations().stream()
        .filter(diagnosis -> diagnosis.hasMade(one))
        .findFirst();
  }

  /** Whether the user wanted this client to be run. */
  boolean isToBeTried(Walk one) {
    return facts.externalTrials.containsKey(one.client().id())
        || installationOf(one).flatMap(it -> it.trialOf(one)).isPresent();
  }

  /** Whether a client was found here, at this version. */
  boolean isInstalled(Walk one) {
    return installationOf(one).isPresent()
        || facts.clients.stream().anyMatch(it -> it.version().isOf(one))
        || Optional.ofNullable(facts.externalTrials.get(one.client().id()))
            .filter(it -> it.version().isPresent() && isOf(it, one))
            .isPresent();
  }
}
