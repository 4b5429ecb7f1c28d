package dev.whoami.aws;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The region that a client reads from the instance metadata, or why the client stops at that
 * request.
 */
public final class InstanceRegion {
  private final @Nullable String name;
  private final @Nullable String problem;

  private InstanceRegion(@Nullable String name, @Nullable String problem) {
    this.name = name;
    this.problem = problem;
  }

  /** A client that gets no region continues without one. */
  public static InstanceRegion of(Optional<String> name) {
    return new InstanceRegion(name.orElse(null), null);
  }

  public static InstanceRegion none() {
    return of(Optional.empty());
  }

  /** For a client that does not call STS after this failure: one clause. */
  public static InstanceRegion failing(String problem) {
    return new InstanceRegion(null, problem);
  }

  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** Why the client stops; empty if it continues, with or without a region. */
  public Optional<String> problem() {
    return Optional.ofNullable(problem);
  }
}
