package dev.whoami.lab.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The requests that the endpoints of a world received, in order. */
public final class RequestLog {
  private final long began = System.nanoTime();
  private final Map<String, List<String>> byEndpoint = new LinkedHashMap<>();
  private final List<LoggedRequest> answered = new ArrayList<>();

  synchronized void add(String endpoint, String request) {
    byEndpoint.computeIfAbsent(endpoint, each -> new ArrayList<>()).add(request);
  }

  /** The time since the start of the world, in milliseconds. */
  public long millis() {
    return (System.nanoTime() - began) / 1_000_000;
  }

  synchronized void answered(LoggedRequest request) {
    answered.add(request);
  }

  /** The requests that were answered, or never will be. */
  public synchronized List<LoggedRequest> answered() {
    return Collections.unmodifiableList(new ArrayList<>(answered));
  }

  /** The method and path of each request, by the endpoint's name. */
  public synchronized Map<String, List<String>> all() {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    byEndpoint.forEach(
        (name, requests) ->
            copy.put(name, Collections.unmodifiableList(new ArrayList<>(requests))));
    return Collections.unmodifiableMap(copy);
  }
}
