package dev.whoami.diagnosis;

import dev.whoami.aws.Arn;
import dev.whoami.aws.CallerIdentity;
import dev.whoami.aws.InstanceId;
import dev.whoami.chain.Walk;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import java.util.Optional;

/**
 * An answer that decides the identity, but that our own time limit or a bug in whoami prevented.
 */
public enum MissingAnswer {
  PLACE("the platform was known"),
  HADOOP("the search for Hadoop had ended"),
  SYSTEM_PROPERTIES("the system properties had been read"),
  ENVIRONMENT("the environment had been read"),
  WEB_IDENTITY("the web identity token had been tried"),
  PROFILE("the profile had been tried"),
  CONTAINER("the container endpoint had answered"),
  INSTANCE_METADATA("the instance metadata had answered"),
  IDENTITY("STS had named the owner of the keys"),
  WALK("the client's chain had been walked"),
  VERDICT("the answer had been put together");

  private final String event;

  MissingAnswer(String event) {
    this.event = event;
  }

  /** The event that did not happen in time, as a clause after "before". */
  public String event() {
    return event;
  }

  /** The answer that a bug in whoami hid, and that decides this client's identity. */
  static Optional<MissingAnswer> crashed(Examination x, Walk walk, Optional<Observation> winner) {
    if (walk.crash().isPresent() && !x.trialOf(walk).isConclusive()) {
      return Optional.of(WALK);
    }
    boolean searching = x.hadoopSearch().ending() == HadoopSearch.Ending.CRASHED;
    if (walk.client().isOfHadoop() && searching && !x.trialOf(walk).isConclusive()) {
      return Optional.of(HADOOP);
    }
    // The same endpoint serves tasks and pods, and the environment's keys may be a function's.
    boolean isByPlace =
        winner
            .map(Observation::source)
            .filter(it -> it == Source.CONTAINER || it == Source.ENVIRONMENT)
            .isPresent();
    if (x.place().isCrashed() && isByPlace) {
      return Optional.of(PLACE);
    }
    // Only the session's name shows whether something stands in for the instance metadata.
    boolean isBySession =
        winner.map(Observation::source).filter(Source.INSTANCE_METADATA::equals).isPresent();
    boolean isUntold =
        winner.flatMap(x::identityOf).filter(it -> it.answer().crash().isPresent()).isPresent();
    return isBySession && isUntold ? Optional.of(IDENTITY) : Optional.empty();
  }

  /**
   * The missing answer that decides the identity of a client that ends with these credentials, or
   * with none.
   */
  static Optional<MissingAnswer> in(Examination x, Walk walk, Optional<Observation> winner) {
    if (x.place().isCutShort()) {
      return Optional.of(PLACE);
    }
    boolean searching = x.hadoopSearch().ending() == HadoopSearch.Ending.CUT;
    if (walk.client().isOfHadoop() && searching) {
      return Optional.of(HADOOP);
    }
    Optional<Observation> cut = winner.isPresent() ? winner : walk.obstacle();
    cut = cut.filter(it -> it.outcome().isCutShort());
    return cut.isPresent() ? cut.map(it -> of(it.source())) : winner.flatMap(it -> behind(x, it));
  }

  /** The missing answer if the client has credentials. */
  private static Optional<MissingAnswer> behind(Examination x, Observation winner) {
    Optional<Identification> asked = x.identityOf(winner);
    if (asked.filter(it -> it.answer().isCutShort()).isPresent()) {
      return Optional.of(IDENTITY);
    }
    // Keys copied from the instance are recognized by their session name, the instance ID.
    boolean ofInstance =
        asked
            .flatMap(it -> it.answer().value())
            .map(CallerIdentity::arn)
            .flatMap(Arn::sessionName)
            .filter(InstanceId::isOne)
            .isPresent();
    // If STS says nothing, the instance's own details show whether another server answers in its
    // place.
    boolean isUntold =
        winner.source() == Source.INSTANCE_METADATA
            && !asked.flatMap(it -> it.answer().value()).isPresent();
    return (ofInstance || isUntold) && !x.completeness().isInstanceKnown()
        ? Optional.of(INSTANCE_METADATA)
        : Optional.empty();
  }

  private static MissingAnswer of(Source source) {
    switch (source) {
      case SYSTEM_PROPERTIES:
        return SYSTEM_PROPERTIES;
      case ENVIRONMENT:
        return ENVIRONMENT;
      case WEB_IDENTITY:
        return WEB_IDENTITY;
      case PROFILE:
        return PROFILE;
      case CONTAINER:
        return CONTAINER;
      case INSTANCE_METADATA:
        return INSTANCE_METADATA;
      default:
        return HADOOP;
    }
  }
}
