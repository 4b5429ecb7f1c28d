package dev.whoami.inspect;

import dev.whoami.aws.Sts;
import dev.whoami.diagnosis.ParentProcess;
import dev.whoami.place.Place;
import dev.whoami.probe.Observation;
import dev.whoami.probe.ProbeOptions;
import dev.whoami.probe.Source;
import dev.whoami.world.OverlaidSurroundings;
import dev.whoami.world.Surroundings;
import java.util.function.Supplier;

/** Asks the sources with the variables that a parent process has and this process has lost. */
final class ParentProcessLookup {
  private static final Source[] LOSABLE = {Source.WEB_IDENTITY, Source.CONTAINER};

  private final Surroundings here;
  private final Supplier<Sts> sts;
  private final Identities identities;
  private final ProbeOptions options;

  ParentProcessLookup(
      Surroundings here, Supplier<Sts> sts, Identities identities, ProbeOptions options) {
    this.here = here;
    this.sts = sts;
    this.identities = identities;
    this.options = options;
  }

  ParentProcess at(Place place) {
    if (!place.ancestry().hasLost()) {
      return ParentProcess.none();
    }
    Surroundings theirs =
        new OverlaidSurroundings(here, place.ancestry().lost(), place.ancestry().pid());
    for (Source each : LOSABLE) {
      Observation seen = each.observe(theirs, sts, options);
      if (!seen.outcome().isAbsent()) {
        identities.askFor(seen);
        return ParentProcess.of(seen, identities.of(seen).orElse(null));
      }
    }
    return ParentProcess.none();
  }
}
