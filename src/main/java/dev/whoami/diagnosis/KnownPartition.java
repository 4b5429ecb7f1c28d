package dev.whoami.diagnosis;

import dev.whoami.aws.Arn;
import dev.whoami.aws.CallerIdentity;
import dev.whoami.aws.Partition;
import dev.whoami.aws.StsAddress;
import dev.whoami.place.Task;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import java.util.Optional;

/**
 * The partition that the code is in. It comes from the first of these that is known: the ARN of the
 * task, of a token's role, of an identity, and the region.
 */
public final class KnownPartition {
  private KnownPartition() {}

  public static Partition of(Examination x) {
    Optional<Arn> known = x.place().task().map(Task::arn);
    if (!known.isPresent()) {
      known = x.seen().outcomeOf(Source.WEB_IDENTITY).role();
    }
    if (!known.isPresent()) {
      known = identity(x);
    }
    return known
        .map(Arn::partition)
        .orElseGet(() -> Partition.ofRegion(x.sts().map(StsAddress::region).orElse("")));
  }

  private static Optional<Arn> identity(Examination x) {
    for (Observation each : x.seen().all()) {
      Optional<CallerIdentity> owner = x.identityOf(each).flatMap(it -> it.answer().value());
      if (owner.isPresent()) {
        return owner.map(CallerIdentity::arn);
      }
    }
    return Optional.empty();
  }
}
