package dev.whoami.place;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A difference between a process and this shell, with the part of both values that is not secret.
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

  /** The name of the variable or the property. Any other difference has a description. */
  public String name() {
    return name;
  }

  /** The value of the process; empty if it has none. */
  public Optional<String> there() {
    return Optional.ofNullable(there);
  }

  /** The value of this shell; empty if it has none. */
  public Optional<String> here() {
    return Optional.ofNullable(here);
  }
}
