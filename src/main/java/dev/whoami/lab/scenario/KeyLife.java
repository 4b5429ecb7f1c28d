package dev.whoami.lab.scenario;

import dev.whoami.lab.key.KeyRing;
import java.time.Duration;

/** The lifetime of a role's keys, and how long before their end new ones exist. */
public enum KeyLife implements Trait {
  /** The values of AWS. */
  LONG(Duration.ofHours(6), Duration.ofMinutes(15), Duration.ofHours(1)),
  /**
   * So short that a program that runs for half a minute must renew its keys, or uses expired ones.
   */
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
