package dev.whoami.place;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing in which a process differs from this shell, with what may be shown of it on either
 * side.
 */
public final class ProcessDifference {
  /** The kinds of settings that can differ. */
  public enum Kind {
    VARIABLE,
    PROPERTY,
    USER,
    FOLDER,
    MOUNTS,
    NETWORK
  }

  private final Kind kind;
  private final String name;
  private final @Nullable String there;
  private final @Nullable String here;

  ProcessDifference(Kind kind, String name, @Nullable String there, @Nullable String here) {
    this.kind = kind;
    this.name = name;
    this.there = there;
    this.here = here;
  }

  /** Whether both have the same value; a home is listed even then, if HOME and user.home differ. */
  public boolean isSame() {
    return there().equals(here());
  }

  public Kind kind() {
    return kind;
  }

  /** The name of the variable or the property, else what it is. */
  public String name() {
    return name;
  }

  /** What the process has; empty where it lacks it. */
  public Optional<String> there() {
    return Optional.ofNullable(there);
  }

  /** What this shell has; empty where it lacks it. */
  public Optional<String> here() {
    return Optional.ofNullable(here);
  }
}
