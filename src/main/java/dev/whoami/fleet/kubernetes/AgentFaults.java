package dev.whoami.fleet.kubernetes;

import java.util.EnumMap;
import java.util.Map;

/** The pods of a workload that no Pod Identity agent serves, by the place where each runs. */
public final class AgentFaults {
  /** Where the agent is missing: on nodes that can have it, and on those that never do. */
  public enum Place {
    NODE,
    FARGATE,
    WINDOWS
  }

  private final Map<Place, Integer> counts = new EnumMap<>(Place.class);
  private final Map<Place, String> details = new EnumMap<>(Place.class);

  AgentFaults() {}

  void add(String detail) {
    Place place = PodIdentityAgents.place(detail);
    counts.merge(place, 1, Integer::sum);
    details.putIfAbsent(place, detail);
  }

  public int count(Place place) {
    return counts.getOrDefault(place, 0);
  }

  /** The evidence of one of these pods: one clause. */
  public String detail(Place place) {
    return details.getOrDefault(place, "");
  }
}
