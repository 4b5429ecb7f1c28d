package dev.whoami.chain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What configures a program, by the program's own names of its settings. A setting that is not here
 * has the value that the program gives it. Keys are not among them.
 */
public final class ProgramSettings {
  private static final ProgramSettings NONE = new ProgramSettings(Collections.emptyMap());

  private final Map<String, String> values;

  private ProgramSettings(Map<String, String> values) {
    this.values = values;
  }

  /** As a program comes. */
  public static ProgramSettings none() {
    return NONE;
  }

  public ProgramSettings with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new ProgramSettings(more);
  }

  /** Empty where nobody set it. */
  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Whether it is set to true. */
  public boolean isOn(String name) {
    return value(name).filter("true"::equalsIgnoreCase).isPresent();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProgramSettings && ((ProgramSettings) other).values.equals(values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** The names alone. */
  @Override
  public String toString() {
    return values.keySet().toString();
  }
}
