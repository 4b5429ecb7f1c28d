package dev.whoami.lab;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The requests that the endpoints of a world got, method and path, in the order they came. */
final class RequestLog {
  private final Map<String, List<String>> byEndpoint = new LinkedHashMap<>();

  synchronized void add(String endpoint, String request) {
    byEndpoint.computeIfAbsent(endpoint, each -> new ArrayList<>()).add(request);
  }

  synchronized Map<String, List<String>> all() {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    byEndpoint.forEach(
        (name, requests) ->
            copy.put(name, Collections.unmodifiableList(new ArrayList<>(requests))));
    return Collections.unmodifiableMap(copy);
  }
}
