package dev.whoami.probe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One observation of every source. */
public final class Observations {
  private final Map<Source, Observation> bySource = new EnumMap<>(Source.class);

  public Observations(Collection<Observation> all) {
    for (Observation each : all) {
      bySource.put(each.source(), each);
    }
    for (Source each : Source.values()) {
      bySource.putIfAbsent(each, each.cutShort(0));
    }
  }

  public Observation of(Source source) {
    return Objects.requireNonNull(bySource.get(source));
  }

  public Outcome outcomeOf(Source source) {
    return of(source).outcome();
  }

  /** In the order of the sources. */
  public List<Observation> all() {
    return Collections.unmodifiableList(new ArrayList<>(bySource.values()));
  }
}
