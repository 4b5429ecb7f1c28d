package dev.whoami.lab.scenario;

import dev.whoami.lab.key.KeyRing;
import java.time.Duration;

/** How long the keys of roles last, and how long before that there are new ones. */
public enum KeyLife implements Trait {
  /** As AWS has it. */
  LONG(Duration.ofHours(6), Duration.ofMinutes(15), Duration.ofHours(1)),
  /** So that a program that runs for half a minute has to take new ones, or uses expired ones. */
  SHORT(Duration.ofSeconds(20), Duration.ofSeconds(10), Duration.ofSeconds(20));

  private final Duration session;
  private final Duration renewal;
  private final Duration assumed;

  KeyLife(Duration session, Duration renewal, Duration assumed) {
    this.session = session;
    this.renewal = renewal;
    this.assumed = assumed;
  }

  public KeyRing newRing() {
    return new KeyRing(session, renewal, assumed);
  }
}
