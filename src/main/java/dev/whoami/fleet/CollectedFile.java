package dev.whoami.fleet;

import dev.whoami.fleet.model.ResourceVersion;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file, and what says of when it is: its time, and how new the objects in it are. */
final class CollectedFile {
  private final String file;
  private final @Nullable Instant at;
  private final @Nullable Instant notBefore;
  private final @Nullable ResourceVersion version;

  CollectedFile(
      String file,
      @Nullable Instant at,
      @Nullable Instant notBefore,
      @Nullable ResourceVersion version) {
    this.file = file;
    this.at = at;
    this.notBefore = notBefore;
    this.version = version;
  }

  String file() {
    return file;
  }

  /** When it was written; empty if neither a record nor a node says it. */
  Optional<Instant> at() {
    return Optional.ofNullable(at);
  }

  /** When its newest pod was created. */
  Optional<Instant> notBefore() {
    return Optional.ofNullable(notBefore);
  }

  /** That of its list, or the newest of its objects. */
  Optional<ResourceVersion> version() {
    return Optional.ofNullable(version);
  }
}
