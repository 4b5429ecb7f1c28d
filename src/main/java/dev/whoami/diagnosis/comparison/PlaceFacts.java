package dev.whoami.diagnosis.comparison;

import dev.whoami.place.Place;
import dev.whoami.place.Task;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The facts of a place that are compared, without those that are new in each task or instance. */
final class PlaceFacts {
  private PlaceFacts() {}

  /** By their names in the JSON of a diagnosis. */
  static Map<String, String> of(Place place) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("platform", place.platform().name());
    put(facts, "launchType", place.launchType().map(Enum::name));
    put(facts, "cluster", place.task().flatMap(Task::cluster));
    put(facts, "family", place.task().flatMap(Task::family));
    put(facts, "revision", place.task().flatMap(Task::revision));
    put(facts, "networkMode", place.task().flatMap(Task::networkMode));
    return facts;
  }

  private static void put(Map<String, String> facts, String name, Optional<String> fact) {
    fact.ifPresent(it -> facts.put(name, it));
  }
}
