package dev.whoami.hadoop;

import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The variables and the system properties of the program whose settings are read. */
final class VariableScope {
  private final Function<String, Reading> env;
  private final Function<String, Reading> property;

  private VariableScope(Function<String, Reading> env, Function<String, Reading> property) {
    this.env = once(env);
    this.property = once(property);
  }

  /** Looks up each name once. */
  private static Function<String, Reading> once(Function<String, Reading> lookup) {
    Map<String, Reading> seen = new HashMap<>();
    return name -> seen.computeIfAbsent(name, lookup);
  }

  /** The scope of a program that would be started here. */
  static VariableScope of(Witness w) {
    return new VariableScope(w::env, w::property);
  }

  /**
   * The scope of a running program. A property that its command line does not set has the value
   * that it has here.
   */
  static VariableScope of(Map<String, String> env, Map<String, String> properties, Witness w) {
    Function<String, Reading> its = name -> in(properties, name);
    return new VariableScope(
        name -> in(env, name),
        name -> its.apply(name).isPresent() ? its.apply(name) : w.property(name));
  }

  /** The same scope, with some variables set by a script. */
  VariableScope with(Map<String, String> set) {
    if (set.isEmpty()) {
      return this;
    }
    Map<String, String> more = new HashMap<>(set);
    return new VariableScope(
        name -> more.containsKey(name) ? in(more, name) : env.apply(name), property);
  }

  Reading env(String name) {
    return env.apply(name);
  }

  Reading property(String name) {
    return property.apply(name);
  }

  private static Reading in(Map<String, String> values, String name) {
    String value = values.get(name);
    return value == null ? Reading.none(Reading.Status.NOT_SET) : Reading.present(value);
  }
}
