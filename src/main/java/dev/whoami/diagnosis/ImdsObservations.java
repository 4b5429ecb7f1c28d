package dev.whoami.diagnosis;

import dev.whoami.aws.InstanceDetails;
import dev.whoami.chain.Visit;
import dev.whoami.chain.Walk;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The instance metadata as the clients see it, of whom one may get an answer where another one does
 * not. First comes the SDK for Java's sight of it, then the headline's client's, then the others'.
 */
final class ImdsObservations {
  private ImdsObservations() {}

  static Stream<Observation> in(Examination x) {
    return Stream.concat(
        Stream.of(x.seen().of(Source.INSTANCE_METADATA)),
        Stream.concat(Stream.of(x.walk()), x.walks().stream()).flatMap(ImdsObservations::of));
  }

  private static Stream<Observation> of(Walk walk) {
    return walk.visits().stream()
        .map(Visit::observation)
        .filter(it -> it.source() == Source.INSTANCE_METADATA);
  }

  /** What it says of the instance to somebody. */
  static Optional<InstanceDetails> instance(Examination x) {
    return first(in(x).map(it -> it.outcome().instance().filter(facts -> facts.id().isPresent())));
  }

  /** The role that it lists for somebody. */
  static Optional<String> listedRole(Examination x) {
    return first(in(x).map(Observation::outcome).map(Outcome::instanceRole));
  }

  /** The first that there is. */
  static <T> Optional<T> first(Stream<Optional<T>> some) {
    return some.filter(Optional::isPresent).map(Optional::get).findFirst();
  }
}
