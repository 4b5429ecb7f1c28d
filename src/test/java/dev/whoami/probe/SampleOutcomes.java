package dev.whoami.probe;

import dev.whoami.aws.Credentials;
import dev.whoami.world.secret.Secret;
import dev.whoami.world.work.Crash;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Outcomes and observations made up for a test; a source that is not named is absent. */
public final class SampleOutcomes {
  private SampleOutcomes() {}

  public static Outcome found() {
    return Outcome.found(Credentials.of("ASIAEXAMPLEEXAMPLE01", Secret.of("key")), "keys");
  }

  public static Outcome failed(Fault fault) {
    return Outcome.failed(fault, "a fault");
  }

  public static Outcome crashed() {
    return Outcome.crashed(Crash.of("environment", new IllegalStateException()));
  }

  public static Observations at(Source source, Outcome outcome) {
    return of(Map.of(source, outcome));
  }

  public static Observations at(Source one, Outcome first, Source other, Outcome second) {
    return of(Map.of(one, first, other, second));
  }

  private static Observations of(Map<Source, Outcome> outcomes) {
    Map<Source, Outcome> all = new EnumMap<>(Source.class);
    for (Source each : Source.values()) {
      all.put(each, outcomes.getOrDefault(each, Outcome.absent("not set")));
    }
    List<Observation> seen = new ArrayList<>();
    all.forEach((source, it) -> seen.add(new Observation(source, it, Collections.emptyList(), 0)));
    return new Observations(seen);
  }
}
