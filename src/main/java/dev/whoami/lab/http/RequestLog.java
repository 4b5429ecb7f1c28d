package dev.whoami.lab.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The requests that the endpoints of a world got, in the order they came. */
public final class RequestLog {
  private final long began = System.nanoTime();
  private final Map<String, List<String>> byEndpoint = new LinkedHashMap<>();
  private final List<LoggedRequest> answered = new ArrayList<>();

  synchronized void add(String endpoint, String request) {
    byEndpoint.computeIfAbsent(endpoint, each -> new ArrayList<>()).add(request);
  }

  /** How long the world has been there. */
  public long millis() {
    return (System.nanoTime() - began) / 1_000_000;
  }

  synchronized void answered(LoggedRequest request) {
    answered.add(request);
  }

  /** Those that were answered, or that never will be. */
  public synchronized List<LoggedRequest> answered() {
    return Collections.unmodifiableList(new ArrayList<>(answered));
  }

  /** Method and path of each, by the endpoint's name. */
  public synchronized Map<String, List<String>> all() {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    byEndpoint.forEach(
        (name, requests) ->
            copy.put(name, Collections.unmodifiableList(new ArrayList<>(requests))));
    return Collections.unmodifiableMap(copy);
  }
}
