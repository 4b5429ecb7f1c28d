package dev.whoami.trust;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** The value of a condition key in a request: values, none, or unknown. */
public final class KeyValue {
  private static final KeyValue ABSENT = new KeyValue(true, Collections.emptyList());
  private static final KeyValue UNKNOWN = new KeyValue(false, Collections.emptyList());

  private final boolean isKnown;
  private final List<String> values;

  private KeyValue(boolean isKnown, List<String> values) {
    this.isKnown = isKnown;
    this.values = values;
  }

  /** Absent if there is no value. */
  public static KeyValue of(Collection<String> values) {
    return values.isEmpty()
        ? ABSENT
        : new KeyValue(true, Collections.unmodifiableList(new ArrayList<>(values)));
  }

  public static KeyValue of(String value) {
    return of(Collections.singletonList(value));
  }

  public static KeyValue absent() {
    return ABSENT;
  }

  public static KeyValue unknown() {
    return UNKNOWN;
  }

  public boolean isKnown() {
    return isKnown;
  }

  /** Whether the request is known to have no such key. */
  public boolean isAbsent() {
    return isKnown && values.isEmpty();
  }

  public List<String> values() {
    return values;
  }
}
