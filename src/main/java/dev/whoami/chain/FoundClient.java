package dev.whoami.chain;

import dev.whoami.chain.view.StsDefect;
import dev.whoami.probe.Observations;

/**
 * A client library that was found here, with three walks: as it is in its program, in a program
 * without settings or defects, and at its newest version.
 */
public final class FoundClient {
  private final ClientVersion version;
  private final Walk walk;
  private final Walk whole;
  private final Walk newest;

  FoundClient(ClientVersion version, Observations seen) {
    ClientVersion plain = ClientVersion.of(version.client(), version.version());
    ClientVersion last = ClientVersion.newest(version.client());
    this.version = version;
    this.walk = version.walk(seen);
    this.whole = plain.equals(version) ? walk : plain.walk(seen);
    this.newest = last.equals(plain) ? whole : last.walk(seen);
  }

  public ClientVersion version() {
    return version;
  }

  public Client client() {
    return version.client();
  }

  /** Why its program cannot ask STS. */
  public StsDefect defect() {
    return version.defect();
  }

  /** The walk in its program. */
  public Walk walk() {
    return walk;
  }

  /** The walk in a program without settings or defects. */
  public Walk whole() {
    return whole;
  }

  /** The walk of the newest version. */
  public Walk newest() {
    return newest;
  }
}
