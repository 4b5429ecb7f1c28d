package dev.whoami.diagnosis.comparison;

import dev.whoami.diagnosis.comparison.DiagnosisDifference.Subject;
import dev.whoami.probe.Observation;
import dev.whoami.world.Step;
import dev.whoami.world.file.Reading;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The environment variables, properties and files that were read for a source. */
final class CheckedSettings {
  /**
   * The results of a step for a setting that is absent. Two absent settings are equal, whichever of
   * these results they have.
   */
  private static final List<String> ABSENT =
      Arrays.asList("not set", Reading.none(Reading.Status.MISSING).why());

  private final Map<Key, String> values;

  private CheckedSettings(Map<Key, String> values) {
    this.values = values;
  }

  static CheckedSettings of(Observation observation) {
    Map<Key, String> values = new LinkedHashMap<>();
    for (Step each : observation.steps()) {
      Key.of(each)
          .filter(it -> !ABSENT.contains(each.saw()))
          .ifPresent(key -> values.putIfAbsent(key, each.saw()));
    }
    return new CheckedSettings(values);
  }

  Set<Key> keys() {
    return values.keySet();
  }

  /** The value of a setting; empty if it is not set, or was not read. */
  Optional<String> value(Key key) {
    return Optional.ofNullable(values.get(key));
  }

  boolean isSame(Key key, CheckedSettings other) {
    return value(key).map(StableText::of).equals(other.value(key).map(StableText::of));
  }

  /** Which setting it is. */
  static final class Key {
    private final Subject subject;
    private final String name;

    private Key(Subject subject, String name) {
      this.subject = subject;
      this.name = name;
    }

    static Optional<Key> of(Step step) {
      switch (step.look()) {
        case ENVIRONMENT:
          return Optional.of(new Key(Subject.ENVIRONMENT, step.at()));
        case PROPERTY:
          return Optional.of(new Key(Subject.PROPERTY, step.at()));
        case FILE:
          return Optional.of(new Key(Subject.FILE, step.at()));
        default:
          return Optional.empty();
      }
    }

    Subject subject() {
      return subject;
    }

    String name() {
      return name;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key
          && ((Key) other).subject == subject
          && ((Key) other).name.equals(name);
    }

    @Override
    public int hashCode() {
      return Objects.hash(subject, name);
    }
  }
}
