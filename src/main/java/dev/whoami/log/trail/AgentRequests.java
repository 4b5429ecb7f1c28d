package dev.whoami.log.trail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The requests to the ECS agent for credentials, counted up to a limit of rows. */
public final class AgentRequests {
  private static final int MOST = 1000;

  private final Map<AgentRequest, UseCount> requests = new LinkedHashMap<>();

  public void add(AgentRequest request, UseCount count) {
    if (requests.size() < MOST || requests.containsKey(request)) {
      requests.merge(request, count, UseCount::and);
    }
  }

  public boolean isEmpty() {
    return requests.isEmpty();
  }

  /** The most frequent request comes first. */
  List<Map.Entry<AgentRequest, UseCount>> all() {
    List<Map.Entry<AgentRequest, UseCount>> all = new ArrayList<>(requests.entrySet());
    all.sort(Comparator.comparingLong(it -> -it.getValue().requests()));
    return all;
  }
}
