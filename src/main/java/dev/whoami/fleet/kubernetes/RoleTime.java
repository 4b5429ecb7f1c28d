package dev.whoami.fleet.kubernetes;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Since when a role is configured: exactly; or at the latest then, since something else beside it
 * may have changed at that time; or not known.
 */
final class RoleTime {
  private static final RoleTime UNKNOWN = new RoleTime(null, false);

  private final @Nullable Instant time;
  private final boolean exact;

  private RoleTime(@Nullable Instant time, boolean exact) {
    this.time = time;
    this.exact = exact;
  }

  static RoleTime unknown() {
    return UNKNOWN;
  }

  static RoleTime of(Instant time, boolean exact) {
    return new RoleTime(time, exact);
  }

  RoleTime orLater(RoleTime other) {
    boolean isLater = time == null || (other.time != null && other.time.isAfter(time));
    return isLater ? other : this;
  }

  Optional<Instant> time() {
    return Optional.ofNullable(time);
  }

  /** Whether it was set then, and not before. */
  boolean isExact() {
    return exact;
  }
}
