package dev.whoami.world.file;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The files that were not read, or not to their end, each with a clause that follows its name. */
public final class UnreadFiles {
  private final Map<String, String> reasons;
  private final Set<String> missing;

  private UnreadFiles(Map<String, String> reasons, Set<String> missing) {
    this.reasons = Collections.unmodifiableMap(reasons);
    this.missing = Collections.unmodifiableSet(missing);
  }

  /** The missing files without a reason do not count. */
  public static UnreadFiles of(Map<String, String> reasons, Set<String> allMissing) {
    Set<String> missing = new LinkedHashSet<>(allMissing);
    missing.retainAll(reasons.keySet());
    return new UnreadFiles(new LinkedHashMap<>(reasons), missing);
  }

  /** Some of them. */
  public UnreadFiles only(Predicate<String> file) {
    Map<String, String> some = new LinkedHashMap<>(reasons);
    some.keySet().removeIf(file.negate());
    return of(some, missing);
  }

  public Map<String, String> reasons() {
    return reasons;
  }

  /** The files among them that do not exist. */
  public Set<String> missing() {
    return missing;
  }
}
