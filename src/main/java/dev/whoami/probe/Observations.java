package dev.whoami.probe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One observation of every source that can be here. */
public final class Observations {
  private final Map<Source, Observation> bySource = new EnumMap<>(Source.class);

  public Observations(Collection<Observation> all) {
    for (Observation each : all) {
      bySource.put(each.source(), each);
    }
    for (Source each : Source.values()) {
      if (!each.isOfSettings()) {
        bySource.putIfAbsent(each, each.cutShort(0));
      }
    }
  }

  /** The same observations, with those of a Hadoop. */
  public Observations with(Collection<Observation> ofHadoop) {
    List<Observation> more = new ArrayList<>(bySource.values());
    more.addAll(ofHadoop);
    return new Observations(more);
  }

  public Observation of(Source source) {
    @Nullable Observation seen = bySource.get(source);
    return seen == null ? source.nowhere() : seen;
  }

  public Outcome outcomeOf(Source source) {
    return of(source).outcome();
  }

  /**
   * Whether a web identity or an endpoint is configured to give the code a role, even if that
   * fails.
   */
  public boolean isRoleConfigured() {
    return outcomeOf(Source.WEB_IDENTITY).isConfigured()
        || outcomeOf(Source.CONTAINER).isConfigured();
  }

  /** Whether a bug in whoami ended one of the checks, so that this source may have credentials. */
  public boolean haveCrash() {
    return all().stream().anyMatch(it -> it.outcome().crash().isPresent());
  }

  /**
   * The observations in the order of the sources. Hadoop's are included only if there is a Hadoop.
   */
  public List<Observation> all() {
    return Collections.unmodifiableList(new ArrayList<>(bySource.values()));
  }
}
