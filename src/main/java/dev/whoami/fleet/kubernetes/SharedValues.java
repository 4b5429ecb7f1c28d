package dev.whoami.fleet.kubernetes;

import java.util.HashMap;
import java.util.Map;

/** One value for all that are equal: very many pods and Jobs have few shapes and namespaces. */
final class SharedValues<T> {
  private final Map<T, T> values = new HashMap<>();

  SharedValues() {}

  T of(T value) {
    return values.computeIfAbsent(value, it -> it);
  }
}
